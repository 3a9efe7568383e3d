using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>One walk backwards from an expression to constants; bounded in depth and in what it collects, and safe against cycles.</summary>
internal sealed class ConstantWalk(ConstantOrigins origins, CancellationToken stop)
{
    private const int Deepest = 32;
    private const int Most = 24;

    private readonly List<ConstantOrigin> _found = [];
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);
    private bool _configured;

    /// <summary>The constants that may reach an expression, each once.</summary>
    public ImmutableArray<ConstantOrigin> Origins(IOperation expression)
    {
        Follow(expression, 0);
        return Distinct();
    }

    private void Follow(IOperation? value, int depth)
    {
        if (value is null || depth > Deepest || _found.Count >= Most)
            return;

        stop.ThrowIfCancellationRequested();
        switch (value)
        {
            case IConversionOperation conversion:
                Follow(conversion.Operand, depth + 1);
                break;
            case IParenthesizedOperation inner:
                Follow(inner.Operand, depth + 1);
                break;
            case IAwaitOperation task:
                Follow(task.Operation, depth + 1);
                break;
            case ILiteralOperation or INameOfOperation or IUtf8StringOperation or IDefaultValueOperation:
                Literal(value);
                break;
            case ILocalReferenceOperation local:
                Variable(local.Local, local, depth);
                break;
            case IParameterReferenceOperation parameter:
                Variable(parameter.Parameter, parameter, depth);
                break;
            case IFieldReferenceOperation field:
                Field(field, depth);
                break;
            case IPropertyReferenceOperation property:
                Property(property, depth);
                break;
            case IInvocationOperation call:
                Call(call, depth);
                break;
            case IObjectCreationOperation creation:
                Creation(creation, depth);
                break;
            case ICoalesceOperation coalesce:
                Any(depth, coalesce.Value, coalesce.WhenNull);
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                Any(depth, conditional.WhenTrue, otherwise);
                break;
            case ISwitchExpressionOperation choice:
                Any(depth, [.. choice.Arms.Select(arm => arm.Value)]);
                break;
            case ISimpleAssignmentOperation assignment:
                Follow(assignment.Value, depth + 1);
                break;
            case ICoalesceAssignmentOperation assignment:
                Any(depth, assignment.Target, assignment.Value);
                break;
            case IBinaryOperation or IInterpolatedStringOperation when value.Type?.SpecialType is SpecialType.System_String:
                Composed(value, depth);
                break;
            case IConditionalAccessOperation access:
                Follow(access.WhenNotNull is IInvocationOperation { TargetMethod.Name: "ToString" or "Trim" } ? access.Operation : access.WhenNotNull, depth + 1);
                break;
            default:
                _configured |= ConfigurationRead.Is(value);
                Add(value, TimeSpanConstant.Of(value) ?? (value.ConstantValue is { HasValue: true, Value: { } constant } ? constant : null));
                break;
        }
    }

    private void Literal(IOperation literal) => Add(literal, literal is IUtf8StringOperation utf8 ? utf8.Value : literal.ConstantValue.Value ?? TimeSpanConstant.Of(literal));

    private void Add(IOperation at, object? value)
    {
        if (value is not null && _found.Count < Most)
            _found.Add(new ConstantOrigin(value, at, IsFallback: false, [at]));
    }

    // Where configuration may decide instead, the constants of the other ways are what is used when it does not.
    private void Any(int depth, params IReadOnlyList<IOperation?> ways)
    {
        var start = _found.Count;
        var before = _configured;
        _configured = false;
        foreach (var way in ways)
            Follow(way, depth + 1);
        if (_configured)
            MarkFallbacks(start);
        _configured |= before;
    }

    private void MarkFallbacks(int start)
    {
        for (var i = start; i < _found.Count; i++)
            _found[i] = _found[i] with { IsFallback = true };
    }

    private void Variable(ISymbol variable, IOperation reference, int depth)
    {
        if (!_open.Add(variable))
            return;

        var start = _found.Count;
        var definitions = origins.Around(reference);
        var ways = definitions.Of(variable);
        Any(depth, variable is IParameterSymbol parameter ? [.. origins.Arguments(parameter, stop), .. ways] : ways);
        if (definitions.IsExtended(variable))
        {
            for (var i = start; i < _found.Count; i++)
            {
                if (_found[i].Text is { } text)
                    _found[i] = _found[i] with { Value = text + ConstantOrigin.Hole };
            }
        }

        _open.Remove(variable);
    }

    private void Field(IFieldReferenceOperation reference, int depth)
    {
        var field = reference.Field;
        if (IsNamedValue(field, field.Type))
            Add(reference, field.Name);
        else if (field.ContainingType?.TypeKind == TypeKind.Enum || field.DeclaringSyntaxReferences.IsEmpty)
            Add(reference, TimeSpanConstant.Of(reference) ?? (field.HasConstantValue ? field.ConstantValue : null) ?? PassThrough.Value(field));
        else
            Member(field, reference, field.IsReadOnly || field.IsConst, depth);
    }

    private void Property(IPropertyReferenceOperation reference, int depth)
    {
        var property = reference.Property;
        if (IsNamedValue(property, property.Type))
        {
            Add(reference, property.Name);
            return;
        }

        if (ConfigurationRead.Is(reference))
            _configured = true;
        if (!property.IsIndexer && !property.DeclaringSyntaxReferences.IsEmpty)
            Member(property, reference, property.SetMethod is null, depth);
        else if (property.Name is "Value" or "Result" or "AbsoluteUri" or "OriginalString" or "Uri" && reference.Instance is { } instance)
            Follow(instance, depth + 1);
    }

    // SDKs write enums that may grow as types with a static member for each value: HostedMcpServerToolApprovalMode.NeverRequire.
    private static bool IsNamedValue(ISymbol member, ITypeSymbol type) =>
        member is { IsStatic: true, ContainingType: { SpecialType: SpecialType.None, TypeKind: TypeKind.Struct or TypeKind.Class, ContainingNamespace.Name: not "System" } owner }
        && (SymbolEqualityComparer.Default.Equals(owner, type) || SymbolEqualityComparer.Default.Equals(owner, type.BaseType)) && owner.Name is not ("Encoding" or "Uri");

    // A settable member of an options class holds what is used where configuration binds nothing to it.
    private void Member(ISymbol member, IOperation reference, bool isFixed, int depth)
    {
        if (!_open.Add(member))
            return;

        var start = _found.Count;
        Any(depth, [.. origins.Member(member.OriginalDefinition, stop), .. origins.Around(reference).Of(member)]);
        if (!isFixed && !member.IsStatic && ConfigurationRead.IsSettings(member.ContainingType))
            MarkFallbacks(start);
        _open.Remove(member);
    }

    private void Call(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (ConfigurationRead.Is(call))
        {
            // GetValue("key", "fallback"): the default is the configuration's fallback.
            var start = _found.Count;
            Follow(call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "defaultValue")?.Value, depth + 1);
            MarkFallbacks(start);
            _configured = true;
        }
        else if (TimeSpanConstant.Of(call) is { } span)
            Add(call, span);
        else if (PassThrough.Instance(method) && call.Instance is { } instance)
            Follow(instance, depth + 1);
        else if (PassThrough.Argument(method) && call.Arguments.Length > 0)
            Follow(call.Arguments[0].Value, depth + 1);
        else if (PassThrough.Composes(method))
            Composed(call, depth);
        else if (!method.DeclaringSyntaxReferences.IsEmpty && _open.Add(method))
        {
            Any(depth, [.. origins.Returned(method, stop)]);
            _open.Remove(method);
        }
    }

    private void Creation(IObjectCreationOperation creation, int depth)
    {
        if (TimeSpanConstant.Of(creation) is { } span)
            Add(creation, span);
        else if (PassThrough.Wraps(creation.Type))
            Composed(creation, depth);
    }

    private void Composed(IOperation value, int depth)
    {
        foreach (var (text, parts, fallback) in new ComposedText(part => Origins(part, depth)).Of(value))
        {
            if (_found.Count < Most)
                _found.Add(new ConstantOrigin(text, value is IObjectCreationOperation ? parts[0] : value, fallback, parts));
        }
    }

    // The parts of a text are resolved by a walk of their own, so that their constants are not the whole's.
    private ImmutableArray<ConstantOrigin> Origins(IOperation part, int depth)
    {
        var inner = new ConstantWalk(origins, stop);
        inner._open.UnionWith(_open);
        inner.Follow(part, depth + 1);
        _configured |= inner._configured;
        return inner.Distinct();
    }

    // The same constant may come by several ways.
    private ImmutableArray<ConstantOrigin> Distinct() => [.. _found.GroupBy(origin => (origin.Value, origin.At, origin.IsFallback)).Select(same => same.First())];
}
