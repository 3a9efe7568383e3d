using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Failures;

/// <summary>Whether the <c>false</c> that a method returns where it failed is looked at by its callers.</summary>
internal sealed class TestedResult(Project project, CancellationToken stop)
{
    /// <summary>Whether some caller of the source uses the result, or none of the callers is in the source.</summary>
    public bool IsTested(IOperation returned)
    {
        for (var at = returned.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation)
                return true;
            if (at is ILocalFunctionOperation local)
                return IsTested(local.Symbol);
        }

        return returned.SemanticModel?.GetEnclosingSymbol(returned.Syntax.SpanStart, stop) is not IMethodSymbol method || IsTested(method);
    }

    private bool IsTested(IMethodSymbol method)
    {
        if (!IsBool(method.ReturnType))
            return false;

        var calls = project.Index.CallsOf(method, stop).Take(20).ToList();
        return calls.Count == 0 || calls.Any(call => !IsDropped(call));
    }

    private static bool IsBool(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Object || (type is INamedTypeSymbol { TypeArguments: [var inner], Name: "Task" or "ValueTask" or "Nullable" } && IsBool(inner));

    private static bool IsDropped(SyntaxNode call)
    {
        var at = call.Parent;
        while (at is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax || (at is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "Wait" } access && access.Parent is InvocationExpressionSyntax))
            at = at is MemberAccessExpressionSyntax ? at.Parent!.Parent : at.Parent;
        return at is ExpressionStatementSyntax or ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.ValueText: "void" } or IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } } }
            || (at is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } });
    }
}
