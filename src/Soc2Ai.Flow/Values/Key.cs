using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>What names a part of a value or a variable: a symbol, a constant key (a string), a position (a number), or one of those here.</summary>
public sealed class Key
{
    /// <summary>The object on which the walked code runs.</summary>
    public static readonly Key This = new("this");

    /// <summary>Any element of a collection, an array, a task or another container.</summary>
    public static readonly Key Element = new("[]");

    /// <summary>Any key of a dictionary; its values are elements.</summary>
    public static readonly Key Keys = new("keys");

    /// <summary>The key that the elements of a group share.</summary>
    public static readonly Key GroupKey = new("group key");

    /// <summary>Says that an object is a list that was seen from its first element on: one that is added stands behind the last known one.</summary>
    public static readonly Key Grows = new("grows");

    /// <summary>The one value that a cell, a lazy value or a completion source holds.</summary>
    public static readonly Key Held = new("held");

    /// <summary>What a function that only the caller knows may have written to an object that it was given.</summary>
    public static readonly Key Also = new("also");

    /// <summary>What is told when an object of a library changes: handlers of its events.</summary>
    public static readonly Key Handlers = new("handlers");

    private static readonly object[] Positions = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

    private readonly string _name;

    private Key(string name) => _name = name;

    /// <inheritdoc/>
    public override string ToString() => _name;

    /// <summary>The key of a position; null behind the last one that is told apart.</summary>
    internal static object? Position(int index) => index >= 0 && index < Positions.Length ? Positions[index] : null;

    /// <summary>Whether a key names one element: a constant key or a position.</summary>
    internal static bool IsElement(object key) => key is string or int;

    internal static bool Same(object a, object b) =>
        ReferenceEquals(a, b) || (a is ISymbol symbol ? b is ISymbol other && SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, other.OriginalDefinition) : a.Equals(b));

    /// <summary>A hash that is the same in every run: states are kept in trees by it, and are read in their order.</summary>
    internal static int Hash(object key) => key switch
    {
        ISymbol symbol => (Hash(symbol.Name) * 31) + (int)symbol.Kind,
        SyntaxNode node => (node.FullSpan.Start * 397) ^ (node.FullSpan.Length * 31) ^ node.RawKind,
        string text => Hash(text),
        Key known => Hash(known._name),
        _ => key.GetHashCode(),
    };

    // FNV-1a: the runtime's own hash of a text differs from run to run. A local that the compiler makes has no name.
    private static int Hash(string? text)
    {
        var hash = unchecked((int)2166136261);
        foreach (var character in text ?? "")
            hash = unchecked((hash ^ character) * 16777619);
        return hash;
    }
}
