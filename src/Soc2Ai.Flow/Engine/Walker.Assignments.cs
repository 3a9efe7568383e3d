using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

internal sealed partial class Walker
{
    private Value EvalAssignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef)
            return AssignReference(assignment.Target, assignment.Value);

        var value = Copied(assignment.Value, Eval(assignment.Value), assignment.Syntax);
        if (value.IsNone && value.Test is null && assignment is { Target: ILocalReferenceOperation, Value.ConstantValue: { HasValue: true, Value: not null } })
            value = Tested(assignment.Value);
        if (assignment.Target is IPropertyReferenceOperation property)
        {
            // Cut to nothing; any other length keeps what comes first.
            if (property is { Property: { Name: "Length", ContainingType.Name: "StringBuilder" }, Instance: { } builder } && assignment.Value.ConstantValue is { HasValue: true, Value: 0 })
                Empty(Eval(builder), builder);

            NoteRole(assignment.Syntax, property.Property, assignment.Value, value);
            var facts = _engine.Facts.Of(property.Property);
            SinkAt(facts, property.Property, "value", assignment.Value, value);
            value = PartOfAddress(property.Property, AfterSinks(facts, value));
        }

        return Assign(assignment.Target, value);
    }

    private Value EvalCompound(ICompoundAssignmentOperation compound)
    {
        var old = Eval(compound.Target);
        var added = Eval(compound.Value);
        if (compound.Target is IEventReferenceOperation { Instance: { } instance, Event: var @event })
            return Store(Eval(instance), @event, added, weak: true);

        var value = compound.OperatorMethod is { } method && _engine.SummaryOf(method, this) is { } summary ? Apply(summary, method, Value.None, [old, added], compound.Syntax)
            : TypeFacts.IsClean(compound.Type) ? Value.None : old.Targets.IsEmpty && added.Targets.IsEmpty ? Text([old, added]) : old.Join(added);
        if (compound.Target is IPropertyReferenceOperation property)
            SinkAt(_engine.Facts.Of(property.Property), property.Property, "value", compound.Value, value);
        return Assign(compound.Target, value);
    }

    private Value Assign(IOperation? target, Value value, ITypeSymbol? type = null)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                value = Named(value, local.Syntax, local.Local.Name);
                if (local.Local.IsRef && TryWrite(local.Local, value))
                    break;
                _state = _state.Set(local.Local, value);
                break;
            case IParameterReferenceOperation parameter when IsPrimary(parameter.Parameter):
                Store(This(), parameter.Parameter, value);
                break;
            case IParameterReferenceOperation parameter:
                _state = _state.Set(parameter.Parameter, value);
                break;
            case IDeclarationExpressionOperation declaration:
                return Assign(declaration.Expression, value, type);
            case IFlowCaptureReferenceOperation reference when _captured.TryGetValue(reference.Id, out var captured) && captured is not IFlowCaptureReferenceOperation:
                _state = _state.Set(reference.Id, value);
                return Assign(captured, value);
            case IFieldReferenceOperation { Field.ContainingType.IsTupleType: true, Instance: { } tuple } field:
                StoreMember(Anchor(tuple), TupleKey(field.Field), value);
                break;
            case IFieldReferenceOperation { Instance: null } field:
                StoreStatic(field.Field, value);
                break;
            case IFieldReferenceOperation field:
                return Store(Anchor(field.Instance), field.Field, value);
            case IPropertyReferenceOperation property:
                return AssignProperty(property, value);
            case IArrayElementReferenceOperation element:
                StoreElement(Anchor(element.ArrayReference), element.ArrayReference, ElementKeys(element.Indices, element.ArrayReference.Type), value);
                break;
            case IInvocationOperation { TargetMethod.ReturnsByRef: true } call:
                return AssignReturned(call, value);
            case IImplicitIndexerReferenceOperation indexer:
                var indexed = Eval(indexer.Instance);
                StoreElement(indexed, indexer.Instance, FromEnd(indexer.Argument, indexed), value);
                break;
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                    Assign(tuple.Elements[i], Deconstructed(value, i, type), null);
                break;
            case IDynamicMemberReferenceOperation { Instance: { } holder } member:
                StoreMember(Anchor(holder), member.MemberName, value);
                break;
            case IDynamicIndexerAccessOperation indexer:
                Absorb(Anchor(indexer.Operation), indexer.Operation, value);
                break;
            case IConversionOperation conversion:
                return Assign(conversion.Operand, value);
        }

        return value;
    }

    private Value AssignProperty(IPropertyReferenceOperation property, Value value)
    {
        var receiver = Anchor(property.Instance);
        if (!property.Arguments.IsEmpty)
        {
            var values = ImmutableArray.CreateBuilder<Value>();
            foreach (var argument in property.Arguments)
                values.Add(Eval(argument.Value));
            values.Add(value);
            if (property.Property.SetMethod is { } own && _engine.SummaryOf(own, this) is { } body)
                Apply(body, own, receiver, values.ToImmutable(), property.Syntax);
            else
            {
                if (IsMap(property.Instance?.Type))
                    AbsorbKey(receiver, values[0]);
                StoreElement(receiver, property.Instance, ElementKey(property.Arguments[0].Value, property.Instance?.Type), value);
                NotifyHandlers(receiver, [value], property.Syntax);
            }

            return value;
        }

        if (property.Property is { Name: "Value" or "Target" } && IsCell(property.Property.ContainingType))
            SetHeld(receiver, value);
        else if (property.Property is { Name: "Value" or "ValueRef", ContainingType.Name: "LinkedListNode" })
            Absorb(receiver, property.Instance, value);
        else if (property.Property.SetMethod is { } setter && _engine.SummaryOf(setter, this) is { } summary)
            Apply(summary, setter, receiver, [value], property.Syntax);
        else if (property.Property.ReturnsByRef && !TypeFacts.IsOwn(property.Property.ContainingType))
            Absorb(receiver, property.Instance, value);
        else if (property.Property.SetMethod is { } dispatched && IsDispatched(dispatched))
            WriteDispatched(property.Property, dispatched, receiver, value, property.Syntax);
        else if (property.Instance is null)
            StoreStatic(property.Property, value);
        else
            Store(receiver, property.Property, value);
        return value;
    }

    private void WriteDispatched(IPropertySymbol property, IMethodSymbol setter, Value receiver, Value value, Microsoft.CodeAnalysis.SyntaxNode at)
    {
        var isKnown = false;
        foreach (var callee in Dispatched(_engine.Callees(setter), receiver))
        {
            if (SymbolEqualityComparer.Default.Equals(callee, setter.OriginalDefinition))
                continue;
            if (_engine.SummaryOf(callee, this) is { } summary)
                Apply(summary, callee, receiver, [value], at);
            else if (callee.AssociatedSymbol is IPropertySymbol own)
                Store(receiver, own, value);
            isKnown = true;
        }

        if (!isKnown)
            Store(receiver, property, value);
    }

    /// <summary>Writes a member of the objects that a value may refer to; a member of the compilation's own types is remembered across methods too.</summary>
    private Value Store(Value of, ISymbol member, Value value, bool weak = false)
    {
        if (TypeFacts.IsOwn(member.ContainingType))
            Deposit(member, value);
        StoreMember(of, member, value, weak);
        return value;
    }

    private void StoreMember(Value of, object member, Value value, bool weak = false)
    {
        foreach (var at in of.Objects)
        {
            // One object, one member: what it held is gone. Of several, one was written.
            var isStrong = !weak && of.Objects.Length == 1;
            _state = _state.Set(at, member, isStrong ? value : (_state.Member(at, member) ?? ((IInitialValues)this).Member(at, member)).Join(value));
            if (member is not ISymbol)
                Remember(at, value, member);
        }
    }

    private void StoreStatic(ISymbol member, Value value)
    {
        if (TypeFacts.IsOwn(member.ContainingType))
            Deposit(member, value);
        _state = _state.Set(member, value);
    }

    /// <summary>A container takes a value in among what it holds. One that nobody knows yet, such as what a call returned, becomes an object of its own.</summary>
    private void Absorb(Value container, IOperation? target, Value value)
    {
        if (value.IsNone)
            return;

        foreach (var at in container.Objects)
            Overwrite(at, value);

        if (container.Objects.IsEmpty && target is ILocalReferenceOperation or IParameterReferenceOperation)
            Assign(target, container.Join(Value.Of(Content(value))));
    }

    // What a member of the compilation's own was given, for other methods to find: a new dictionary by its constant keys.
    private void Deposit(ISymbol member, Value value)
    {
        if (value is not { Marks.IsEmpty: true, Objects: [{ Port: null } made] } || !_state.Members.TryGetValue(made, out var members) || !members.ContainsKey(Key.Keys))
        {
            _engine.Write(member, Value.Of(Content(value)), TargetsIn(value));
            return;
        }

        foreach (var part in members)
        {
            if (!part.Value.IsNone)
                _engine.Write(member, Value.Of(Content(part.Value)), TargetsIn(part.Value), part.Key is string || ReferenceEquals(part.Key, Key.Keys) ? part.Key : null);
        }
    }

    // Delegates that a value is or that stand in the collections that it refers to.
    private ImmutableArray<DelegateTarget> TargetsIn(Value value, int depth = 2)
    {
        var targets = value.Targets;
        foreach (var at in depth == 0 ? [] : value.Objects)
        {
            if (!_state.Members.TryGetValue(at, out var members))
                continue;
            foreach (var member in members)
            {
                if (member.Key is ISymbol || (member.Value.Targets.IsEmpty && member.Value.Objects.IsEmpty))
                    continue;
                foreach (var target in TargetsIn(member.Value, depth - 1))
                {
                    if (!targets.Contains(target))
                        targets = targets.Add(target);
                }
            }
        }

        return targets;
    }

    // What goes into a container that a member of the compilation's own holds is found there by other methods.
    private void Remember(AbstractObject at, Value value, object? part = null)
    {
        if (at.Port is { } port && FieldStore.Last(port) is { } member && TypeFacts.IsOwn(member.ContainingType))
            _engine.Write(member, Value.Of(Content(value)), TargetsIn(value), part is not null && (Key.IsElement(part) || ReferenceEquals(part, Key.Keys)) ? part : null);
    }

    // A tuple's item, or the positional member of a record in the order of its parameter list.
    private Value Deconstructed(Value value, int index, ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { IsRecord: true } record)
        {
            foreach (var constructor in record.InstanceConstructors)
            {
                if (constructor.Parameters.Length > index && HasParameterList(constructor))
                {
                    var member = Positional(constructor, constructor.Parameters[index]);
                    return Member(value, member, constructor.Parameters[index].Type);
                }
            }
        }

        if (IsPair(type))
            return index == 0 ? Keys(value, null) : Element(value, null);

        return type is null or { IsTupleType: true } ? Part(value, TupleKey(index), null) : Value.Of(Content(value));
    }

    private void AssignList(IListPatternOperation list, Value value, ITypeSymbol? type)
    {
        var isText = type?.SpecialType == SpecialType.System_String;
        var position = 0;
        foreach (var sub in list.Patterns)
        {
            if (sub is ISlicePatternOperation)
            {
                AssignPattern(sub, isText ? value : SequenceOf(sub.Syntax, Element(value, null)), null);
                position = int.MinValue;
            }
            else
                AssignPattern(sub, isText ? Value.Of(value.Marks) : ElementAt(value, Key.Position(position), type, null), null);

            position++;
        }
    }

    private void AssignPattern(IPatternOperation pattern, Value value, ITypeSymbol? type)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol } declaration:
                _state = _state.Set(symbol, TypeFacts.IsClean(declaration.MatchedType) ? Value.None : value);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole)
                    _state = _state.Set(whole, value);
                foreach (var sub in recursive.PropertySubpatterns)
                {
                    if (sub.Member is IPropertyReferenceOperation { Property: var property })
                        AssignPattern(sub.Pattern, Read(property, value, sub.Syntax), property.Type);
                    else if (sub.Member is IFieldReferenceOperation { Field: var field })
                        AssignPattern(sub.Pattern, Member(value, field, field.Type), field.Type);
                }

                var outputs = recursive.DeconstructionSubpatterns.IsEmpty ? null : Outputs(recursive.DeconstructSymbol as IMethodSymbol, value, recursive.Syntax);
                for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                    AssignPattern(recursive.DeconstructionSubpatterns[i], outputs is not null ? outputs[i] : Deconstructed(value, i, recursive.MatchedType), null);
                break;
            case IListPatternOperation list:
                if (list.DeclaredSymbol is { } listed)
                    _state = _state.Set(listed, value);
                AssignList(list, value, type);
                break;
            case ISlicePatternOperation { Pattern: { } inner }:
                AssignPattern(inner, value, type);
                break;
            case IBinaryPatternOperation binary:
                AssignPattern(binary.LeftPattern, value, type);
                AssignPattern(binary.RightPattern, value, type);
                break;
            case INegatedPatternOperation negated:
                AssignPattern(negated.Pattern, value, type);
                break;
        }
    }
}
