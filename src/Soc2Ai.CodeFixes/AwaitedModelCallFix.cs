using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI2005: what is blocked on is awaited, where the function around it is asynchronous, or handles requests and may become so without a change to any caller.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AwaitedModelCallFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI2005";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Await the model call";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>(at => at.Span == finding.Location.SourceSpan) is not { } blocking
            || Awaited.Of(blocking, editor.SemanticModel) is not { } task || AsyncFunction.Around(blocking) is not { } function
            || !AsyncFunction.MayAwait(blocking, function))
        {
            return;
        }

        if (!AsyncFunction.IsAsync(function))
        {
            if (!finding.Properties.ContainsKey("handler") || !AsyncFunction.MayBecomeAsync(function, editor.SemanticModel))
                return;

            AsyncFunction.Make(editor, function);
        }

        editor.ReplaceNode(blocking, (current, _) => Await((ExpressionSyntax)current, blocking, task));
    }

    private static SyntaxNode Await(ExpressionSyntax current, ExpressionSyntax blocking, Awaited task)
    {
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), task.In(current).WithoutTrivia());
        if (blocking.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax
            || (blocking.Parent is InvocationExpressionSyntax call && call.Expression == blocking))
        {
            awaited = SyntaxFactory.ParenthesizedExpression(awaited);
        }

        return awaited.WithTriviaFrom(current);
    }
}
