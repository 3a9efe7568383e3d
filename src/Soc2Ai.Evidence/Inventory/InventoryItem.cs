using System;
using System.Collections.Generic;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Inventory;

/// <summary>What an entry of the inventory is.</summary>
internal enum ItemKind
{
    /// <summary>A model that is asked.</summary>
    Model,

    /// <summary>A vendor whose models are asked.</summary>
    Vendor,

    /// <summary>An endpoint or tool server of the application's own, behind which models work.</summary>
    Endpoint,

    /// <summary>A function that models may call.</summary>
    Tool,

    /// <summary>A text that tells a model what to do.</summary>
    Instruction,

    /// <summary>A place where AI content is kept: training data, vectors, conversations, weights.</summary>
    Data,
}

/// <summary>An entry of the inventory with every place where it stands.</summary>
/// <param name="Reference">Unique in the document, and the same as long as the entry is the same.</param>
/// <param name="Population">The kind of the first place, one of <see cref="Catalog.Populations"/>.</param>
/// <param name="Vendor">The vendor's id; null when unknown.</param>
internal sealed record InventoryItem(ItemKind Kind, string Reference, string Name, string Population, string? Vendor)
{
    /// <summary>The places, in order.</summary>
    public SortedSet<Occurrence> Occurrences { get; } = new(Occurrence.Order);

    /// <summary>The references of the projects that have it.</summary>
    public SortedSet<string> Projects { get; } = new(StringComparer.Ordinal);

    /// <summary>The builds that have it.</summary>
    public List<BuildReport> Builds { get; } = [];

    /// <summary>Open findings at its places: rule and number.</summary>
    public SortedDictionary<string, int> Exceptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Accepted findings at its places: rule and number.</summary>
    public SortedDictionary<string, int> Accepted { get; } = new(StringComparer.Ordinal);

    /// <summary>Rules that test such places and did not run everywhere.</summary>
    public SortedSet<string> NotEvaluated { get; } = new(StringComparer.Ordinal);
}

/// <summary>A place of an entry.</summary>
internal sealed record Occurrence(string Path, int Line, string? Member)
{
    public static IComparer<Occurrence> Order { get; } = Comparer<Occurrence>.Create((one, other) =>
        string.CompareOrdinal(one.Path, other.Path) is not 0 and var path ? path
        : one.Line.CompareTo(other.Line) is not 0 and var line ? line
        : string.CompareOrdinal(one.Member, other.Member));
}
