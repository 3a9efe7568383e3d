using System;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Soc2Ai.Catalog;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI3003: the alias becomes the newest fixed id of the same model, where it is written; an enum's member the dated member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FixedModelVersionFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI3003";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Pin the model's version";

    /// <inheritdoc/>
    protected override Location Place(Diagnostic finding) => finding.AdditionalLocations.FirstOrDefault() ?? finding.Location;

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        foreach (var literal in Literals.In(node))
        {
            if (Alias(literal.Text) is var (start, alias))
                Literals.Replace(editor, literal, start, alias.Alias.Length, alias.Pinned!);
        }

        foreach (var name in node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (Pinned(name.Identifier.ValueText) is { } pinned && editor.SemanticModel.GetSymbolInfo(name).Symbol is IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } type } && !type.GetMembers(pinned).IsEmpty)
                editor.ReplaceNode(name, SyntaxFactory.IdentifierName(pinned).WithTriviaFrom(name));
        }
    }

    private static string? Pinned(string id) => DataFiles.ModelAliases.FirstOrDefault(alias => string.Equals(alias.Alias, id, StringComparison.OrdinalIgnoreCase))?.Pinned;

    // The whole literal, the value in a JSON text, or a segment of an address; the longest alias, as one may begin another.
    private static (int Start, ModelAlias Alias)? Alias(string text)
    {
        foreach (var alias in DataFiles.ModelAliases.Where(alias => alias.Pinned is not null).OrderByDescending(alias => alias.Alias.Length))
        {
            var at = text.IndexOf(alias.Alias, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && text[at - 1] is '"' or '/' && at + alias.Alias.Length < text.Length && text[at + alias.Alias.Length] is '"' or '\\' or ':')
                return (at, alias);
        }

        return null;
    }
}
