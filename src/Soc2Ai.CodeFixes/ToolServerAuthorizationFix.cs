using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI1012: the server's endpoint gets <c>RequireAuthorization()</c>; where anonymous callers are allowed in the same chain, that is what goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ToolServerAuthorizationFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI1012";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Require authorization";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (EndpointEdit.Mapping(node) is { } mapping)
            EndpointAuthorizationFix.Require(editor, mapping);
    }
}
