using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Validation;

/// <summary>What a parse throws at text that does not fit, and whether a handler around it catches that.</summary>
internal static class ParseFailure
{
    private static readonly ImmutableArray<string> Broad = ["Exception", "SystemException", "Object"];

    /// <summary>Whether an operation stands in a <c>try</c> of the same code whose handler catches and handles it.</summary>
    public static bool IsCaught(IOperation parse, ISymbol parser)
    {
        var exceptions = Of(parser);
        var inner = parse;
        for (var at = parse.Parent; at is not null; (inner, at) = (at, at.Parent))
        {
            if (at is ITryOperation attempt && attempt.Body == inner && attempt.Catches.Any(handler => Catches(handler, exceptions) && Handles(handler)))
                return true;
            if (at is ILocalFunctionOperation || (at is IAnonymousFunctionOperation && !RunsInPlace(at)))
                return false;
        }

        return false;
    }

    // By the family of the parser; the broad ones catch all of them.
    private static ImmutableArray<string> Of(ISymbol parser)
    {
        var type = parser.ContainingType;
        var space = type?.ContainingNamespace?.ToDisplayString() ?? "";
        if (space.StartsWith("System.Text.Json", System.StringComparison.Ordinal) || type?.Name == "BinaryData")
            return ["JsonException", "NotSupportedException"];
        if (space.StartsWith("Newtonsoft.Json", System.StringComparison.Ordinal))
            return ["JsonException", "JsonReaderException", "JsonSerializationException"];
        if (space.StartsWith("System.Xml", System.StringComparison.Ordinal))
            return ["XmlException"];

        return type?.Name switch
        {
            "String" or "Regex" => ["IndexOutOfRangeException", "ArgumentOutOfRangeException", "ArgumentException"],
            "Enum" or "TypeConverter" => ["ArgumentException", "FormatException", "NotSupportedException"],
            "Uri" => ["UriFormatException", "FormatException"],
            "Convert" => ["FormatException", "InvalidCastException"],
            "Version" => ["ArgumentException", "FormatException"],
            _ => ["FormatException"],
        };
    }

    private static bool Catches(ICatchClauseOperation handler, ImmutableArray<string> exceptions) =>
        (Broad.Contains(handler.ExceptionType.Name) || exceptions.Contains(handler.ExceptionType.Name) || !IsOfFramework(handler.ExceptionType))
        && (handler.Filter is not { } filter || LetsThrough(filter, exceptions));

    // An exception of the team's own or of a package may be what the parser throws there.
    private static bool IsOfFramework(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString().StartsWith("System", System.StringComparison.Ordinal) == true;

    // `when (e is JsonException or FormatException)` names what it lets through; any other filter is about something else.
    private static bool LetsThrough(IOperation filter, ImmutableArray<string> exceptions)
    {
        var named = filter.DescendantsAndSelf().Where(operation => !IsNegated(operation, filter)).Select(operation => operation switch
        {
            ITypePatternOperation pattern => pattern.MatchedType,
            IDeclarationPatternOperation pattern => pattern.MatchedType,
            IIsTypeOperation test => test.TypeOperand,
            _ => null,
        }).OfType<ITypeSymbol>().ToList();
        return named.Count == 0 || named.Any(type => Broad.Contains(type.Name) || exceptions.Contains(type.Name));
    }

    private static bool IsNegated(IOperation operation, IOperation filter)
    {
        for (var at = operation.Parent; at is not null && at != filter.Parent; at = at.Parent)
        {
            if (at is INegatedPatternOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not })
                return true;
        }

        return false;
    }

    // A handler whose last word is `throw;` hands the same failure on.
    private static bool Handles(ICatchClauseOperation handler) =>
        handler.Handler.Operations.LastOrDefault() is not (IThrowOperation { Exception: null } or IExpressionStatementOperation { Operation: IThrowOperation { Exception: null } });

    private static bool RunsInPlace(IOperation lambda)
    {
        var at = lambda.Parent;
        while (at is IDelegateCreationOperation or IConversionOperation)
            at = at.Parent;
        return at is IArgumentOperation { Parent: IInvocationOperation call } && call.TargetMethod.ContainingNamespace?.ToDisplayString() is "System.Linq" or "System.Threading.Tasks";
    }
}
