using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Inventory;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>The parts of a summary that a reader opens: what was accepted, what was not evaluated, which AI there is, how it was made.</summary>
internal static class SummaryDetails
{
    /// <summary>Accepted findings with who answers for them, first to expire first.</summary>
    public static void WriteAccepted(MarkdownPage page, SummaryFindings findings)
    {
        if (findings.Accepted.Count == 0)
            return;

        page.Open($"{MarkdownText.Count(findings.Accepted.Count, "accepted exception")}");
        page.Table(
            "until | rule | where | owner | approved by | ticket", findings.Accepted,
            item => item.Finding.Suppressions[0] is var suppression
                ? [CsvText.Day(suppression.Expires), findings.Rule(item.Finding.RuleId), SummaryFindings.Where(item), MarkdownText.Plain(suppression.Owner, 60), MarkdownText.Plain(suppression.ApprovedBy, 60), MarkdownText.Plain(suppression.Ticket, 60)]
                : [],
            page.Length + 9_000, "accepted exception");
        page.Close();
    }

    /// <summary>Rules that did not run everywhere, and why.</summary>
    public static void WriteNotEvaluated(MarkdownPage page, EvidenceSet set)
    {
        var off = set.RuleTallies.Where(tally => tally.Criteria.Count > 0 && (tally.Reason is not null || tally.State == States.NotEvaluated)).ToList();
        if (off.Count == 0)
            return;

        var titles = set.Rules.ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);
        page.Open($"{MarkdownText.Count(off.Count, "rule")} not evaluated, at least in part");
        page.Rows(
            off,
            tally => $"- {MarkdownText.Plain(tally.Id, 40)} {MarkdownText.Plain(titles.TryGetValue(tally.Id, out var title) ? title : "", 100)}: {MarkdownText.Plain(tally.Reason ?? "no reason is given", 250)}{(tally.NotEvaluated > 0 ? $" ({MarkdownText.Count(tally.NotEvaluated, "place")})" : "")}",
            page.Length + 7_000, isTable: false, "rule");
        page.Close();
    }

    /// <summary>Which AI the code uses.</summary>
    public static void WriteInventory(MarkdownPage page, EvidenceSet set)
    {
        var items = new InventoryContent(set).Items.ToLookup(item => item.Kind);
        var parts = new (string Noun, ItemKind Kind)[] { ("vendor", ItemKind.Vendor), ("model", ItemKind.Model), ("tool", ItemKind.Tool), ("endpoint", ItemKind.Endpoint), ("prompt", ItemKind.Instruction), ("data write", ItemKind.Data) }
            .Where(part => items[part.Kind].Any()).ToList();
        if (parts.Count == 0)
            return;

        page.Open($"AI in the code: {string.Join(", ", parts.Select(part => MarkdownText.Count(items[part.Kind].Count(), part.Noun)))}");
        foreach (var (noun, kind) in parts)
            page.Lines($"- {noun}s: {Names(items[kind])}");
        page.Lines("").Close();
    }

    /// <summary>What the summary is about and how it was made.</summary>
    public static void WriteFooter(MarkdownPage page, EvidenceSet set)
    {
        var parts = new List<string> { $"{MarkdownText.Plain(set.Name, 100)}: {MarkdownText.Count(set.Builds.Count, "build")}" };
        var sources = set.Builds.Select(build => build.Source).OfType<SourceRevision>().Distinct().ToList();
        if (sources.Count == 1)
            parts.Add($"commit {MarkdownText.Code(sources[0].RevisionId, 12)}{(sources[0].Branch is { } branch ? $" of {MarkdownText.Code(branch, 100)}" : "")}");
        else if (sources.Count > 1)
            parts.Add($"{sources.Count} commits");
        foreach (var change in set.Builds.Select(build => build.Change).OfType<ChangeContext>().Where(change => change.PullRequest is not null).Distinct().Take(1))
            parts.Add($"change {Linked(change.PullRequest!, change.PullRequestUri)}{(change.Base is { } from ? $" into {MarkdownText.Code(Short(from), 60)}" : "")}");
        if (set.Run?.BuildId is { } run)
            parts.Add($"run {Linked(run, set.Run.BuildUri)}");
        parts.AddRange(set.Builds.Select(build => $"{Report.Tool.Name} {MarkdownText.Plain(build.ToolVersion, 30)}{(build.RulesDigest.Length > 0 ? $" (rules {MarkdownText.Code(build.RulesDigest, 12)})" : "")}").Distinct().Take(3));
        parts.AddRange(set.Builds.Select(build => $"profile {MarkdownText.Plain(build.Profile, 30)}").Distinct().Take(3));
        var days = set.Builds.Select(build => CsvText.Day(build.EvaluationDate)).Where(day => day.Length > 0).Distinct().OrderBy(day => day, StringComparer.Ordinal).ToList();
        if (days.Count > 0)
            parts.Add(days.Count == 1 ? $"judged on {days[0]}" : $"judged between {days[0]} and {days[days.Count - 1]}");
        page.Lines($"<sub>{string.Join(" · ", parts)}</sub>", "", "<sub>What automated tests of code and build found. No line of it says that a criterion is satisfied.</sub>");
    }

    private static string Linked(string text, string? address) => MarkdownText.Address(address) is { } link ? $"[{MarkdownText.Plain(text, 40)}]({link})" : MarkdownText.Plain(text, 40);

    // A commit's id is known by its beginning, a branch's name is not.
    private static string Short(string reference) => reference.Length == 40 ? reference.Substring(0, 12) : reference;

    private static string Names(IEnumerable<InventoryItem> items)
    {
        var names = items.Select(item => item.Name).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", names.Take(12).Select(name => MarkdownText.Code(name, 80))) + (names.Count > 12 ? $" and {MarkdownText.Number(names.Count - 12)} more in the inventory" : "");
    }
}
