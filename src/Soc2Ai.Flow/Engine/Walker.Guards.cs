using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>What a branch tells: a value that was compared with constants or found in an allow-list is clean where that held.</summary>
internal sealed partial class Walker
{
    private const int MostNested = 16;

    private void Refine(IOperation condition, bool outcome, int depth = 0)
    {
        if (depth > MostNested)
            return;

        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                Refine(not.Operand, !outcome, depth + 1);
                break;
            case IConversionOperation conversion:
                Refine(conversion.Operand, outcome, depth + 1);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                Compare(comparison, outcome == (comparison.OperatorKind == BinaryOperatorKind.Equals), depth);
                Found(comparison, outcome);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison:
                Found(comparison, outcome);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.And } both when outcome:
                Refine(both.LeftOperand, true, depth + 1);
                Refine(both.RightOperand, true, depth + 1);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } either when !outcome:
                Refine(either.LeftOperand, false, depth + 1);
                Refine(either.RightOperand, false, depth + 1);
                break;
            case IIsPatternOperation match when Decides(match.Pattern, outcome):
                Check(match.Value);
                break;
            case IIsPatternOperation match when outcome:
                Matched(match.Pattern, match.Value);
                break;
            case IInvocationOperation call:
                Refine(call, outcome);
                break;
            case IPropertyReferenceOperation { Property: var asked, Instance: { } of } when GuardedBy(asked, outcome):
                Check(of);
                break;
            case IPropertyReferenceOperation { Property.GetMethod: { } getter, Instance: { } of } when TypeFacts.IsOwn(getter.ContainingType):
                Refine(getter, of, [], outcome);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation:
                if (Eval(condition).Test is { } test)
                    RefineBy(test, outcome, depth);
                else if (condition is IFlowCaptureReferenceOperation reference && _captured.TryGetValue(reference.Id, out var captured))
                    Refine(captured, outcome, depth + 1);
                break;
        }
    }

    private void Compare(IBinaryOperation comparison, bool isEqual, int depth)
    {
        var (left, right) = (comparison.LeftOperand, comparison.RightOperand);
        if (left.ConstantValue.HasValue)
            (left, right) = (right, left);

        if (right.ConstantValue is { HasValue: true, Value: bool truth })
            Refine(left, truth == isEqual, depth + 1);
        else if (isEqual && (right.ConstantValue is { HasValue: true, Value: not null } || (right.ConstantValue is not { HasValue: true } && IsTrusted(right))))
            Check(left);
        else if (isEqual && right.ConstantValue is not { HasValue: true } && IsTrusted(left))
            Check(right);
    }

    private static bool IsConstant(IOperation operation) => operation is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } or IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null, Type.SpecialType: SpecialType.System_String } };

    // Whether a pattern's outcome leaves only constants.
    private static bool Decides(IPatternOperation pattern, bool outcome) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: not null } } => outcome,
        INegatedPatternOperation negated => Decides(negated.Pattern, !outcome),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => outcome ? Decides(either.LeftPattern, true) && Decides(either.RightPattern, true) : Decides(either.LeftPattern, false) || Decides(either.RightPattern, false),
        IBinaryPatternOperation both => outcome ? Decides(both.LeftPattern, true) || Decides(both.RightPattern, true) : Decides(both.LeftPattern, false) && Decides(both.RightPattern, false),
        _ => false,
    };

    private void Refine(IInvocationOperation call, bool outcome)
    {
        var method = call.TargetMethod;
        foreach (var row in _engine.Facts.Of(method).Guards)
        {
            if (row.Port.Operand == (outcome ? "true" : "false"))
                Check(row, call);
        }

        CheckAll(call, outcome);
        RefinePlace(call, outcome);
        if (outcome && IsMembership(call, out var member))
            Check(member);
        if (outcome && FoundBy(call) is { } found)
            Check(found);
        if (outcome && method.Name == "Equals" && EqualsConstant(call) is { } compared)
            Check(compared);
        if (outcome && method is { Name: "IsMatch", ContainingType.Name: "Regex" } && Anchored(call) is { } matched)
            Check(matched);

        if (method.MethodKind == MethodKind.DelegateInvoke)
            RefineByDelegate(call, outcome);
        else
            Refine(method, call.Instance, call.Arguments, outcome);
    }

    private bool GuardedBy(IPropertySymbol property, bool outcome)
    {
        foreach (var row in _engine.Facts.Of(property).Guards)
        {
            if (row.Port.In == "this" && row.Port.Operand == (outcome ? "true" : "false"))
                return true;
        }

        return false;
    }

    private void Check(ApiRow row, IInvocationOperation call)
    {
        if (row.Port.In == "this" && call.Instance is { } instance)
            Check(instance);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == row.Port.In)
                Check(argument.Value);
        }
    }

    // `allowed.Contains(x)`, `prices.ContainsKey(x)`, `handlers.TryGetValue(x, out …)`, `Array.IndexOf`: any collection but text, unless it holds what sources brought.
    private bool IsMembership(IInvocationOperation call, out IOperation member)
    {
        member = call;
        if (call.TargetMethod.Name is not ("Contains" or "ContainsKey" or "TryGetValue" or "Exists"))
            return false;

        var isExtension = call.Instance is null && call.Arguments.Length >= 2 && call.TargetMethod.IsExtensionMethod;
        var (collection, item) = isExtension ? (call.Arguments[0].Value, call.Arguments[1].Value) : (call.Instance, call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        if (collection?.Type is null || item is null || !TypeFacts.IsContainer(Plain(collection).Type) || Plain(collection).Type!.SpecialType == SpecialType.System_String || Plain(collection).Type!.Name is "StringBuilder")
            return false;

        if (item.Type?.TypeKind == TypeKind.Delegate || !IsList(collection))
            return false;

        member = item;
        return true;
    }

    // A collection that holds nothing that sources brought.
    private bool IsList(IOperation collection)
    {
        foreach (var mark in Content(Eval(collection)))
        {
            if (mark.Label.Kind == LabelKind.Source && !IsPlace(mark))
                return false;
        }

        return true;
    }

    private static IOperation Plain(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }

    private IOperation? EqualsConstant(IInvocationOperation call)
    {
        var isComparer = call.Instance?.Type?.Name is "StringComparer" or "IEqualityComparer" or "EqualityComparer";
        var isTrusted = call.Instance is { } instance && !isComparer && (instance.ConstantValue.HasValue || IsTrusted(instance));
        var compared = isTrusted || isComparer ? null : call.Instance;
        var constants = isTrusted ? 1 : 0;
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Type is { TypeKind: TypeKind.Enum } || argument.Value.Type?.Name == "StringComparer")
                continue;
            if (argument.Value.ConstantValue is { HasValue: true, Value: not null } || (argument.Value.ConstantValue is not { HasValue: true } && IsTrusted(argument.Value)))
                constants++;
            else
                compared = argument.Value;
        }

        return constants == 1 ? compared : null;
    }

    // A constant pattern that the whole text has to match is an allow-list.
    private static IOperation? Anchored(IInvocationOperation call)
    {
        IOperation? input = null;
        var isAnchored = false;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "input")
                input = argument.Value;
            else if (argument.Parameter?.Name == "pattern" && argument.Value.ConstantValue is { HasValue: true, Value: string pattern })
                isAnchored = pattern.Length > 1 && (pattern[0] == '^' || pattern.StartsWith("\\A", System.StringComparison.Ordinal)) && (pattern[pattern.Length - 1] == '$' || pattern.EndsWith("\\z", System.StringComparison.Ordinal)) && pattern.IndexOf(".*", System.StringComparison.Ordinal) < 0;
        }

        return isAnchored ? input : null;
    }

    /// <summary>The operand was checked: it and its copies are clean from here on; so is the text that it was lower-cased or trimmed from.</summary>
    private void Check(IOperation operand, int depth = 0)
    {
        if (depth > MostNested)
            return;

        operand = Plain(operand);
        switch (operand)
        {
            case ILocalReferenceOperation local:
                CheckVariable(local.Local);
                break;
            case IParameterReferenceOperation parameter when !IsPrimary(parameter.Parameter):
                CheckVariable(parameter.Parameter);
                break;
            case IFlowCaptureReferenceOperation reference:
                CheckVariable(reference.Id);
                if (_captured.TryGetValue(reference.Id, out var captured))
                    Check(captured, depth + 1);
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                CheckMember(instance, field.Field);
                break;
            case IArrayElementReferenceOperation element when ElementKeys(element.Indices, element.ArrayReference.Type) is { } key:
                CheckMember(element.ArrayReference, key);
                break;
            case IPropertyReferenceOperation { Instance: { } list, Arguments.Length: 1 } indexer when ElementKey(indexer.Arguments[0].Value, list.Type) is { } key:
                CheckMember(list, key);
                break;
            case IPropertyReferenceOperation { Instance: { } instance, Arguments.IsEmpty: true } property when IsHostOf(property.Property):
                CheckPlace(instance);
                break;
            case IPropertyReferenceOperation { Instance: { } instance, Arguments.IsEmpty: true } property:
                CheckMember(instance, property.Property);
                break;
            case IInvocationOperation { Instance: { Type.Name: "Uri" } uri, TargetMethod.Name: "GetLeftPart" }:
                CheckPlace(uri);
                break;
            case IInvocationOperation { Instance: null, TargetMethod: { Name: "AsSpan", IsExtensionMethod: true }, Arguments: [{ Value: var spanned }] }:
                Check(spanned, depth + 1);
                break;
            case IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_String } text, TargetMethod.Name: "Trim" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "ToString" or "TrimEnd" or "TrimStart" }:
                Check(text, depth + 1);
                break;
        }
    }

    private void CheckVariable(object variable)
    {
        var value = Variable(variable);
        if (_testedAt is { } then && !IsSame(then.Variables.TryGetValue(variable, out var tested) ? tested : ((IInitialValues)this).Variable(variable), value))
            return;

        _state = _state.Set(variable, Value.Checked);
        if (!value.IsNone)
            _state = _state.Replace(value, Value.Checked);
    }

    // Whether a member was found clean on every object that this may be.
    private bool IsChecked(Value of, ISymbol member)
    {
        foreach (var at in of.Objects)
        {
            if (!ReferenceEquals(_state.Member(at, member), Value.Checked))
                return false;
        }

        return !of.Objects.IsEmpty;
    }

    private void CheckMember(IOperation instance, object member)
    {
        // What nobody saw being made becomes an object of its own, so that the check has where to stand.
        if (Eval(instance) is { Objects.IsEmpty: true } unknown && Plain(instance) is ILocalReferenceOperation or IParameterReferenceOperation)
            Assign(Plain(instance), unknown.With(AbstractObject.Made(instance.Syntax)));

        foreach (var at in Eval(instance).Objects)
        {
            var value = _state.Member(at, member);
            if (_testedAt is { } then && value is not null && then.Member(at, member) is { } tested && !IsSame(tested, value))
                continue;

            _state = _state.Set(at, member, Value.Checked);
            if (value is { IsNone: false })
                _state = _state.Replace(value, Value.Checked);
        }
    }
}
