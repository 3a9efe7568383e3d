using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.CodeFixes;

/// <summary>The task in an expression that blocks on it, or the asynchronous twin of a synchronous call.</summary>
internal sealed class Awaited
{
    private readonly Func<ExpressionSyntax, ExpressionSyntax> _of;

    private Awaited(Func<ExpressionSyntax, ExpressionSyntax> of) => _of = of;

    /// <summary>What to await; null where nothing can be.</summary>
    public static Awaited? Of(ExpressionSyntax blocking, SemanticModel model) => blocking switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } => new Awaited(current => ((MemberAccessExpressionSyntax)current).Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } } } } =>
            new Awaited(current => On(On(current))),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" }, ArgumentList.Arguments.Count: 0 } => new Awaited(On),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WaitAll" } } call when IsTasks(call, model) => Renamed("WhenAll"),
        InvocationExpressionSyntax call when Twin(call, model) is { } twin => Renamed(twin),
        _ => null,
    };

    /// <summary>The same in the expression as it is by now.</summary>
    public ExpressionSyntax In(ExpressionSyntax current) => _of(current);

    private static ExpressionSyntax On(ExpressionSyntax call) => ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)call).Expression).Expression;

    private static Awaited Renamed(string name) => new(current =>
    {
        var call = (InvocationExpressionSyntax)current;
        var access = (MemberAccessExpressionSyntax)call.Expression;
        return call.WithExpression(access.WithName(access.Name is GenericNameSyntax generic ? generic.WithIdentifier(SyntaxFactory.Identifier(name)) : SyntaxFactory.IdentifierName(name)));
    });

    private static bool IsTasks(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { Parameters: [{ IsParams: true }] };

    // CompleteChatAsync(messages, options, token) for CompleteChat(messages, options, token): the same parameters, and a task of the same result.
    private static string? Twin(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.Expression is not MemberAccessExpressionSyntax || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
            return null;

        var name = method.Name + "Async";
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var twin in type.GetMembers(name).OfType<IMethodSymbol>())
            {
                if (twin.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } && SymbolEqualityComparer.Default.Equals(result, method.ReturnType)
                    && twin.Parameters.Select(parameter => parameter.Type).SequenceEqual(method.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default))
                {
                    return name;
                }
            }
        }

        return null;
    }
}
