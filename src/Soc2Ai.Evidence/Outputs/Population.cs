using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>The places that make up the numbers of a build's rules, one by one: as many for each rule as its tally counts.</summary>
internal sealed class Population
{
    private readonly BuildReport _build;
    private readonly ILookup<string, ReportedSite> _sites;
    private readonly ILookup<string, ReportedFinding> _findings;

    private Population(BuildReport build)
    {
        _build = build;
        _sites = build.Sites.ToLookup(site => site.Kind, StringComparer.Ordinal);
        _findings = build.Findings.ToLookup(finding => finding.RuleId, StringComparer.Ordinal);
    }

    /// <summary>The places of a build, by rule in the report's order.</summary>
    public static IEnumerable<TestedPlace> Of(BuildReport build)
    {
        var population = new Population(build);
        var rules = build.Rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return build.RuleTallies.Where(tally => rules.ContainsKey(tally.Id)).SelectMany(tally => population.Places(rules[tally.Id], tally));
    }

    private IEnumerable<TestedPlace> Places(ReportedRule rule, RuleTally tally)
    {
        var findings = _findings[rule.Id].GroupBy(finding => finding.Site, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var listed = Listed(rule);
        var known = new HashSet<string>(listed.Select(place => place.Site), StringComparer.Ordinal);
        listed.AddRange(findings.Where(group => !known.Contains(group.Key)).Select(group => At(rule, group.Key, group.Value[0])));

        var quiet = listed.Count(place => !findings.ContainsKey(place.Site));
        var off = new HashSet<string>(tally.NotEvaluatedSites, StringComparer.Ordinal);
        var untested = off.Count > 0 && off.Count == tally.NotEvaluated ? PlaceResults.NoException : tally.NotEvaluated == 0 ? PlaceResults.NoException : tally.NotEvaluated >= quiet ? PlaceResults.NotEvaluated : PlaceResults.Undetermined;
        foreach (var place in listed)
        {
            yield return findings.TryGetValue(place.Site, out var found)
                ? place with
                {
                    Result = found.Exists(finding => finding.IsOpen) ? PlaceResults.Exception : PlaceResults.Accepted,
                    Fingerprints = string.Join(" ", found.Select(finding => finding.Fingerprint)),
                }
                : place with { Result = off.Contains(place.Site) ? PlaceResults.NotEvaluated : untested };
        }

        if (tally.Population > listed.Count)
            yield return new TestedPlace(_build, rule, $"({tally.Population - listed.Count} more places)", null, 0, null, null, null, PlaceResults.NotListed, "");
    }

    private List<TestedPlace> Listed(ReportedRule rule) => rule.Id switch
    {
        _ when rule.IsCompanion => [],
        BuildRules.Suppression => [.. _build.Findings.Where(finding => finding.Suppressions.Count > 0 && !finding.IsCompanion)
            .GroupBy(finding => finding.SuppressionSite, StringComparer.Ordinal)
            .Select(group => At(rule, group.Key, group.First()))],
        BuildRules.SwitchedOff => [.. _build.Rules.Where(other => !other.IsCompanion && other.Analysis != "build")
            .Select(other => new TestedPlace(_build, rule, other.Id, null, 0, null, null, null, PlaceResults.NoException, ""))],
        FindingReader.Inventory => [.. _build.Sites.Select(site => At(rule, $"{site.Kind} {site.Id}", site))],
        _ => [.. _sites[rule.Population ?? ""].Select(site => At(rule, site.Id, site))],
    };

    private TestedPlace At(ReportedRule rule, string site, ReportedSite at) =>
        new(_build, rule, site, at.Uri is { } uri ? Uri.UnescapeDataString(uri) : null, at.Line, at.Vendor, at.Model, at.Member, PlaceResults.NoException, "");

    private TestedPlace At(ReportedRule rule, string site, ReportedFinding finding)
    {
        string? Property(string name) => finding.Properties.TryGetValue(name, out var value) ? value : null;
        return new(_build, rule, site, finding.Place?.Path, finding.Place?.StartLine ?? 0, Property("vendor"), Property("model"), Property("member"), PlaceResults.NoException, "");
    }
}
