using System.Collections.Generic;

namespace Soc2Ai.Evidence.Diff;

/// <summary>A model, vendor, tool, endpoint, prompt or store of data that is on one side only.</summary>
/// <param name="Kind"><c>vendor</c>, <c>model</c>, <c>tool</c>, <c>endpoint</c>, <c>prompt</c> or <c>data</c>.</param>
/// <param name="IsNew">True for one that came, false for one that is gone.</param>
/// <param name="Places">Where it stands or stood, path and line.</param>
/// <param name="Doubt">Why it may be on both sides all the same, a clause; null when there is no doubt.</param>
public sealed record InventoryChange(string Kind, bool IsNew, string Name, string? Vendor, IReadOnlyList<string> Places, string? Doubt);

/// <summary>How many places of a kind there are, where that changed.</summary>
public sealed record PopulationChange(string Kind, int Before, int After);
