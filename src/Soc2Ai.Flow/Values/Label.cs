using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>What a mark says a value comes from.</summary>
public enum LabelKind
{
    /// <summary>A source of a kind; the label's root is the kind's name.</summary>
    Source,

    /// <summary>An input of the callable that is walked: a parameter, <c>this</c>, a captured variable, a static field. Its callers fill it.</summary>
    Port,

    /// <summary>A place that makes a value nobody knows: a call out of the compilation. Two sinks that share one are related.</summary>
    Origin,
}

/// <summary>
/// What a value comes from: a kind of source, an input of the callable or an opaque place, and for the last two the members
/// read from it since (<c>ticket.Customer.Name</c>), four deep at most.
/// </summary>
public sealed class Label : IEquatable<Label>
{
    /// <summary>How many members a label follows. Of a longer way the first ones and the last are kept: the last says what is read.</summary>
    public const int Depth = 4;

    private readonly int _hash;

    private Label(LabelKind kind, object root, ImmutableArray<object> path)
    {
        Kind = kind;
        Root = root;
        Path = path;
        _hash = ((int)kind * 397) ^ Key.Hash(root);
        foreach (var key in path)
            _hash = (_hash * 31) + Key.Hash(key);
    }

    /// <summary>Which of the three.</summary>
    public LabelKind Kind { get; }

    /// <summary>A kind's name (<see cref="string"/>), a symbol or <see cref="Key.This"/>, or a <see cref="SyntaxNode"/>.</summary>
    public object Root { get; }

    /// <summary>Members read since, outermost first: symbols, constant keys, <see cref="Key.Element"/>.</summary>
    public ImmutableArray<object> Path { get; }

    /// <summary>The label of a source kind.</summary>
    public static Label Source(string kind) => new(LabelKind.Source, kind, []);

    /// <summary>The label of an input.</summary>
    public static Label Port(object root) => new(LabelKind.Port, root, []);

    /// <summary>The label of an opaque place.</summary>
    public static Label Origin(SyntaxNode at) => new(LabelKind.Origin, at, []);

    /// <summary>The label of a member of what this label stands for.</summary>
    public Label Member(object key) => Kind == LabelKind.Source ? this : new(Kind, Root, Path.Length < Depth ? Path.Add(key) : Path.SetItem(Depth - 1, key));

    /// <summary>Whether a file was read on the way behind the first members: then what is before names the file and is none of its content.</summary>
    public bool ReadsFile(int behind)
    {
        for (var i = behind; i < Path.Length; i++)
        {
            if (Path[i] is Walker.FileContent)
                return true;
        }

        return false;
    }

    /// <summary>Whether one is the other or a part of it.</summary>
    public bool Overlaps(Label other)
    {
        if (Kind != other.Kind || !Key.Same(Root, other.Root))
            return false;

        for (var i = 0; i < Math.Min(Path.Length, other.Path.Length); i++)
        {
            if (!Key.Same(Path[i], other.Path[i]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Label? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || _hash != other._hash || Path.Length != other.Path.Length)
            return false;

        return Overlaps(other);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Label);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Name(Root)}{string.Concat(System.Linq.Enumerable.Select(Path, key => "." + Name(key)))}";

    private static string Name(object key) => key is ISymbol symbol ? symbol.Name : key.ToString();
}
