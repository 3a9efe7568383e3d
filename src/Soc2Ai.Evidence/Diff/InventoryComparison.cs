using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Inventory;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Diff;

/// <summary>Sets two inventories against each other.</summary>
internal sealed class InventoryComparison(Sides sides, EvidenceSet before, EvidenceSet after)
{
    /// <summary>What came and what went, by kind.</summary>
    public IReadOnlyList<InventoryChange> Compare()
    {
        var was = Items(before);
        var now = Items(after);
        return [.. now.Values.Where(item => !was.ContainsKey(item.Reference)).Select(item => Change(item, true, sides.Before))
            .Concat(was.Values.Where(item => !now.ContainsKey(item.Reference)).Select(item => Change(item, false, sides.After)))
            .OrderBy(change => Array.IndexOf(Kinds, change.Kind)).ThenByDescending(change => change.IsNew).ThenBy(change => change.Name, StringComparer.Ordinal)];
    }

    /// <summary>Kinds of places whose number changed.</summary>
    public IReadOnlyList<PopulationChange> Populations()
    {
        var was = Counts(before);
        var now = Counts(after);
        return [.. was.Keys.Union(now.Keys, StringComparer.Ordinal).OrderBy(kind => kind, StringComparer.Ordinal)
            .Select(kind => new PopulationChange(kind, was.TryGetValue(kind, out var b) ? b : 0, now.TryGetValue(kind, out var a) ? a : 0)).Where(change => change.Before != change.After)];
    }

    private static readonly string[] Kinds = ["vendor", "model", "tool", "endpoint", "prompt", "data"];

    private static Dictionary<string, InventoryItem> Items(EvidenceSet set) => new InventoryContent(set).Items.ToDictionary(item => item.Reference, StringComparer.Ordinal);

    private static Dictionary<string, int> Counts(EvidenceSet set) =>
        set.Builds.SelectMany(build => build.Sites).GroupBy(site => site.Kind, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private InventoryChange Change(InventoryItem item, bool isNew, IReadOnlyDictionary<string, List<BuildReport>> other) => new(
        item.Kind switch
        {
            ItemKind.Vendor => "vendor",
            ItemKind.Model => "model",
            ItemKind.Tool => "tool",
            ItemKind.Endpoint => "endpoint",
            ItemKind.Instruction => "prompt",
            _ => "data",
        },
        isNew,
        item.Name,
        item.Vendor,
        [.. item.Occurrences.Select(place => $"{place.Path}:{place.Line}")],
        item.Builds.Select(build => Doubt(build, other, isNew ? "before" : "after")).FirstOrDefault(doubt => doubt is not null));

    // What a project brings that was not there is new. A project that is gone is told of as such.
    private string? Doubt(BuildReport build, IReadOnlyDictionary<string, List<BuildReport>> other, string when) =>
        !other.ContainsKey(sides.Project(build)) ? when == "before" ? null : "its project was not built after" : sides.Problem(build, FindingReader.Inventory, false, when);
}
