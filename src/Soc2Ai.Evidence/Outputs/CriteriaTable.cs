using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>The 61 criteria as a workpaper: a row for each, in its order, with its state, why, and the numbers of each rule that bears on it. Columns are only ever added, and at the end.</summary>
public static class CriteriaTable
{
    /// <summary>The file, CSV.</summary>
    public static byte[] Write(EvidenceSet set)
    {
        var titles = Criteria.All.ToDictionary(criterion => criterion.Id, StringComparer.Ordinal);
        var tallies = set.RuleTallies.ToDictionary(tally => tally.Id, StringComparer.Ordinal);
        var commits = string.Join(" ", set.Builds.Select(build => build.Source?.RevisionId).OfType<string>().Distinct(StringComparer.Ordinal));
        var table = new CsvText(
            "criterion", "title", "evidence", "state", "why", "rules", "population", "no_exception_noted", "exceptions", "accepted_exceptions", "not_evaluated", "rule_results", "commit");
        foreach (var criterion in set.CriterionTallies)
        {
            var rules = criterion.Rules.Where(tallies.ContainsKey).Select(id => tallies[id]).ToList();
            table.Row(
                criterion.Id, titles[criterion.Id].Title, criterion.Evidence, criterion.State, Why(criterion, titles[criterion.Id], rules), string.Join(" ", criterion.Rules),
                CsvText.Number(criterion.Population), CsvText.Number(criterion.Population - criterion.Exceptions - criterion.Accepted - criterion.NotEvaluated),
                CsvText.Number(criterion.Exceptions), CsvText.Number(criterion.Accepted), CsvText.Number(criterion.NotEvaluated), string.Join(" | ", rules.Select(Result)), commits);
        }

        return table.ToBytes();
    }

    /// <summary>Why a criterion has the state that it has, a clause.</summary>
    internal static string Why(CriterionTally criterion, Criterion text, IReadOnlyList<RuleTally> rules)
    {
        var off = rules.Where(rule => rule.Reason is not null).Select(rule => $"{rule.Id}: {rule.Reason}").ToList();
        return criterion.State switch
        {
            States.NotTestable => text.Why,
            States.NotEvaluated when rules.Count == 0 => $"code can bear on it ({text.Why}), and no rule tests it",
            _ => string.Join(" | ", off),
        };
    }

    private static string Result(RuleTally rule) =>
        $"{rule.Id}: {rule.State} (population {rule.Population}, no exception noted {rule.Passed}, exceptions {rule.Exceptions}, accepted {rule.Accepted}, not evaluated {rule.NotEvaluated})";
}
