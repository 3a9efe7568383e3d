using System;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI1015: the guardrail gets its guarding value, where its type has one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GuardrailFix : Fix
{
    // The guarding value of each type of setting that has values by name; the medium one where there are several.
    private static readonly string[] Guarding = ["AlwaysRequireApproval", "AlwaysRequire", "BlockMediumAndAbove", "BLOCK_MEDIUM_AND_ABOVE"];

    /// <inheritdoc/>
    protected override string Id => "SAI1015";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Switch the guardrail on";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is { } value && On(editor.SemanticModel, value) is { } on)
            editor.ReplaceNode(value, on.WithTriviaFrom(value));
    }

    private static ExpressionSyntax? On(SemanticModel model, ExpressionSyntax value)
    {
        var type = model.GetTypeInfo(value).Type;
        if (type?.SpecialType == SpecialType.System_Boolean)
            return SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression);

        // The value's own type, or the base type of new HostedMcpServerToolNeverRequireApprovalMode().
        for (var at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            if (Guarding.FirstOrDefault(name => at.GetMembers(name).Any(member => member.IsStatic)) is { } guarding)
                return value is MemberAccessExpressionSyntax member && SymbolEqualityComparer.Default.Equals(at, type)
                    ? member.WithName(SyntaxFactory.IdentifierName(guarding))
                    : SyntaxFactory.ParseExpression($"{at.ToMinimalDisplayString(model, value.SpanStart)}.{guarding}");
        }

        return null;
    }
}
