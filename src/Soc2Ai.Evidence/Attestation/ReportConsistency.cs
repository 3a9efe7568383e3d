using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>
/// Whether a report's numbers are those of its findings and places. Who deletes a finding and adapts the digests in an unsigned statement has
/// the rule's count, the criteria and the population still against him.
/// </summary>
internal sealed class ReportConsistency
{
    // Made by the build: no part of the inventory, and some of them not listed as places.
    private static readonly HashSet<string> OfBuild = new(StringComparer.Ordinal) { "register entry", "suppression", "rule", "AI package" };

    private readonly BuildReport _build;
    private readonly ILookup<string, ReportedFinding> _findings;
    private readonly ILookup<string, ReportedSite> _sites;

    private ReportConsistency(BuildReport build)
    {
        _build = build;
        _findings = build.Findings.ToLookup(finding => finding.RuleId, StringComparer.Ordinal);
        _sites = build.Sites.ToLookup(site => site.Kind, StringComparer.Ordinal);
    }

    /// <summary>Each disagreement, a sentence without the build's name.</summary>
    public static IEnumerable<string> Problems(BuildReport build)
    {
        var check = new ReportConsistency(build);
        return check.Listed().Concat(build.RuleTallies.SelectMany(check.OfRule)).Concat(check.Notes()).Concat(check.Criteria());
    }

    private IEnumerable<string> Listed()
    {
        var rules = new HashSet<string>(_build.Rules.Select(rule => rule.Id), StringComparer.Ordinal);
        var tallies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tally in _build.RuleTallies.Where(tally => !tallies.Add(tally.Id)))
            yield return $"{tally.Id} is counted twice.";
        foreach (var id in rules.Where(id => !tallies.Contains(id)).Concat(tallies.Where(id => !rules.Contains(id))))
            yield return $"{id} is {(rules.Contains(id) ? "a rule without a count" : "counted and no rule of the report")}.";
        foreach (var id in _findings.Select(group => group.Key).Where(id => !rules.Contains(id)))
            yield return $"There are findings of {id}, which is no rule of the report.";
    }

    private IEnumerable<string> OfRule(RuleTally tally)
    {
        var open = new HashSet<string>(_findings[tally.Id].Where(finding => finding.IsOpen).Select(finding => finding.Site), StringComparer.Ordinal);
        var accepted = new HashSet<string>(_findings[tally.Id].Where(finding => finding.IsAccepted).Select(finding => finding.Site).Where(site => !open.Contains(site)), StringComparer.Ordinal);
        if (open.Count != tally.Exceptions)
            yield return $"{tally.Id} is said to have {Times(tally.Exceptions, "exception")}; its open findings are at {Times(open.Count, "place")}.";
        if (accepted.Count != tally.Accepted)
            yield return $"{tally.Id} is said to have {Times(tally.Accepted, "accepted exception")}; its accepted findings are at {Times(accepted.Count, "place")}.";
        if (Population(tally, open, accepted) is { } population && population != tally.Population)
            yield return $"{tally.Id} is said to have a population of {tally.Population}; the report lists {population}.";
        if (new[] { tally.Population, tally.Passed, tally.Exceptions, tally.Accepted, tally.NotEvaluated }.Any(count => count < 0)
            || tally.Population != (long)tally.Passed + tally.Exceptions + tally.Accepted + tally.NotEvaluated)
            yield return $"{tally.Id}: passed, exceptions, accepted and not evaluated do not add up to the population.";
        if (tally.NotEvaluatedSites.Count > 0 ? tally.NotEvaluatedSites.Count != tally.NotEvaluated : tally.NotEvaluated > 0 && tally.Passed > 0)
            yield return $"{tally.Id} is said to have {Times(tally.NotEvaluated, "place")} that {(tally.NotEvaluated == 1 ? "was" : "were")} not evaluated; the report names {tally.NotEvaluatedSites.Count}.";
        if (tally.State != State(tally))
            yield return $"{tally.Id} is said to be '{tally.State}'; its numbers say '{State(tally)}'.";
    }

    // Null where the places are not listed in the report.
    private int? Population(RuleTally tally, HashSet<string> open, HashSet<string> accepted)
    {
        var kind = _build.Rules.FirstOrDefault(rule => rule.Id == tally.Id)?.Population;
        if (tally.IsCompanion)
            return open.Count + accepted.Count;
        if (tally.Id == FindingReader.Inventory)
            return _build.Sites.Where(site => !OfBuild.Contains(site.Kind)).Select(site => (site.Kind, site.Id)).Distinct().Count();
        if (tally.Id == BuildRules.Suppression)
            return Distinct(_build.Findings.Where(finding => finding.Suppressions.Count > 0 && !finding.IsCompanion).Select(finding => finding.SuppressionSite), open, accepted);
        return kind is null || OfBuild.Contains(kind) ? null : Distinct(_sites[kind].Select(site => site.Id), open, accepted);
    }

    private static int Distinct(params IEnumerable<string>[] sites) => sites.SelectMany(site => site).Distinct(StringComparer.Ordinal).Count();

    private static string State(RuleTally tally) =>
        tally.Exceptions > 0 ? States.Exceptions
        : tally.Reason is not null || tally.NotEvaluated > 0 ? States.NotEvaluated
        : tally.Accepted > 0 ? States.Accepted
        : tally.Population == 0 ? States.NotApplicable
        : States.NoExceptions;

    // What was not evaluated is said twice: once as a number, once as a notification with its reason.
    private IEnumerable<string> Notes()
    {
        var told = new HashSet<string>(_build.Notes.Select(note => note.RuleId).OfType<string>(), StringComparer.Ordinal);
        foreach (var tally in _build.RuleTallies.Where(tally => tally.Reason is not null && !told.Contains(tally.Id)))
            yield return $"{tally.Id} was not evaluated everywhere, and no notification says so.";
        foreach (var id in told.Where(id => _build.RuleTallies.FirstOrDefault(tally => tally.Id == id) is { Reason: null }))
            yield return $"A notification says that {id} was not evaluated, and its count does not.";
        if (_build.IsComplete && _build.Notes.Any(note => note.Level == "error"))
            yield return "The run is said to be complete, and a notification says that it is not.";
    }

    private IEnumerable<string> Criteria()
    {
        var expected = ControlMapping.Criteria(_build.RuleTallies);
        if (!_build.CriterionTallies.Select(tally => tally.Id).SequenceEqual(expected.Select(tally => tally.Id), StringComparer.Ordinal))
        {
            yield return $"It does not list the {expected.Count} criteria, each once and in order.";
            yield break;
        }

        foreach (var (tally, sum) in _build.CriterionTallies.Zip(expected, (tally, sum) => (tally, sum)))
        {
            if (!tally.Rules.SequenceEqual(sum.Rules, StringComparer.Ordinal))
                yield return $"{tally.Id} is said to rest on {Names(tally.Rules)}; the rules that bear on it are {Names(sum.Rules)}.";
            else if ((tally.Population, tally.Exceptions, tally.Accepted, tally.NotEvaluated) != (sum.Population, sum.Exceptions, sum.Accepted, sum.NotEvaluated))
                yield return $"{tally.Id} is said to have {tally.Population} tests, {tally.Exceptions} exceptions, {tally.Accepted} accepted and {tally.NotEvaluated} not evaluated; its rules make {sum.Population}, {sum.Exceptions}, {sum.Accepted} and {sum.NotEvaluated}.";
            else if (tally.State != sum.State)
                yield return $"{tally.Id} is said to be '{tally.State}'; its rules make '{sum.State}'.";
        }
    }

    private static string Names(IReadOnlyList<string> rules) => rules.Count == 0 ? "no rule" : string.Join(", ", rules);

    private static string Times(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
