using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Governance;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Mapping;

/// <summary>Sets findings against their population, by rule and then by criterion.</summary>
internal sealed class ControlMapping(IReadOnlyList<ReportRule> rules, IReadOnlyList<Site> places, IReadOnlyList<Finding> findings, Coverage coverage, SourceTree sources)
{
    private readonly ILookup<string, Site> _sites = places.ToLookup(site => site.Kind, StringComparer.Ordinal);
    private readonly ILookup<string, Finding> _findings = findings.ToLookup(finding => finding.Rule.Id, StringComparer.Ordinal);

    /// <summary>Every rule of the catalogue, then the companions that found something.</summary>
    public IReadOnlyList<RuleTally> Rules() => [.. rules.Select(Tally)];

    /// <summary>All criteria.</summary>
    public static IReadOnlyList<CriterionTally> Criteria(IReadOnlyList<RuleTally> tallies) => [.. Catalog.Criteria.All.Select(criterion =>
    {
        var bearing = tallies.Where(tally => tally.Criteria.Contains(criterion.Id)).ToList();
        return new CriterionTally(
            criterion.Id,
            criterion.Evidence.ToString().ToLowerInvariant(),
            State(criterion, bearing),
            [.. bearing.Select(tally => tally.Id)],
            Total(bearing, tally => tally.Population),
            Total(bearing, tally => tally.Exceptions),
            Total(bearing, tally => tally.Accepted),
            Total(bearing, tally => tally.NotEvaluated));
    })];

    /// <summary>A sum that stays a number whatever a report that somebody forged says.</summary>
    internal static int Total(IEnumerable<RuleTally> tallies, Func<RuleTally, long> count) => (int)Math.Max(int.MinValue, Math.Min(int.MaxValue, tallies.Sum(count)));

    // The least flattering word wins. A criterion that code can bear on and no rule tests was not evaluated.
    private static string State(Criterion criterion, List<RuleTally> bearing)
    {
        if (bearing.Count == 0)
            return criterion.Evidence == CriterionEvidence.Untestable ? States.NotTestable : States.NotEvaluated;

        string[] order = [States.Exceptions, States.NotEvaluated, States.Accepted, States.NoExceptions, States.NotApplicable];
        return order.FirstOrDefault(state => bearing.Any(tally => tally.State == state)) ?? States.NotEvaluated;
    }

    private RuleTally Tally(ReportRule rule)
    {
        var population = Population(rule);
        var open = new HashSet<string>(_findings[rule.Id].Where(finding => finding.IsOpen).Select(finding => finding.Site), StringComparer.Ordinal);
        var accepted = new HashSet<string>(_findings[rule.Id].Where(finding => finding.IsAccepted && !open.Contains(finding.Site)).Select(finding => finding.Site), StringComparer.Ordinal);
        foreach (var site in open.Concat(accepted).Where(site => !population.ContainsKey(site)))
            population.Add(site, null);

        var quiet = population.Where(site => !open.Contains(site.Key) && !accepted.Contains(site.Key)).ToList();
        var off = quiet.Where(site => coverage.IsOff(rule.Id, site.Key, site.Value)).Select(site => site.Key).ToList();
        var reasons = coverage.Of(rule.Id).Select(gap => gap.Reason).Distinct().ToList();
        return new RuleTally(
            rule.Id,
            State(population.Count, open.Count, accepted.Count, reasons.Count > 0),
            population.Count,
            quiet.Count - off.Count,
            open.Count,
            accepted.Count,
            off.Count,
            reasons.Count > 0 ? string.Join("; ", reasons) : null,
            rule.IsCompanion,
            rule.Criteria)
        {
            NotEvaluatedSites = off.Count < quiet.Count ? [.. off.OrderBy(site => site, StringComparer.Ordinal)] : [],
        };
    }

    private static string State(int population, int exceptions, int accepted, bool hasGap) =>
        exceptions > 0 ? States.Exceptions
        : hasGap ? States.NotEvaluated
        : accepted > 0 ? States.Accepted
        : population == 0 ? States.NotApplicable
        : States.NoExceptions;

    private static bool IsComparedWithCode(Site entry) => UsedEntries.Lists.Any(list => entry.Id.StartsWith($"{list}/", StringComparison.Ordinal));

    // Places by identity, each with its file, so that a rule that is off in some files counts those places as not evaluated.
    private Dictionary<string, string?> Population(ReportRule rule)
    {
        var population = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (rule.Page is null)
            return population;

        if (rule.Id == BuildRules.Suppression)
        {
            foreach (var finding in findings.Where(BuildFindings.IsOursAndSuppressed))
                population[BuildFindings.SuppressionSite(finding)] = null;
        }
        else if (rule.Id == BuildRules.SwitchedOff)
        {
            foreach (var other in rules.Where(other => other.Page is { Analysis: not RuleAnalysis.Build }))
                population[other.Id] = null;
        }
        else
        {
            // One place can be of two kinds, and the inventory counts both.
            var isInventory = rule.Id == FindingReader.Inventory;
            foreach (var site in rule.Id == BuildRules.Unused ? _sites[rule.Page.Population].Where(IsComparedWithCode) : isInventory ? places.Where(place => !place.IsOfBuild) : _sites[rule.Page.Population])
                population[isInventory ? $"{site.Kind} {site.Id}" : site.Id] = site.Location is { } at ? sources.LocalPath(at.Uri) : null;
        }

        return population;
    }
}
