using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI4001: logs how long a prompt is, and what the request is known by, instead of the prompt.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PromptLengthInLogFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI4001";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Log the prompt's length instead";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding) => new ContentInLog(editor, finding).Edit(node);
}
