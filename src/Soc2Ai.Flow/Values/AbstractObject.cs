using System;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>
/// Stands for the objects that one place makes, or that one input of the callable refers to. Two variables that hold the same one are aliases.
/// </summary>
public sealed class AbstractObject : IEquatable<AbstractObject>
{
    private const int MaxDepth = 2;

    private readonly object _root;
    private readonly object? _key;
    private readonly int _depth;
    private readonly int _hash;

    private AbstractObject(object root, object? key, int depth, Label? port)
    {
        _root = root;
        _key = key;
        _depth = depth;
        Port = port;
        _hash = (root is AbstractObject ? root.GetHashCode() : Key.Hash(root)) ^ (key is null ? 17 : Key.Hash(key) * 31);
    }

    /// <summary>The input that refers to it; null for an object that the callable made.</summary>
    public Label? Port { get; }

    /// <summary>The allocation or the call that made it, whoever it was handed to since; null for what an input refers to.</summary>
    public SyntaxNode? MadeAt => _root as SyntaxNode ?? (_root as AbstractObject)?.MadeAt;

    /// <summary>The type of which it was made, where the walk saw it being made; null otherwise.</summary>
    public ITypeSymbol? Type { get; private set; }

    /// <summary>What an allocation or an opaque call makes.</summary>
    public static AbstractObject Made(SyntaxNode at, ITypeSymbol? type = null) => new(at, null, 0, null) { Type = type };

    /// <summary>The sequence that a call makes, told apart from what a query clause makes of each element.</summary>
    public static AbstractObject Sequence(SyntaxNode at) => new(at, Key.Element, 0, null);

    /// <summary>What an input refers to.</summary>
    public static AbstractObject Of(Label port) => new(port, null, 0, port);

    /// <summary>The object that a member of it refers to from its beginning on.</summary>
    public AbstractObject Part(ISymbol member) => new(this, member, _depth, null);

    /// <summary>The caller's view of an object that a callee made, one for each call: two calls deep, then shared, as it is where a call comes round again.</summary>
    public AbstractObject At(SyntaxNode call)
    {
        for (var at = this; at is not null; at = at._root as AbstractObject)
        {
            if (ReferenceEquals(at._key, call))
                return this;
        }

        return _depth >= MaxDepth ? this : new(this, call, _depth + 1, null) { Type = Type };
    }

    /// <inheritdoc/>
    public bool Equals(AbstractObject? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && _depth == other._depth && Key.Same(_root, other._root)
            && (_key is null ? other._key is null : other._key is not null && Key.Same(_key, other._key)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AbstractObject);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
