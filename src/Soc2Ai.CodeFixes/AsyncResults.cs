using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>What a function that returns tasks returns once it is asynchronous: <c>x</c> for <c>Task.FromResult(x)</c>, nothing for <c>Task.CompletedTask</c>, and what any other task gives.</summary>
internal static class AsyncResults
{
    /// <summary>Rewrites the results of a function.</summary>
    public static void Unwrap(DocumentEditor editor, SyntaxNode function, IMethodSymbol symbol)
    {
        var hasResult = symbol.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 };
        foreach (var result in function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>())
        {
            if (result.Expression is { } expression)
                Unwrap(editor, result, expression, hasResult);
        }

        var body = function switch
        {
            MethodDeclarationSyntax { ExpressionBody.Expression: var arrow } => arrow,
            LambdaExpressionSyntax { ExpressionBody: { } arrow } => arrow,
            _ => null,
        };
        if (body is not null)
            editor.ReplaceNode(body, (current, _) => Given((ExpressionSyntax)current) ?? Await((ExpressionSyntax)current));
    }

    private static void Unwrap(DocumentEditor editor, ReturnStatementSyntax result, ExpressionSyntax expression, bool hasResult)
    {
        if (hasResult)
        {
            editor.ReplaceNode(expression, (current, _) => Given((ExpressionSyntax)current) ?? Await((ExpressionSyntax)current));
        }
        else
        {
            editor.ReplaceNode(result, (current, _) =>
            {
                var statement = (ReturnStatementSyntax)current;
                if (statement.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" })
                    return statement.WithExpression(null).WithReturnKeyword(statement.ReturnKeyword.WithTrailingTrivia());
                return statement.Parent is BlockSyntax { Statements: [.., var last] } && last.Span == statement.Span || statement.Expression is null
                    ? SyntaxFactory.ExpressionStatement(Await(statement.Expression!)).WithTriviaFrom(statement)
                    : statement;
            });
        }
    }

    private static ExpressionSyntax? Given(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }, ArgumentList.Arguments: [{ Expression: var given }] }
            ? given.WithTriviaFrom(expression)
            : null;

    private static AwaitExpressionSyntax Await(ExpressionSyntax expression) =>
        SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), expression.WithoutTrivia()).WithTriviaFrom(expression);
}
