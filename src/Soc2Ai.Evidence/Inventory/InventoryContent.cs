using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Inventory;

/// <summary>The AI components of a set, gathered from the places that its reports name.</summary>
internal sealed class InventoryContent
{
    private readonly SortedDictionary<string, InventoryItem> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous;
    private readonly int _projects;

    /// <summary>The inventory of a set.</summary>
    public InventoryContent(EvidenceSet set)
    {
        Set = set;
        Register = new RegisterIndex(set.Builds);
        _ambiguous = [.. set.Builds.Where(build => build.ProjectFile is not null).GroupBy(build => build.Project, StringComparer.Ordinal)
            .Where(group => group.Select(build => build.ProjectFile).Distinct(StringComparer.Ordinal).Count() > 1).Select(group => group.Key)];
        _projects = set.Builds.Select(ProjectName).Distinct(StringComparer.Ordinal).Count();
        foreach (var build in set.Builds)
            Add(build);
    }

    public EvidenceSet Set { get; }

    public RegisterIndex Register { get; }

    /// <summary>The reference of the application as a whole.</summary>
    public string Root => References.Of("application", Set.Name);

    /// <summary>Whether the set is one project, which then is the application.</summary>
    public bool IsOneProject => _projects <= 1;

    /// <summary>By reference.</summary>
    public IEnumerable<InventoryItem> Items => _items.Values;

    /// <summary>Every package of an AI SDK in every version, with the projects that use it.</summary>
    public IEnumerable<(AiPackage Package, string Reference, IReadOnlyList<string> Projects)> Packages => Set.Builds
        .SelectMany(build => build.Packages.Select(package => (package, Project: Project(build))))
        .GroupBy(pair => References.Package(pair.package), StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.First().package with { IsPinned = group.All(pair => pair.package.IsPinned) }, group.Key, (IReadOnlyList<string>)[.. group.Select(pair => pair.Project).Distinct(StringComparer.Ordinal)]));

    /// <summary>The reference of a build's project.</summary>
    public string Project(BuildReport build) => IsOneProject ? Root : References.Of("project", ProjectName(build));

    /// <summary>A project's name; its file where two projects have one name.</summary>
    public string ProjectName(BuildReport build) => _ambiguous.Contains(build.Project) ? build.ProjectFile ?? build.Project : build.Project;

    private static IEnumerable<ItemKind> KindsOf(ReportedSite site)
    {
        // What the register declares is not found in code by that.
        if (site.Kind == "register entry")
            yield break;
        if (site.Vendor is not null)
            yield return ItemKind.Vendor;
        if (site.Model is not null || site.Kind == "artifact load")
            yield return ItemKind.Model;
        if (site.Kind is "inference endpoint" or "tool server")
            yield return ItemKind.Endpoint;
        if (site.Kind == "AI tool")
            yield return ItemKind.Tool;
        if (site.Kind == "instruction")
            yield return ItemKind.Instruction;
        if (site.Kind is "training-data write" or "embedding or vector write" or "store write of AI content" or "weights write")
            yield return ItemKind.Data;
    }

    private void Add(BuildReport build)
    {
        var findings = build.Findings.ToLookup(finding => finding.Site, StringComparer.Ordinal);
        var limits = build.RuleTallies.Where(tally => tally.NotEvaluated > 0).Select(tally => build.Rules.FirstOrDefault(rule => rule.Id == tally.Id)).OfType<ReportedRule>()
            .ToLookup(rule => rule.Population ?? "", rule => rule.Id, StringComparer.Ordinal);
        foreach (var site in build.Sites)
        {
            foreach (var kind in KindsOf(site))
            {
                var item = Item(kind, site, build);
                if (site.Uri is { } uri)
                    item.Occurrences.Add(new Occurrence(Uri.UnescapeDataString(uri), site.Line, site.Member));
                item.Projects.Add(Project(build));
                if (item.Builds.Count == 0 || !ReferenceEquals(item.Builds[item.Builds.Count - 1], build))
                    item.Builds.Add(build);
                item.NotEvaluated.UnionWith(limits[site.Kind]);
                foreach (var finding in findings[site.Id].Where(finding => !finding.Properties.TryGetValue("kind", out var of) || of == site.Kind))
                {
                    var counts = finding.IsOpen ? item.Exceptions : item.Accepted;
                    counts[finding.RuleId] = counts.TryGetValue(finding.RuleId, out var count) ? count + 1 : 1;
                }
            }
        }
    }

    private InventoryItem Item(ItemKind kind, ReportedSite site, BuildReport build)
    {
        var member = SiteNames.Member(site.Id);
        var (reference, name) = kind switch
        {
            ItemKind.Vendor => (References.Of("vendor", site.Vendor!), Catalog.Vendor.Find(site.Vendor!).Name),
            ItemKind.Model when site.Model is not null => (References.Of("model", site.Vendor ?? "unknown", AiRegister.Model(site.Model) is { Length: > 0 } key ? key : site.Model), Register.Model(site.Model)?.Id ?? site.Model),
            ItemKind.Model => (References.Of("artifact", ProjectName(build), member), $"model loaded in {SiteNames.Short(member)}"),
            ItemKind.Endpoint => (References.Of("endpoint", ProjectName(build), site.Kind, member), site.Kind == "inference endpoint" ? site.Member ?? SiteNames.Short(member) : $"tool server in {SiteNames.Short(member)}"),
            ItemKind.Tool when (site.Name ?? (site.Member?.IndexOf('.') < 0 ? site.Member : null)) is { } tool => (References.Of("tool", ProjectName(build), tool), tool),
            ItemKind.Tool => (References.Of("tools", ProjectName(build), member), $"tools made in {SiteNames.Short(member)}"),
            ItemKind.Instruction => (References.Of("instruction", ProjectName(build), member), $"instructions in {SiteNames.Short(member)}"),
            _ => (References.Of("data", ProjectName(build), site.Kind, member), $"{site.Kind} in {SiteNames.Short(member)}"),
        };
        if (!_items.TryGetValue(reference, out var item))
            _items[reference] = item = new InventoryItem(kind, reference, name, site.Kind, site.Vendor);
        return item;
    }
}
