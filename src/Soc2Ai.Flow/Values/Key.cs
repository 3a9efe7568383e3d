using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>What names a part of a value or a variable: a symbol, a constant key (a string), or one of the two here.</summary>
public sealed class Key
{
    /// <summary>The object on which the walked code runs.</summary>
    public static readonly Key This = new("this");

    /// <summary>Any element of a collection, an array, a task or another container.</summary>
    public static readonly Key Element = new("[]");

    private readonly string _name;

    private Key(string name) => _name = name;

    /// <inheritdoc/>
    public override string ToString() => _name;

    internal static bool Same(object a, object b) =>
        ReferenceEquals(a, b) || (a is ISymbol symbol ? b is ISymbol other && SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, other.OriginalDefinition) : a.Equals(b));

    internal static int Hash(object key) => key is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol.OriginalDefinition) : key.GetHashCode();
}
