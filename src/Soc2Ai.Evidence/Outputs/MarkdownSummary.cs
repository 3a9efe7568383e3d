using System.Collections.Generic;
using System.Linq;
using System.Text;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>
/// A set's evidence for a comment on a pull request or a job's summary: what came with the change first, then where criteria stand, then
/// everything else to open. It fits into a comment whatever the set holds, and says what it leaves out.
/// </summary>
public static class MarkdownSummary
{
    /// <summary>A workflow finds its own comment by this first line, to write it anew.</summary>
    public const string Marker = "<!-- soc2ai:summary -->";

    /// <summary>The file, Markdown.</summary>
    public static byte[] Write(EvidenceSet set)
    {
        var findings = new SummaryFindings(set);
        var tail = new MarkdownPage();
        SummaryDetails.WriteAccepted(tail, findings);
        SummaryDetails.WriteNotEvaluated(tail, set);
        SummaryDetails.WriteInventory(tail, set);
        SummaryDetails.WriteFooter(tail, set);

        var page = new MarkdownPage().Lines(Marker, $"### SOC 2 for AI: {Headline(set, findings)}", "");
        WriteIncomplete(page, set);
        WriteNumbers(page, set, findings);
        findings.WriteFirst(page, findings.IsAllNew ? MarkdownPage.Maximum - tail.Length - 15_000 : page.Length + 16_000);
        WriteCriteria(page, set, page.Length + 14_000);
        findings.WriteAll(page, MarkdownPage.Maximum - tail.Length);
        return new UTF8Encoding(false).GetBytes(page.Add(tail).ToString());
    }

    private static string Headline(EvidenceSet set, SummaryFindings findings)
    {
        var accepted = findings.Accepted.Count > 0 ? $", {MarkdownText.Number(findings.Accepted.Count)} accepted" : "";
        var off = NotEvaluated(set);
        return $"{Found(set, findings)}{accepted}{(off > 0 ? $", {MarkdownText.Count(off, "rule")} not evaluated" : "")}";
    }

    private static int NotEvaluated(EvidenceSet set) => set.RuleTallies.Count(tally => tally.Criteria.Count > 0 && (tally.Reason is not null || tally.State == States.NotEvaluated));

    // Where nothing was looked at, nothing found says nothing.
    private static string Found(EvidenceSet set, SummaryFindings findings) => findings switch
    {
        { Open.Count: 0 } when set.Builds.Count == 0 || set.Builds.Any(build => !build.IsComplete) => "incomplete",
        { Open.Count: 0, Accepted.Count: > 0 } => "no open exceptions",
        { Open.Count: 0 } => States.NoExceptions,
        { IsCompared: true, New.Count: 0 } => $"nothing new, {MarkdownText.Count(findings.Open.Count, "known exception")}",
        { IsCompared: true } => $"{MarkdownText.Count(findings.New.Count, "new exception")}, {MarkdownText.Number(findings.Open.Count - findings.New.Count)} known",
        _ => MarkdownText.Count(findings.Open.Count, "exception"),
    };

    private static void WriteIncomplete(MarkdownPage page, EvidenceSet set)
    {
        var incomplete = set.Builds.Where(build => !build.IsComplete).ToList();
        if (set.Builds.Count == 0)
            page.Lines("> [!WARNING]", "> There is no report. Nothing was evaluated.", "");
        if (incomplete.Count == 0)
            return;

        page.Lines("> [!WARNING]", $"> {MarkdownText.Count(incomplete.Count, "run")} of {MarkdownText.Number(set.Builds.Count)} {(incomplete.Count == 1 ? "is" : "are")} incomplete: what was not evaluated is not clean.");
        foreach (var build in incomplete.Take(10))
            page.Lines($"> - {MarkdownText.Plain(build.Name, 100)}: {MarkdownText.Plain(build.Notes.FirstOrDefault(note => note.Level == "error")?.Reason ?? build.Notes.FirstOrDefault(note => note.Level == "error")?.Text ?? "no reason is given", 200)}");
        if (incomplete.Count > 10)
            page.Lines($"> - {MarkdownText.Number(incomplete.Count - 10)} more");
        page.Lines("");
    }

    // What a reader sees in five seconds.
    private static void WriteNumbers(MarkdownPage page, EvidenceSet set, SummaryFindings findings)
    {
        var rules = set.RuleTallies.Where(tally => tally.Criteria.Count > 0).ToList();
        page.Table(
            "exceptions: | accepted: | tests of places: | rules not evaluated: | criteria with exceptions:",
            [0],
            _ =>
            [
                $"**{MarkdownText.Number(findings.Open.Count)}**{(findings.IsCompared ? $" ({MarkdownText.Number(findings.New.Count)} new)" : "")}",
                MarkdownText.Number(findings.Accepted.Count),
                MarkdownText.Number(ControlMapping.Total(rules, tally => (long)tally.Population - tally.NotEvaluated)),
                $"{MarkdownText.Number(NotEvaluated(set))} of {MarkdownText.Number(rules.Count)}",
                $"{set.CriterionTallies.Count(tally => tally.State == States.Exceptions)} of {set.CriterionTallies.Count}",
            ],
            int.MaxValue,
            "");
    }

    private static void WriteCriteria(MarkdownPage page, EvidenceSet set, int budget)
    {
        var titles = Catalog.Criteria.All.ToDictionary(criterion => criterion.Id, criterion => criterion.Title);
        string[] order = [States.Exceptions, States.NotEvaluated, States.Accepted];
        var told = set.CriterionTallies.Where(tally => order.Contains(tally.State) && tally.Rules.Count > 0).OrderBy(tally => System.Array.IndexOf(order, tally.State)).ToList();
        if (told.Count > 0)
        {
            page.Open($"Criteria: {string.Join(", ", order.Select(state => (state, Count: told.Count(tally => tally.State == state))).Where(pair => pair.Count > 0).Select(pair => $"{pair.Count} {(pair.state == States.NotEvaluated ? "" : "with ")}{pair.state}"))}");
            page.Table(
                "criterion | about | state | exceptions: | accepted: | not evaluated: | places: | rules", told,
                tally => [tally.Id, titles[tally.Id], tally.State, MarkdownText.Number(tally.Exceptions), MarkdownText.Number(tally.Accepted), MarkdownText.Number(tally.NotEvaluated), MarkdownText.Number(tally.Population), MarkdownText.Plain(string.Join(" ", tally.Rules), 300)],
                budget, "line");
            WriteRest(page, set);
            page.Close();
        }
        else
        {
            WriteRest(page, set);
        }
    }

    private static void WriteRest(MarkdownPage page, EvidenceSet set)
    {
        void Line(string text, IEnumerable<CriterionTally> tallies)
        {
            var ids = tallies.Select(tally => tally.Id).ToList();
            if (ids.Count > 0)
                page.Lines($"{text}: {string.Join(" ", ids)}", "");
        }

        Line("No exceptions noted", set.CriterionTallies.Where(tally => tally.State == States.NoExceptions));
        Line("Not applicable: nothing in the code that their rules look at", set.CriterionTallies.Where(tally => tally.State == States.NotApplicable));
        Line("Not evaluated: code can bear on them, and no rule tests them", set.CriterionTallies.Where(tally => tally.State == States.NotEvaluated && tally.Rules.Count == 0));
        Line("Not testable from code", set.CriterionTallies.Where(tally => tally.State == States.NotTestable));
    }
}
