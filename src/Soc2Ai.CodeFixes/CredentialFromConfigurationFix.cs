using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI1001: the constant becomes a read of the configuration in scope, else of the environment, that throws where nothing is set.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CredentialFromConfigurationFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI1001";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Read the credential from configuration";

    /// <inheritdoc/>
    protected override Location Place(Diagnostic finding) => finding.AdditionalLocations.Count == 1 ? finding.AdditionalLocations[0] : finding.Location;

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        foreach (var constant in Constants(node))
        {
            if (CredentialRead.Fits(constant) && Release(editor, constant))
                editor.ReplaceNode(constant, CredentialRead.Of(editor.SemanticModel, constant, finding.Properties.TryGetValue("vendor", out var vendor) ? vendor : null).WithTriviaFrom(constant));
        }
    }

    // The parts of a choice or fallback that are constant.
    private static IEnumerable<ExpressionSyntax> Constants(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax or InterpolatedStringExpressionSyntax => [(ExpressionSyntax)node],
        ParenthesizedExpressionSyntax inner => Constants(inner.Expression),
        CastExpressionSyntax cast => Constants(cast.Expression),
        PostfixUnaryExpressionSyntax suppressed => Constants(suppressed.Operand),
        BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression) => Constants(coalesce.Right),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => [sum],
        ConditionalExpressionSyntax conditional => Constants(conditional.WhenTrue).Concat(Constants(conditional.WhenFalse)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: LiteralExpressionSyntax literal } } => [literal],
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Constants(arm.Expression)),
        _ => [],
    };

    // What a declaration holds is no constant any more; where the language asks for one, the fix does not fit.
    private static bool Release(DocumentEditor editor, ExpressionSyntax constant)
    {
        foreach (var at in constant.Ancestors())
        {
            switch (at)
            {
                case AttributeSyntax or ParameterSyntax or SwitchLabelSyntax or PatternSyntax:
                    return false;
                case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                    if (field.Declaration.Variables.Any(variable => IsNeededAsConstant(editor.OriginalRoot, variable.Identifier.ValueText)))
                        return false;
                    editor.ReplaceNode(field, (current, _) => Field((FieldDeclarationSyntax)current));
                    return true;
                case LocalDeclarationStatementSyntax { IsConst: true } local:
                    editor.ReplaceNode(local, (current, _) => Local((LocalDeclarationStatementSyntax)current));
                    return true;
                case StatementSyntax or MemberDeclarationSyntax:
                    return true;
            }
        }

        return true;
    }

    private static FieldDeclarationSyntax Field(FieldDeclarationSyntax field)
    {
        var word = field.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        return field.WithModifiers(field.Modifiers.ReplaceRange(word,
        [
            SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithLeadingTrivia(word.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(word.TrailingTrivia),
        ]));
    }

    private static LocalDeclarationStatementSyntax Local(LocalDeclarationStatementSyntax local)
    {
        var word = local.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        return local.WithModifiers(local.Modifiers.Remove(word)).WithLeadingTrivia(word.LeadingTrivia);
    }

    private static bool IsNeededAsConstant(SyntaxNode root, string name) => root.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == name
        && use.Ancestors().TakeWhile(ancestor => ancestor is not StatementSyntax || ancestor is LocalDeclarationStatementSyntax { IsConst: true }).Any(ancestor =>
            ancestor is AttributeSyntax or ParameterSyntax or SwitchLabelSyntax or PatternSyntax or LocalDeclarationStatementSyntax { IsConst: true }
            || ancestor is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)));
}
