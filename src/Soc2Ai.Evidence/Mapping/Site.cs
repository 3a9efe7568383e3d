using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Mapping;

/// <summary>A place that rules test: one SAI0001 of the log, or what the build has.</summary>
/// <param name="Kind">One of <see cref="Catalog.Populations"/>.</param>
/// <param name="Id">The same in the findings at that place.</param>
internal sealed record Site(string Kind, string Id, LogLocation? Location, string? Vendor, string? Model, string? Member)
{
    /// <summary>The name that a model sees of a tool; null when unknown, and for everything else.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the build has it, not the code: an entry of the register, a package.</summary>
    public bool IsOfBuild => Kind is BuildRules.RegisterEntry or BuildRules.Package;

    /// <summary>The distinct places of a log. A place that someone suppressed is still one.</summary>
    public static IReadOnlyList<Site> Read(CompilerLog log, IReadOnlyList<ReportedUse> uses)
    {
        var names = uses.Where(use => use is { List: "tools", Name: not null }).GroupBy(use => use.Site, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        return [.. log.Results
            .Where(result => result.RuleId == FindingReader.Inventory)
            .Select(result => new Site(
                result.Property("kind") ?? "AI component",
                result.Property("site") ?? $"{result.Location?.Uri}@{result.Location?.StartLine}:{result.Location?.StartColumn}",
                result.Location,
                result.Property("vendor"),
                result.Property("model"),
                result.Property("member")))
            .Where(site => seen.Add((site.Kind, site.Id)))
            .Select(site => site.Kind == "AI tool" && names.TryGetValue(site.Id, out var name) ? site with { Name = name } : site)
            .OrderBy(site => site.Kind, StringComparer.Ordinal)
            .ThenBy(site => site.Id, StringComparer.Ordinal)];
    }
}
