using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Whether model output that does not fit is handled where it is parsed: caught, or checked before it is used.</summary>
internal static class OutputValidation
{
    /// <summary>Whether the parse that an argument belongs to is validated.</summary>
    public static bool Covers(IOperation argument)
    {
        IOperation parse = argument;
        while (parse.Parent is { } parent && parse is not (IInvocationOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation))
            parse = parent;

        return IsCaught(parse) || IsChecked(parse);
    }

    private static bool IsCaught(IOperation parse)
    {
        for (var (at, inner) = (parse.Parent, parse); at is not null and not (IMethodBodyBaseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation); (inner, at) = (at, at.Parent))
        {
            if (at is ITryOperation attempt && attempt.Body == inner && attempt.Catches.Any(Handles))
                return true;
        }

        return false;
    }

    private static bool Handles(ICatchClauseOperation handler) =>
        handler.ExceptionType.Name is "Exception" or "Object" or "SystemException" or "JsonException" or "JsonReaderException" or "FormatException" or "ArgumentException" or "OverflowException" or "XmlException" or "InvalidOperationException" or "IndexOutOfRangeException"
        && !(handler.Handler.Operations is [IExpressionStatementOperation { Operation: IThrowOperation { Exception: null } }] or [IThrowOperation { Exception: null }]);

    private static bool IsChecked(IOperation parse)
    {
        var value = parse;
        while (value.Parent is IConversionOperation or IAwaitOperation or IParenthesizedOperation)
            value = value.Parent;

        switch (value.Parent)
        {
            case ICoalesceOperation coalesce when coalesce.Value == value:
            case IIsPatternOperation or IConditionalAccessOperation or IIsTypeOperation or ISwitchExpressionOperation:
                return true;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return IsTested(local, value);
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var assigned } }:
                return IsTested(assigned, value);
            case IArgumentOperation { Parent: IInvocationOperation call }:
                return Validates(call);
            default:
                return false;
        }
    }

    private static bool IsTested(ILocalSymbol local, IOperation from)
    {
        var root = from;
        while (root.Parent is { } parent)
            root = parent;

        return root.Descendants().OfType<ILocalReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local) && reference.Syntax.SpanStart > from.Syntax.SpanStart && Tests(reference));
    }

    private static bool Tests(IOperation reference)
    {
        IOperation at = reference;
        while (at.Parent is IConversionOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IParenthesizedOperation)
            at = at.Parent;

        return at.Parent switch
        {
            IIsPatternOperation or IIsTypeOperation or IConditionalAccessOperation or ISwitchOperation or ISwitchExpressionOperation => true,
            ICoalesceOperation coalesce => coalesce.Value == at,
            IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } => true,
            IConditionalOperation condition => condition.Condition == at,
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } => true,
            IArgumentOperation { Parent: IInvocationOperation call } => Validates(call),
            IInvocationOperation call when call.Instance == at => call.TargetMethod.Name is "TryGetProperty" or "TryGetResult" or "TryGetValue" || Validates(call),
            _ => false,
        };
    }

    private static bool Validates(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        return name.Contains("Valid") || name.StartsWith("Ensure", System.StringComparison.Ordinal) || name.StartsWith("ThrowIf", System.StringComparison.Ordinal) || name.StartsWith("Check", System.StringComparison.Ordinal)
            || name.StartsWith("Require", System.StringComparison.Ordinal) || name is "Clamp" or "IsDefined" or "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "NotNull" or "NotEmpty";
    }
}
