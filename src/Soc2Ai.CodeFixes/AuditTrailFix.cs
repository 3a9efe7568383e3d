using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI3005: the pipeline gets <c>UseOpenTelemetry()</c>, which records that calls are made and no content.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AuditTrailFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI3005";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Record the calls by OpenTelemetry";

    /// <inheritdoc/>
    protected override Location Place(Diagnostic finding) => finding.AdditionalLocations.Count > 0 ? finding.AdditionalLocations[0] : finding.Location;

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (!finding.Properties.TryGetValue("edit", out var edit) || node.FirstAncestorOrSelf<InvocationExpressionSyntax>(at => at.Span == Place(finding).SourceSpan) is not { } call)
            return;

        if (edit == "add")
            editor.ReplaceNode(call, (current, _) => Traced((ExpressionSyntax)current));
        else if (call.Expression is MemberAccessExpressionSyntax access)
            editor.ReplaceNode(access.Expression, (current, _) => Traced((ExpressionSyntax)current));
    }

    private static InvocationExpressionSyntax Traced(ExpressionSyntax builder) => SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
        SyntaxKind.SimpleMemberAccessExpression, builder.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("UseOpenTelemetry"))).WithTrailingTrivia(builder.GetTrailingTrivia());
}
