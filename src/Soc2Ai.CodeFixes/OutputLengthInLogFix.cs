using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI4002: logs how long an answer is, and what the request is known by, instead of the answer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OutputLengthInLogFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI4002";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Log the answer's length instead";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding) => new ContentInLog(editor, finding).Edit(node);
}
