using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Report;

/// <summary>What a build prints: one line, and a table for who asks for detail.</summary>
public static class SummaryText
{
    /// <summary>Counts of rules in the report's words, and the paths.</summary>
    public static string Line(EvidenceSet set, IEnumerable<string> files)
    {
        var rules = set.RuleTallies.Where(tally => !tally.IsCompanion && tally.Criteria.Count > 0).ToList();
        string[] order = [States.Exceptions, States.NotEvaluated, States.Accepted, States.NoExceptions, States.NotApplicable];
        var counts = order.Select(state => rules.Where(tally => tally.State == state).ToList()).Where(tallies => tallies.Count > 0).Select(tallies => tallies[0].State switch
        {
            States.Exceptions => $"{Count(tallies.Sum(tally => tally.Exceptions), "exception")} in {Count(tallies.Count, "rule")}",
            States.Accepted => $"{Count(tallies.Sum(tally => tally.Accepted), "accepted exception")} in {Count(tallies.Count, "rule")}",
            var state => $"{Count(tallies.Count, "rule")} {state}",
        });
        return $"{(set.Builds is [var build] ? build.Name : $"{set.Name} ({set.Builds.Count} builds)")} SOC 2 evidence: {string.Join(", ", counts)} -> {Paths([.. files])}";
    }

    /// <summary>A row for each rule and each criterion that code can bear on.</summary>
    public static string Table(EvidenceSet set)
    {
        var text = new StringBuilder();
        Row(text, "rule", "state", "population", "passed", "exceptions", "accepted", "not eval.", "title");
        var titles = set.Rules.ToDictionary(rule => rule.Id, rule => rule.Title);
        foreach (var tally in set.RuleTallies)
        {
            Row(text, tally.Id, tally.State, $"{tally.Population}", $"{tally.Passed}", $"{tally.Exceptions}", $"{tally.Accepted}", $"{tally.NotEvaluated}",
                (titles.TryGetValue(tally.Id, out var title) ? title : "") + (tally.IsCompanion ? " (companion)" : "") + (tally.Reason is { } reason ? $": {reason}" : ""));
        }

        text.Append('\n');
        Row(text, "criterion", "state", "population", "", "exceptions", "accepted", "not eval.", "rules");
        foreach (var tally in set.CriterionTallies.Where(tally => tally.State != States.NotTestable))
            Row(text, tally.Id, tally.State, $"{tally.Population}", "", $"{tally.Exceptions}", $"{tally.Accepted}", $"{tally.NotEvaluated}", string.Join(" ", tally.Rules));

        var untestable = set.CriterionTallies.Where(tally => tally.State == States.NotTestable).Select(tally => tally.Id).ToList();
        text.Append('\n').Append(States.NotTestable).Append(": ").Append(string.Join(" ", untestable));
        return text.ToString();
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    // The page for a person and the report for a tool; the others stand beside them under the same name.
    private static string Paths(List<string> files)
    {
        var named = files.Where(file => file.EndsWith(".soc2.sarif", StringComparison.Ordinal) || file.EndsWith(".soc2.html", StringComparison.Ordinal)).ToList();
        var name = named.Count > 0 ? Path.GetFileName(named[0]).Substring(0, Path.GetFileName(named[0]).IndexOf(".soc2.", StringComparison.Ordinal)) : "";
        var others = files.Except(named).Select(file => Path.GetFileName(file)).Select(file => name.Length > 0 && file.StartsWith(name, StringComparison.Ordinal) ? file.Substring(name.Length) : file).ToList();
        return string.Join(", ", named) + (others.Count > 0 ? $" (beside it {string.Join(", ", others)})" : "");
    }

    private static void Row(StringBuilder text, string id, string state, string population, string passed, string exceptions, string accepted, string notEvaluated, string rest) =>
        text.Append(id.PadRight(10)).Append(state.PadRight(20)).Append(population.PadLeft(11)).Append(passed.PadLeft(8)).Append(exceptions.PadLeft(12))
            .Append(accepted.PadLeft(10)).Append(notEvaluated.PadLeft(11)).Append("  ").Append(rest).Append('\n');
}
