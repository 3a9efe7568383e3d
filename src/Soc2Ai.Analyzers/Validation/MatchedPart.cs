using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Validation;

/// <summary>Text that a regular expression took out has the pattern's form, once somebody asked whether it matched.</summary>
internal static class MatchedPart
{
    /// <summary>Whether a text is the value of a match, or of a group of it, whose <c>Success</c> was asked before.</summary>
    public static bool IsMatched(IOperation text)
    {
        var at = text;
        while (at is IPropertyReferenceOperation { Instance: { } instance })
            at = instance;
        if (ReferenceEquals(at, text) || at is not ILocalReferenceOperation { Local: { Type.Name: "Match" or "Group" } match })
            return false;

        var root = text;
        while (root.Parent is { } parent)
            root = parent;

        foreach (var operation in root.Descendants())
        {
            if (operation is IPropertyReferenceOperation { Property.Name: "Success", Instance: { } asked } && operation.Syntax.SpanStart < text.Syntax.SpanStart && IsOf(asked, match))
                return true;
        }

        return false;
    }

    private static bool IsOf(IOperation asked, ILocalSymbol match)
    {
        while (asked is IPropertyReferenceOperation { Instance: { } instance })
            asked = instance;
        return asked is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, match);
    }
}
