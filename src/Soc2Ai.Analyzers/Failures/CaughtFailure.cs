using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Failures;

/// <summary>Which handlers may get the failure of a model call, and which only their caller's own cancellation.</summary>
internal static class CaughtFailure
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "Object", "Exception", "SystemException", "HttpRequestException", "HttpIOException", "IOException", "SocketException", "WebException", "AggregateException", "TimeoutException",
        "OperationCanceledException", "TaskCanceledException", "ClientResultException", "RequestFailedException", "HttpOperationException", "ApiException", "ExternalException",
    };

    private static readonly string[] Spaces = ["OpenAI", "Anthropic", "Azure", "OllamaSharp", "Microsoft.SemanticKernel", "Microsoft.Extensions.AI", "Microsoft.Agents", "Mistral", "Google", "Amazon", "Polly", "System.ClientModel", "Refit", "Grpc"];

    private static readonly string[] Own = ["Model", "Llm", "Chat", "Completion", "Assistant", "Provider", "OpenAi", "Claude", "RateLimit", "Quota", "Unavailable", "Upstream", "Gateway", "Agent", "Inference", "Generation"];

    /// <summary>Whether what a handler catches is something that a model call throws.</summary>
    public static bool Catches(ICatchClauseOperation handler) =>
        IsThrown(handler.ExceptionType) && (handler.Filter is not { } filter || LetsThrough(filter));

    /// <summary>Whether a handler only gets cancellation that its caller asked for.</summary>
    public static bool IsOwnCancellation(ICatchClauseOperation handler, IOperation attempt)
    {
        var isCancellation = handler.ExceptionType.Name is "OperationCanceledException" or "TaskCanceledException";
        if (handler.Filter is { } filter)
        {
            if (filter.Descendants().Any(operation => operation is IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" }))
                return !IsNegated(filter) && (isCancellation || Named(filter).Any(IsCancellation));
            if (isCancellation && filter.Descendants().Any(operation => operation is IPropertyReferenceOperation { Property: { Name: "CancellationToken", ContainingType.Name: "OperationCanceledException" } }))
                return true;
            isCancellation |= Named(filter) is { Count: > 0 } named && named.All(IsCancellation);
        }

        return isCancellation && attempt.Descendants().Any(operation => operation is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: "CancellationToken" } token && IsCallers(token.Value));
    }

    private static bool IsCancellation(ITypeSymbol type) => type.Name is "OperationCanceledException" or "TaskCanceledException";

    // A token of the caller, of the host or of the class: a source that is made here ends the call by its own clock.
    private static bool IsCallers(IOperation token)
    {
        while (token is IConversionOperation conversion)
            token = conversion.Operand;
        if (token is IPropertyReferenceOperation { Property.Name: "Token", Instance: ILocalReferenceOperation { Local: var source } own })
        {
            var root = (IOperation)own;
            while (root.Parent is { } parent)
                root = parent;
            return !root.Descendants().Any(operation => operation switch
            {
                IVariableDeclaratorOperation declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, source) && declarator.GetVariableInitializer()?.Value is IObjectCreationOperation { Arguments.Length: > 0 },
                IInvocationOperation { TargetMethod.Name: "CancelAfter", Instance: ILocalReferenceOperation { Local: var limited } } => SymbolEqualityComparer.Default.Equals(limited, source),
                _ => false,
            });
        }

        return token is not (IDefaultValueOperation or IPropertyReferenceOperation { Property: { Name: "None", IsStatic: true } });
    }

    private static bool IsThrown(ITypeSymbol type)
    {
        if (Types.Contains(type.Name))
            return true;

        var space = type.ContainingNamespace?.ToDisplayString() ?? "";
        return Spaces.Any(known => space == known || space.StartsWith(known + ".", StringComparison.Ordinal))
            || (!type.DeclaringSyntaxReferences.IsEmpty && Own.Any(word => type.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
    }

    // `when (e is JsonException or FormatException)` names what it lets through; any other filter is about something else.
    private static bool LetsThrough(IOperation filter) => Named(filter) is not { Count: > 0 } named || named.Any(IsThrown);

    private static List<ITypeSymbol> Named(IOperation filter) => [.. filter.DescendantsAndSelf().Where(operation => !IsUnder(operation, filter)).Select(operation => operation switch
    {
        ITypePatternOperation pattern => pattern.MatchedType,
        IDeclarationPatternOperation pattern => pattern.MatchedType,
        IRecursivePatternOperation { MatchedType: { } matched } => matched,
        IIsTypeOperation test => test.TypeOperand,
        _ => null,
    }).OfType<ITypeSymbol>().Where(type => type.Name.EndsWith("Exception", StringComparison.Ordinal))];

    private static bool IsUnder(IOperation operation, IOperation filter)
    {
        for (var at = operation.Parent; at is not null && at != filter.Parent; at = at.Parent)
        {
            if (at is INegatedPatternOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not })
                return true;
        }

        return false;
    }

    private static bool IsNegated(IOperation filter) => filter.DescendantsAndSelf().Any(operation => operation switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" } } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } pair => pair.LeftOperand is IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" } && pair.RightOperand.ConstantValue is { HasValue: true, Value: false },
        IIsPatternOperation { Value: IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" }, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: false } } } => true,
        _ => false,
    });
}
