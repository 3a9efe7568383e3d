using System.Linq;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.CodeFixes;

/// <summary>A type as it can be written at a place: by its name alone where that means it, else in full.</summary>
internal static class TypeName
{
    /// <summary>The text for a type of this full name.</summary>
    public static string At(SemanticModel model, SyntaxNode place, string fullName)
    {
        var name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        return model.LookupNamespacesAndTypes(place.SpanStart, name: name) is [INamedTypeSymbol found] && found.ToDisplayString() == fullName ? name : "global::" + fullName;
    }
}
