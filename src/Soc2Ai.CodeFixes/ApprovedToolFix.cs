using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI1011: a function for a model is wrapped in <c>ApprovalRequiredAIFunction</c>, so that somebody is asked before it runs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ApprovedToolFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI1011";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Require approval";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (node.FirstAncestorOrSelf<ArgumentSyntax>(argument => argument.Expression.Span == finding.Location.SourceSpan) is not { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Expression: var factory } } create }
            || editor.SemanticModel.GetSymbolInfo(create).Symbol is not { ContainingType.Name: "AIFunctionFactory" } || editor.SemanticModel.Compilation.GetTypeByMetadataName("Microsoft.Extensions.AI.ApprovalRequiredAIFunction") is null)
        {
            return;
        }

        var type = factory is MemberAccessExpressionSyntax { Expression: var space } ? SyntaxFactory.ParseTypeName($"{space.WithoutTrivia()}.ApprovalRequiredAIFunction") : SyntaxFactory.IdentifierName("ApprovalRequiredAIFunction");
        editor.ReplaceNode(create, (current, _) => SyntaxFactory.ObjectCreationExpression(
                SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space), type,
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(((ExpressionSyntax)current).WithoutTrivia()))), null)
            .WithTriviaFrom(current));
    }
}
