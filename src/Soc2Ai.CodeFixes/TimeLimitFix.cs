using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI2001: the limit becomes two minutes, more than any model needs for an answer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TimeLimitFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI2001";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Limit the call to two minutes";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } value)
            return;

        var limit = editor.SemanticModel.GetTypeInfo(value).Type switch
        {
            { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => SyntaxFactory.ParseExpression("120_000"),
            { Name: "TimeSpan", ContainingNamespace.Name: "System" } => SyntaxFactory.ParseExpression(IsImported(editor.SemanticModel, value) ? "TimeSpan.FromMinutes(2)" : "System.TimeSpan.FromMinutes(2)"),
            _ => null,
        };
        if (limit is not null)
            editor.ReplaceNode(value, limit.WithTriviaFrom(value));
    }

    private static bool IsImported(SemanticModel model, SyntaxNode at) => model.LookupNamespacesAndTypes(at.SpanStart, name: "TimeSpan").Length == 1;
}
