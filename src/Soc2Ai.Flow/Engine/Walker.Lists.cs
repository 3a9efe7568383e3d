using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Allow-lists that are asked in other words than `Contains`: by position, by a lambda that compares, by what an enum or a character may be.</summary>
internal sealed partial class Walker
{
    private static bool IsSearch(IMethodSymbol method) => method.Name is "IndexOf" or "FindIndex" or "BinarySearch" or "CompareOrdinal" or "Compare" or "CompareTo" or "Count" && method.ReturnType.SpecialType == SpecialType.System_Int32;

    /// <summary>`Array.IndexOf(allowed, x) >= 0`, `string.CompareOrdinal(x, "on") == 0` and the like.</summary>
    private void Found(IBinaryOperation comparison, bool outcome)
    {
        if (comparison.RightOperand.ConstantValue is not { HasValue: true, Value: int bound } || Search(comparison.LeftOperand) is not { } call)
            return;

        var method = call.TargetMethod;
        if (method.Name.StartsWith("Compare", System.StringComparison.Ordinal))
        {
            // Equal: neither less nor more would have come here.
            if (Holds(comparison.OperatorKind, -1, bound) != outcome && Holds(comparison.OperatorKind, 1, bound) != outcome && EqualsConstant(call) is { } equal)
                Check(equal);
        }
        else if (Holds(comparison.OperatorKind, method.Name == "Count" ? 0 : -1, bound) != outcome)
        {
            if (FoundBy(call) is { } compared)
                Check(compared);
            else if (Searched(call) is { } item)
                Check(item);
        }
    }

    private IInvocationOperation? Search(IOperation operation)
    {
        operation = Plain(operation);
        if (operation is ILocalReferenceOperation or IFlowCaptureReferenceOperation && Eval(operation).Test is { Or: null } test)
            operation = test.Expression;
        return operation is IInvocationOperation call && IsSearch(call.TargetMethod) ? call : null;
    }

    // The item that a collection was searched for; a text that is searched for a part is no collection.
    private IOperation? Searched(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("IndexOf" or "BinarySearch"))
            return null;

        var (collection, item) = call.Instance is { } instance ? (instance, call.Arguments.Length > 0 ? call.Arguments[0].Value : null)
            : call.Arguments.Length > 1 ? (call.Arguments[0].Value, call.Arguments[1].Value)
            : (null, null);
        if (collection is null || item is null || Plain(collection).Type is not { } type || !TypeFacts.IsContainer(type) || type.SpecialType == SpecialType.System_String || type.Name is "Span" or "ReadOnlySpan" || !IsList(collection))
            return null;

        return item;
    }

    /// <summary>What a call that came out true found: an enum's name, or the text that a lambda compared with the elements of a list.</summary>
    private IOperation? FoundBy(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method is { Name: "IsDefined", ContainingType.Name: "Enum" })
            return call.Arguments[call.Arguments.Length - 1].Value;
        if (method.Name is "SequenceEqual" && EqualsConstant(call) is { } equal)
            return equal;
        if (method.Name is not ("Any" or "Exists" or "FindIndex" or "Count" or "All") || call.Arguments.IsEmpty)
            return null;

        var test = Plain(call.Arguments[call.Arguments.Length - 1].Value);
        var over = call.Instance ?? (call.Arguments.Length > 1 ? call.Arguments[0].Value : null);
        if (test is not IDelegateCreationOperation { Target: var target } || over is null)
            return null;
        if (method.Name == "All")
            return IsOfCharacters(target) ? over : null;

        return target is IFlowAnonymousFunctionOperation lambda && IsList(over) ? Compared(lambda) : null;
    }

    // `allowed.Any(a => a == text)`: the text, where the lambda does nothing but compare.
    private IOperation? Compared(IFlowAnonymousFunctionOperation lambda)
    {
        if (Result(lambda) is not { } result || lambda.Symbol.Parameters.Length != 1)
            return null;

        var (left, right) = result switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } binary => (binary.LeftOperand, binary.RightOperand),
            IInvocationOperation { TargetMethod.Name: "Equals", Instance: { Type.SpecialType: SpecialType.System_String } instance, Arguments: [var argument, ..] } => (instance, argument.Value),
            IInvocationOperation { TargetMethod.Name: "Equals", Arguments: [var first, var second, ..] } => (first.Value, second.Value),
            _ => ((IOperation?)null, (IOperation?)null),
        };
        return left is null || right is null ? null : IsElement(left) ? right : IsElement(right) ? left : null;

        bool IsElement(IOperation operation) => Plain(operation) is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter, lambda.Symbol.Parameters[0]);
    }

    // `text.All(char.IsAsciiLetterOrDigit)`
    private bool IsOfCharacters(IOperation target) => target switch
    {
        IMethodReferenceOperation { Method: var method } => IsOfCharacter(method),
        IFlowAnonymousFunctionOperation lambda => Result(lambda) is IInvocationOperation { TargetMethod: var method } && IsOfCharacter(method),
        _ => false,
    };

    private static bool IsOfCharacter(IMethodSymbol method) => method is { ContainingType.SpecialType: SpecialType.System_Char, Name: "IsLetter" or "IsLetterOrDigit" or "IsDigit" or "IsNumber" }
        || (method.ContainingType.SpecialType == SpecialType.System_Char && method.Name.StartsWith("IsAscii", System.StringComparison.Ordinal) && method.Name != "IsAscii");

    private IOperation? Result(IFlowAnonymousFunctionOperation lambda)
    {
        if (_engine.Codes.Nested(lambda.Symbol, _stop) is not { Blocks: { Length: 3 } blocks })
            return null;

        return blocks[1] is { Operations.IsEmpty: true, FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Return, BranchValue: { } value } ? Plain(value) : null;
    }

    // A value that no source and no caller brought: what equals it is one of the team's own.
    private bool IsTrusted(IOperation operation)
    {
        if (IsConstant(operation))
            return true;
        if (operation.Type is not { SpecialType: SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char } && operation.Type?.Name is not "ReadOnlySpan")
            return false;

        var value = Eval(operation);
        if (!value.Targets.IsEmpty || operation is ICaughtExceptionOperation)
            return false;

        foreach (var mark in Content(value))
        {
            if (mark.Label.Kind != LabelKind.Port || !IsReadOnly(mark.Label))
                return false;
        }

        return true;
    }

    private bool IsReadOnly(Label label)
    {
        var holder = label.Root as ISymbol ?? (label.Path.Length > 0 ? label.Path[0] as ISymbol : null);
        return holder is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null, IsStatic: true } && _engine.Fields.Reaching(label).IsEmpty;
    }
}
