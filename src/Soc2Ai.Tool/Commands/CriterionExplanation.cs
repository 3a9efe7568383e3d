using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Sets;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary>A criterion: what source and build can show of it, the rules that bear on it, and what the reports say.</summary>
internal sealed class CriterionExplanation(Shell shell, EvidenceInput? input)
{
    /// <summary>The answer.</summary>
    public Answer Of(Criterion criterion)
    {
        var answer = new Answer();
        var set = input?.Set("explain");
        answer.Line($"[bold]{criterion.Id}[/] {Say.Text(criterion.Title)}");
        foreach (var line in Say.Wrap($"{Meaning(criterion.Evidence)}: {criterion.Why}.", System.Math.Clamp(shell.Width, 40, 100) - 2))
            answer.Line($"  {Say.Text(line)}");

        var rules = RuleCatalog.All.Where(rule => rule.Criteria.Contains(criterion.Id)).ToList();
        var companions = DataFiles.Companions.Where(row => row.Criteria.Contains(criterion.Id)).Select(row => row.Id).ToList();
        if (rules.Count > 0)
        {
            answer.Line();
            answer.Line("Rules that bear on it:");
            answer.Lines.AddRange(Say.Columns([.. rules.Select(rule => Row(rule, set))]));
        }

        if (companions.Count > 0)
        {
            foreach (var line in Say.Wrap($"Rules of other analyzers that the report sets under it: {string.Join(", ", companions)}", System.Math.Clamp(shell.Width, 40, 100)))
                answer.Line(Say.Text(line));
        }

        answer.Json["id"] = criterion.Id;
        answer.Json["title"] = criterion.Title;
        answer.Json["evidence"] = criterion.Evidence.ToString().ToLowerInvariant();
        answer.Json["why"] = criterion.Why;
        answer.Json["rules"] = new JsonArray([.. rules.Select(rule => (JsonNode)rule.Id)]);
        answer.Json["companions"] = new JsonArray([.. companions]);
        answer.Line();
        if (set is null)
            answer.Line("No report was found here, so nothing is known of its state: build with Soc2Ai.Analyzers, or name reports.");
        else
            State(answer, set, criterion);
        return answer;
    }

    private static string[] Row(Rule rule, EvidenceSet? set)
    {
        var tally = set?.RuleTallies.FirstOrDefault(one => one.Id == rule.Id);
        return tally is null ? [rule.Id, Say.Text(rule.Title)] : [rule.Id, Say.Text(rule.Title), tally.State, RuleExplanation.Numbers(tally)];
    }

    private static string Meaning(CriterionEvidence evidence) => evidence switch
    {
        CriterionEvidence.Direct => "A finding in source can bear on it",
        CriterionEvidence.Build => "The build and its records bear on it",
        CriterionEvidence.Partial => "Source and build support it in part only",
        _ => "Nothing in source or build can show it",
    };

    private void State(Answer answer, EvidenceSet set, Criterion criterion)
    {
        var tally = set.CriterionTallies.First(one => one.Id == criterion.Id);
        answer.Warnings.AddRange(input!.Warnings);
        answer.Line($"[bold]Here[/] ({Say.Text(Say.Few([.. set.Builds.Select(build => build.Name)]))}): {tally.State}"
            + (tally.Rules.Count > 0 ? $"; {Say.Count(tally.Exceptions, "exception")}, {tally.Accepted} accepted, {tally.NotEvaluated} not evaluated in {Say.Count(tally.Population, "test")}" : ""));
        var worst = set.RuleTallies.Where(rule => !rule.IsCompanion && rule.Criteria.Contains(criterion.Id) && rule.Exceptions > 0).OrderByDescending(rule => rule.Exceptions).FirstOrDefault();
        if (worst is not null)
            answer.Line($"Next: soc2ai explain {worst.Id}");
        answer.Json["state"] = tally.State;
        answer.Json["population"] = tally.Population;
        answer.Json["exceptions"] = tally.Exceptions;
        answer.Json["accepted"] = tally.Accepted;
        answer.Json["notEvaluated"] = tally.NotEvaluated;
    }
}
