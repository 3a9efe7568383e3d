using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>A member of which less is known than its code says, because a bound was hit.</summary>
/// <param name="Member">The member.</param>
/// <param name="What">The bound, as a clause: "a block was walked as often as the bound allows".</param>
public sealed record Widening(ISymbol Member, string What);
