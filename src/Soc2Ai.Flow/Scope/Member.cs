using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>A member to walk, with what it calls and the members of its own object that it writes and reads.</summary>
/// <param name="TouchesSeed">Whether it uses a member that a row of an AI kind names.</param>
/// <param name="TouchesRow">Whether it uses a member that any row names.</param>
internal sealed record Member(ISymbol Symbol, IOperation Body, HashSet<ISymbol> Callees, HashSet<ISymbol> Kept, HashSet<ISymbol> Read, bool TouchesSeed, bool TouchesRow)
{
    /// <summary>Members of own types that it writes, whoever's object it is.</summary>
    public HashSet<ISymbol>? Put { get; init; }

    /// <summary>Members of own types that it reads, whoever's object it is.</summary>
    public HashSet<ISymbol>? Taken { get; init; }
}
