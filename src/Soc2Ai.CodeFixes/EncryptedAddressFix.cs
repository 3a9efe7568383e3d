using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI1002: the address gets the encrypted scheme, where it is written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EncryptedAddressFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI1002";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Use an encrypted connection";

    /// <inheritdoc/>
    protected override Location Place(Diagnostic finding) => finding.AdditionalLocations.FirstOrDefault() ?? finding.Location;

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        foreach (var literal in Literals.In(node))
        {
            if (Literals.Replace(editor, literal, "http://", "https://") || Literals.Replace(editor, literal, "ws://", "wss://"))
                return;

            // A scheme on its own: new UriBuilder("http", …).
            if (literal.ValueText is "http" or "ws" && Literals.Replace(editor, literal, literal.ValueText, $"{literal.ValueText}s"))
                return;
        }

        if (node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault(name => name.Identifier.ValueText is "UriSchemeHttp" or "UriSchemeWs") is { } scheme)
            editor.ReplaceNode(scheme, SyntaxFactory.IdentifierName($"{scheme.Identifier.ValueText}s").WithTriviaFrom(scheme));
    }
}
