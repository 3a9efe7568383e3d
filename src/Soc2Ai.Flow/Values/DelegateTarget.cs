using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>A method, local function or lambda that a delegate calls, with the object that it calls it on.</summary>
public sealed class DelegateTarget(IMethodSymbol method, Value? receiver, ImmutableArray<(ISymbol Variable, Value Value)> bound = default) : IEquatable<DelegateTarget>
{
    /// <summary>What the variables hold that a lambda captured, once it left the callable that they belong to; before that it is asked of the callable.</summary>
    public ImmutableArray<(ISymbol Variable, Value Value)> Bound { get; } = bound;

    /// <summary>The method.</summary>
    public IMethodSymbol Method { get; } = method;

    /// <summary>The object of an instance method group; null for lambdas and local functions, which have their surroundings.</summary>
    public Value? Receiver { get; } = receiver;

    /// <inheritdoc/>
    public bool Equals(DelegateTarget? other) => other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DelegateTarget);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}
