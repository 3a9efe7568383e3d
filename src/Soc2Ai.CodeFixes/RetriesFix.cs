using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI2002: three retries, which is what most SDKs do when nobody says otherwise.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RetriesFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI2002";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Retry three times";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is { } value && editor.SemanticModel.GetTypeInfo(value).Type?.SpecialType == SpecialType.System_Int32)
            editor.ReplaceNode(value, SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(3)).WithTriviaFrom(value));
    }
}
