using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>
/// What a callable does to values, in terms of its inputs, so that a call of it costs no second walk.
/// </summary>
internal sealed class Summary
{
    public static readonly Summary Nothing = new();

    /// <summary>What comes back.</summary>
    public Value Returns { get; init; } = Value.None;

    /// <summary>What it writes to its inputs: variables that it captured, <c>ref</c> and <c>out</c> parameters, static fields (no member), and members of objects that an input refers to.</summary>
    public ImmutableArray<Write> Writes { get; init; } = [];

    /// <summary>What it throws and does not catch.</summary>
    public Value Throws { get; init; } = Value.None;

    /// <summary>The places that a method which returns by reference hands out.</summary>
    public ImmutableArray<(Label Target, object? Member)> Places { get; init; } = [];

    /// <summary>What the objects hold that it made and that leave it.</summary>
    public ImmutableDictionary<AbstractObject, ImmutableDictionary<object, Value>> Made { get; init; } = ImmutableDictionary<AbstractObject, ImmutableDictionary<object, Value>>.Empty;

    /// <summary>Marks of inputs that reach sinks in it or in what it calls.</summary>
    public ImmutableArray<Hit> Hits { get; init; } = [];

    /// <summary>Delegates among its inputs that it calls.</summary>
    public ImmutableArray<DelegateCall> Calls { get; init; } = [];

    /// <summary>Parameters that are clean whenever it returns <c>true</c>.</summary>
    public ImmutableArray<IParameterSymbol> CleanWhenTrue { get; init; } = [];

    /// <summary>Parameters that are clean whenever it returns <c>false</c>.</summary>
    public ImmutableArray<IParameterSymbol> CleanWhenFalse { get; init; } = [];

    /// <summary>Members of its object and of its parameters that are clean whenever it returns <c>true</c>.</summary>
    public ImmutableArray<(Label Target, ISymbol Member)> CleanMembersWhenTrue { get; init; } = [];

    /// <summary>Members of its object and of its parameters that are clean whenever it returns <c>false</c>.</summary>
    public ImmutableArray<(Label Target, ISymbol Member)> CleanMembersWhenFalse { get; init; } = [];

    /// <summary>Parameters that are clean whenever it returns at all: it throws otherwise.</summary>
    public ImmutableArray<IParameterSymbol> CleanAfter { get; init; } = [];

    /// <summary>Whether both say the same, so that a recursion has come to rest.</summary>
    public bool Says(Summary other)
    {
        if (!Returns.Says(other.Returns) || !Throws.Says(other.Throws) || Writes.Length != other.Writes.Length || Hits.Length != other.Hits.Length || Calls.Length != other.Calls.Length
            || CleanWhenTrue.Length != other.CleanWhenTrue.Length || CleanWhenFalse.Length != other.CleanWhenFalse.Length || CleanAfter.Length != other.CleanAfter.Length
            || CleanMembersWhenTrue.Length != other.CleanMembersWhenTrue.Length || CleanMembersWhenFalse.Length != other.CleanMembersWhenFalse.Length)
        {
            return false;
        }

        for (var i = 0; i < Calls.Length; i++)
        {
            for (var j = 0; j < Calls[i].Arguments.Length && j < other.Calls[i].Arguments.Length; j++)
            {
                if (!Calls[i].Arguments[j].Says(other.Calls[i].Arguments[j]))
                    return false;
            }
        }

        for (var i = 0; i < Writes.Length; i++)
        {
            if (!Writes[i].Value.Says(other.Writes[i].Value))
                return false;
        }

        return true;
    }

    /// <summary>A value that an input holds afterwards.</summary>
    /// <param name="Target">The input, with the members that lead to the object.</param>
    /// <param name="Member">The object's member; null when the input itself is written.</param>
    /// <param name="Value">What it may hold.</param>
    internal sealed record Write(Label Target, object? Member, Value Value);

    /// <summary>A call of a delegate that is an input.</summary>
    internal sealed record DelegateCall(Label Delegate, ImmutableArray<Value> Arguments, SyntaxNode At);
}
