using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Where values lie: copies of structs, variables that stand for another place, objects that nobody saw being made.</summary>
internal sealed partial class Walker
{
    private Dictionary<SyntaxNode, IOperation>? _places;
    private List<(Label Target, object? Member)>? _returnedPlaces;

    /// <summary>What an assignment or an argument takes over: of a struct a copy, which changes by itself.</summary>
    private Value Copied(IOperation from, Value value, SyntaxNode at)
    {
        if (value.Objects.IsEmpty || from.Type is not { IsValueType: true } type || !(type.IsTupleType || TypeFacts.IsOwn(type)))
            return value;

        return Plain(from) is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation or IInstanceReferenceOperation or IFlowCaptureReferenceOperation
            ? Copy(value, at)
            : value;
    }

    /// <summary>An object that has a place for what is written to it: one that nobody saw being made, an array's struct for one, is made here.</summary>
    private Value Anchor(IOperation? instance)
    {
        if (instance is null)
            return Value.None;

        var value = Eval(instance);
        if (!value.Objects.IsEmpty)
            return value;

        value = value.With(AbstractObject.Made(instance.Syntax));
        switch (Plain(instance))
        {
            case ILocalReferenceOperation { Local: var local } when !local.IsRef:
                _state = _state.Set(local, value);
                break;
            case IParameterReferenceOperation { Parameter: var parameter } when !IsPrimary(parameter):
                _state = _state.Set(parameter, value);
                break;
            case IArrayElementReferenceOperation element:
                Absorb(Anchor(element.ArrayReference), element.ArrayReference, value);
                break;
            case IFieldReferenceOperation { Field.ContainingType.IsTupleType: true, Instance: { } tuple } item:
                StoreMember(Anchor(tuple), TupleKey(item.Field), value);
                break;
            case IFieldReferenceOperation { Instance: { } holder } field:
                StoreMember(Anchor(holder), field.Field, value);
                break;
            case IPropertyReferenceOperation { Instance: { } holder, Arguments.IsEmpty: true } property:
                StoreMember(Anchor(holder), property.Property, value);
                break;
            case IFlowCaptureReferenceOperation reference:
                _state = _state.Set(reference.Id, value);
                if (_captured.TryGetValue(reference.Id, out var captured) && captured is ILocalReferenceOperation { Local: { IsRef: false } capturedLocal })
                    _state = _state.Set(capturedLocal, value);
                break;
        }

        return value;
    }

    // `ref var slot = ref items[0]`: the variable stands for the place from now on.
    private Value AssignReference(IOperation target, IOperation place)
    {
        if (Plain(target) is ILocalReferenceOperation local)
        {
            _state = _state.Set(new Place(local.Local), PlaceOf(place));
            return Eval(place);
        }

        return Assign(target, Eval(place));
    }

    // What a `ref` conditional or a `ref` local stands for is what they stand for.
    private Value PlaceOf(IOperation place)
    {
        var known = Plain(place) switch
        {
            IFlowCaptureReferenceOperation reference => Variable(new Place(reference.Id)),
            ILocalReferenceOperation { Local: { IsRef: true } local } => Variable(new Place(local)),
            _ => Value.None,
        };
        if (!known.IsNone)
            return known;

        (_places ??= [])[place.Syntax] = place;
        return Value.Of(AbstractObject.Made(place.Syntax));
    }

    private bool TryRead(ILocalSymbol local, out Value value)
    {
        value = Value.None;
        var places = Variable(new Place(local));
        foreach (var at in places.Objects)
        {
            if (at.MadeAt is { } syntax && _places!.TryGetValue(syntax, out var place))
                value = value.Join(Eval(place));
        }

        return !places.IsNone;
    }

    private bool TryWrite(ILocalSymbol local, Value value)
    {
        var places = Variable(new Place(local));
        foreach (var at in places.Objects)
        {
            if (at.MadeAt is { } syntax && _places!.TryGetValue(syntax, out var place))
                Assign(place, places.Objects.Length == 1 ? value : value.Join(Eval(place)));
        }

        return !places.IsNone;
    }

    /// <summary>A write through what a method returns by reference.</summary>
    private Value AssignReturned(IInvocationOperation call, Value value)
    {
        var receiver = call.Instance is null ? Value.None : Anchor(call.Instance);
        var values = Arguments(call);
        if (_engine.SummaryOf(call.TargetMethod, this) is { } summary)
        {
            foreach (var (target, member) in summary.Places)
                new Filling(this, call.TargetMethod, receiver, values, default, call.Syntax).Write(new(target, member, value), call.Arguments);
            return value;
        }

        // A slot in one of the containers that it was given.
        if (call.Instance is { } instance)
            Absorb(receiver, instance, value);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length && TypeFacts.IsContainer(argument.Value.Type))
                Absorb(values[parameter.Ordinal], argument.Value, value);
        }

        return value;
    }

    // Which place a `ref` method hands out, as its caller knows it.
    private void ReturnPlace(IOperation place)
    {
        switch (Plain(place))
        {
            case IFieldReferenceOperation { Instance: null } field:
                Add(Label.Port(field.Field), null);
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                foreach (var at in Eval(instance).Objects)
                {
                    if (at.Port is { } port)
                        Add(port, field.Field);
                }

                break;
            case IArrayElementReferenceOperation { ArrayReference: var array }:
                foreach (var at in Eval(array).Objects)
                {
                    if (at.Port is { } port)
                        Add(port, Key.Element);
                }

                break;
            case IParameterReferenceOperation { Parameter: { RefKind: RefKind.Ref } parameter }:
                Add(Label.Port(parameter), null);
                break;
            case ILocalReferenceOperation { Local: { IsRef: true } local }:
                foreach (var at in Variable(new Place(local)).Objects)
                {
                    if (at.MadeAt is { } syntax && _places!.TryGetValue(syntax, out var stood) && stood != place)
                        ReturnPlace(stood);
                }

                break;
        }

        void Add(Label target, object? member)
        {
            _returnedPlaces ??= [];
            if (!_returnedPlaces.Contains((target, member)))
                _returnedPlaces.Add((target, member));
        }
    }

    private static bool IsReferenceCapture(IFlowCaptureOperation capture) => capture.Syntax.Parent is RefExpressionSyntax || capture.Value.Syntax.Parent is RefExpressionSyntax;

    private static bool IsCopied(IFlowCaptureOperation capture) => capture.Value.Syntax.Parent is WithExpressionSyntax;

    /// <summary>The variable or capture that stands for other places.</summary>
    private sealed record Place(object Of);
}
