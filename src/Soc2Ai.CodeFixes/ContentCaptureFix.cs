using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI4006: the switch gets the value that keeps content out of telemetry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ContentCaptureFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI4006";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Keep content out of telemetry";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is { } value && Off(editor.SemanticModel, value) is { } off)
            editor.ReplaceNode(value, off.WithTriviaFrom(value));
    }

    private static ExpressionSyntax? Off(SemanticModel model, ExpressionSyntax value) => model.GetTypeInfo(value).Type switch
    {
        { SpecialType: SpecialType.System_Boolean } => SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression),
        { SpecialType: SpecialType.System_String } => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("false")),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } when value is MemberAccessExpressionSyntax member && model.GetTypeInfo(value).Type!.GetMembers("MetadataOnly").Length == 1 =>
            member.WithName(SyntaxFactory.IdentifierName("MetadataOnly")),
        _ => null,
    };
}
