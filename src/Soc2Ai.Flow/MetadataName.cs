using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>Full metadata names of types, as rows spell them: <c>Outer.Generic`1+Nested</c>; made once per type.</summary>
public sealed class MetadataName
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, string> _names = new(SymbolEqualityComparer.Default);

    /// <summary>The name of a type's definition.</summary>
    public string Of(INamedTypeSymbol type) => _names.TryGetValue(type.OriginalDefinition, out var name) ? name : _names.GetOrAdd(type.OriginalDefinition, Make);

    private static string Make(INamedTypeSymbol type)
    {
        var name = new StringBuilder();
        Append(name, type);
        return name.ToString();
    }

    private static void Append(StringBuilder name, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            Append(name, outer);
            name.Append('+');
        }
        else if (type.ContainingNamespace is { IsGlobalNamespace: false } space)
        {
            name.Append(space.ToDisplayString()).Append('.');
        }

        name.Append(type.MetadataName);
    }
}
