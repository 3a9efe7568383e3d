namespace Soc2Ai.Flow;

/// <summary>One thing that a value carries: where it comes from, what it was cleaned of on the way, and the way.</summary>
/// <param name="Label">Where it comes from.</param>
/// <param name="Cleaned">The clean kinds that it went through, as bits of <see cref="FlowFacts"/>.</param>
/// <param name="IsIndirect">Whether it went through code that nobody knows, which returned something made from it: still of its kinds, but no longer the same content.</param>
/// <param name="Way">The way up to here.</param>
public sealed record Mark(Label Label, ulong Cleaned, bool IsIndirect, Step? Way)
{
    /// <summary>Whether two marks say the same; ways are not compared.</summary>
    public bool Says(Mark other) => Cleaned == other.Cleaned && IsIndirect == other.IsIndirect && Label.Equals(other.Label);
}
