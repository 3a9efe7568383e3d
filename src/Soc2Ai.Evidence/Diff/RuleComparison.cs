using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Diff;

/// <summary>Finds rules that stopped or began to be evaluated, builds that came or went, and criteria that stand otherwise.</summary>
internal static class RuleComparison
{
    /// <summary>Rules that stopped first.</summary>
    public static IReadOnlyList<RuleChange> Rules(Sides sides, EvidenceSet before, EvidenceSet after)
    {
        var titles = before.Rules.Concat(after.Rules).GroupBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var pairs = sides.Before.SelectMany(project => project.Value).Select(build => (Before: build, After: sides.Counterpart(build))).Where(pair => pair.After is not null);
        return [.. pairs.SelectMany(pair => Of(sides, pair.Before, pair.After!, titles))
            .GroupBy(change => (change.RuleId, change.HasStopped, change.Reason))
            .Select(group => new RuleChange(group.Key.RuleId, titles[group.Key.RuleId].Title, group.Key.HasStopped, group.Key.Reason, [.. group.Select(change => change.Project).Distinct(StringComparer.Ordinal)]))
            .OrderByDescending(change => change.HasStopped).ThenBy(change => change.RuleId, StringComparer.Ordinal).ThenBy(change => change.Reason, StringComparer.Ordinal)];
    }

    /// <summary>By name.</summary>
    public static IReadOnlyList<BuildChange> Builds(Sides sides, EvidenceSet before, EvidenceSet after) =>
        [.. before.Builds.Where(build => sides.Counterpart(build) is null).Select(build => new BuildChange(Name(sides, build), "gone"))
            .Concat(after.Builds.Where(build => sides.Counterpart(build) is null).Select(build => new BuildChange(Name(sides, build), "new")))
            .Concat(after.Builds.Where(build => sides.Counterpart(build) is { } was && was.IsComplete != build.IsComplete).Select(build => new BuildChange(Name(sides, build), build.IsComplete ? "complete again" : "incomplete")))
            .OrderBy(change => change.Name, StringComparer.Ordinal).ThenBy(change => change.Change, StringComparer.Ordinal)];

    /// <summary>In the criteria's order.</summary>
    public static IReadOnlyList<CriterionChange> Criteria(EvidenceSet before, EvidenceSet after)
    {
        var was = before.CriterionTallies.ToDictionary(tally => tally.Id, StringComparer.Ordinal);
        var titles = Catalog.Criteria.All.ToDictionary(criterion => criterion.Id, criterion => criterion.Title, StringComparer.Ordinal);
        return [.. after.CriterionTallies.Where(tally => was.TryGetValue(tally.Id, out var old) && (old.State != tally.State || old.Exceptions != tally.Exceptions))
            .Select(tally => new CriterionChange(tally.Id, titles[tally.Id], was[tally.Id].State, tally.State, was[tally.Id].Exceptions, tally.Exceptions))];
    }

    private static IEnumerable<(string RuleId, bool HasStopped, string Reason, string Project)> Of(Sides sides, BuildReport before, BuildReport after, Dictionary<string, ReportedRule> titles)
    {
        foreach (var id in before.RuleTallies.Concat(after.RuleTallies).Where(tally => !tally.IsCompanion).Select(tally => tally.Id).Distinct(StringComparer.Ordinal).Where(titles.ContainsKey))
        {
            var (was, now) = (sides.IsEvaluated(before, id), sides.IsEvaluated(after, id));
            if (was != now)
                yield return (id, was, Reason(sides, was ? after : before, id), sides.Project(after));
        }
    }

    private static string Reason(Sides sides, BuildReport build, string rule) =>
        sides.Tally(build, rule) is not { } tally ? "it is not in the report" : tally.Reason ?? (build.IsComplete ? "it was not evaluated" : "the run is incomplete");

    private static string Name(Sides sides, BuildReport build) => build.TargetFramework.Length > 0 ? $"{sides.Project(build)} ({build.TargetFramework})" : sides.Project(build);
}
