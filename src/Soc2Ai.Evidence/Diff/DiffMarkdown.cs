using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Diff;

/// <summary>A difference for a comment on a pull request: what a reviewer must see first, the rest to open. It fits into a comment whatever changed.</summary>
public static class DiffMarkdown
{
    /// <summary>A workflow finds its own comment by this first line, to write it anew.</summary>
    public const string Marker = "<!-- soc2ai:diff -->";

    private const int Few = 25;

    /// <summary>The file, Markdown.</summary>
    public static byte[] Write(EvidenceDiff diff)
    {
        var page = new MarkdownPage().Lines(Marker, $"### SOC 2 for AI, what changed: {Headline(diff)}", "");
        if (diff.IsEmpty)
            page.Lines("Nothing changed in findings, suppressions, AI inventory or configuration.", "");
        WriteFindings(page, diff, "New exceptions", FindingChangeKind.New, 11_000);
        WriteFindings(page, diff, "No longer accepted", FindingChangeKind.NoLongerAccepted, 5_000);
        WriteRules(page, diff);
        WriteSuppressions(page, diff);
        WriteInventory(page, diff);
        WriteConfiguration(page, diff);
        WriteBuilds(page, diff);
        WriteFindings(page, diff, "Newly accepted", FindingChangeKind.NewlyAccepted, 3_000);
        WriteFindings(page, diff, "New and accepted at once", FindingChangeKind.NewAndAccepted, 2_000);
        WriteFindings(page, diff, "Level changed", FindingChangeKind.LevelChanged, 2_000);
        WriteFindings(page, diff, "Fixed", FindingChangeKind.Fixed, 4_000);
        WriteFindings(page, diff, "On one side only, and not comparable: neither new nor fixed", FindingChangeKind.NotComparable, 4_000);
        WriteCriteria(page, diff);
        page.Lines($"<sub>{Side(diff.Before)} → {Side(diff.After)}</sub>", "");
        return new UTF8Encoding(false).GetBytes(page.ToString());
    }

    private static string Headline(EvidenceDiff diff)
    {
        var parts = new (int Count, string Text)[]
        {
            (diff.Count(FindingChangeKind.New), "new"),
            (diff.Count(FindingChangeKind.NoLongerAccepted), "no longer accepted"),
            (diff.Count(FindingChangeKind.Fixed), "fixed"),
            (diff.Count(FindingChangeKind.NotComparable), "not comparable"),
            (diff.Count(FindingChangeKind.Unchanged), "unchanged"),
        }.Where(part => part.Count > 0).Select(part => $"{MarkdownText.Number(part.Count)} {part.Text}").ToList();
        return parts.Count == 0 ? "no findings on either side" : string.Join(", ", parts);
    }

    private static void WriteFindings(MarkdownPage page, EvidenceDiff diff, string title, FindingChangeKind kind, int budget)
    {
        var changes = diff.Findings.Where(change => change.Kind == kind).ToList();
        var isFirst = kind is FindingChangeKind.New or FindingChangeKind.NoLongerAccepted;
        Part(page, title, changes.Sum(change => change.Count), isFirst, changes, () => page.Table(
            changes.Exists(change => change.Reason is not null) ? "level | rule | where | finding | why" : "level | rule | where | finding", changes,
            change => [
                change.Before is { } before && before.Level != change.Finding.Level ? $"{before.Level} → {change.Finding.Level}" : change.Finding.Level,
                MarkdownText.Plain(change.Finding.RuleId, 40),
                $"{Place(change.Finding.Place, change.Project)}{(change.Count > 1 ? $" ({MarkdownText.Number(change.Count)} times)" : "")}",
                MarkdownText.Plain(change.Finding.Message, 300),
                .. changes.Exists(other => other.Reason is not null) ? new[] { MarkdownText.Plain(change.Reason, 200) } : []],
            page.Length + budget, "finding"));
    }

    private static void WriteRules(MarkdownPage page, EvidenceDiff diff) =>
        Part(page, "Rules that stopped or began to be evaluated", diff.Rules.Count, diff.Rules.Any(rule => rule.HasStopped) && diff.Rules.Count <= Few, diff.Rules, () => page.Table(
            "rule | now | why | projects", diff.Rules,
            rule => [$"{MarkdownText.Plain(rule.RuleId, 40)} {MarkdownText.Plain(rule.Title, 80)}", rule.HasStopped ? "**not evaluated**" : "evaluated", MarkdownText.Plain(rule.Reason, 200), Projects(rule.Projects)],
            page.Length + 4_000, "rule"));

    private static void WriteSuppressions(MarkdownPage page, EvidenceDiff diff) =>
        Part(page, "Suppressions", diff.Suppressions.Count, diff.Suppressions.Count <= Few, diff.Suppressions, () => page.Table(
            "change | rule | where | what", diff.Suppressions,
            change => [change.Kind.ToString().ToLowerInvariant(), MarkdownText.Plain(change.RuleId, 40), $"{Place(change.Place, change.Project)}{(change.Count > 1 ? $" and {MarkdownText.Number(change.Count - 1)} more" : "")}", What(change)],
            page.Length + 5_000, "suppression"));

    private static void WriteInventory(MarkdownPage page, EvidenceDiff diff) =>
        Part(page, "AI inventory", diff.Inventory.Count, diff.Inventory.Count <= Few, diff.Inventory, () => page.Table(
            "change | kind | what | where", diff.Inventory,
            change => [
                change.Doubt is { } doubt ? $"{(change.IsNew ? "new" : "gone")}? ({MarkdownText.Plain(doubt, 120)})" : change.IsNew ? "**new**" : "gone", change.Kind,
                $"{MarkdownText.Code(change.Name, 120)}{(change is { Kind: "model", Vendor: { } vendor } ? $" of {MarkdownText.Plain(Catalog.Vendor.Find(vendor).Name, 60)}" : "")}",
                string.Join(", ", change.Places.Take(2).Select(place => MarkdownText.Code(place))) + (change.Places.Count > 2 ? $" and {MarkdownText.Number(change.Places.Count - 2)} more" : "")],
            page.Length + 6_000, "change"));

    private static void WriteConfiguration(MarkdownPage page, EvidenceDiff diff) =>
        Part(page, "Configuration", diff.Configuration.Count, diff.Configuration.Count <= Few, diff.Configuration, () => page.Table(
            "kind | what | before | after | projects", diff.Configuration,
            change => [change.Kind, MarkdownText.Plain(change.What, 120), MarkdownText.Plain(change.Before ?? "none", 200), MarkdownText.Plain(change.After ?? "none", 200), Projects(change.Projects)],
            page.Length + 5_000, "change"));

    private static void WriteBuilds(MarkdownPage page, EvidenceDiff diff) =>
        Part(page, "Builds", diff.Builds.Count, diff.Builds.Count <= Few, diff.Builds, () => page.Rows(
            diff.Builds, build => $"- {MarkdownText.Plain(build.Name, 120)}: {(build.Change == "incomplete" ? "**incomplete**" : build.Change)}", page.Length + 2_000, isTable: false, "build"));

    private static void WriteCriteria(MarkdownPage page, EvidenceDiff diff) =>
        Part(page, "Criteria", diff.Criteria.Count, false, diff.Criteria, () => page.Table(
            "criterion | about | before | after | exceptions:", diff.Criteria,
            change => [change.Id, change.Title, change.StateBefore, change.StateAfter == change.StateBefore ? "the same" : change.StateAfter, $"{MarkdownText.Number(change.ExceptionsBefore)} → {MarkdownText.Number(change.ExceptionsAfter)}"],
            page.Length + 4_000, "line"));

    private static void Part<T>(MarkdownPage page, string title, int count, bool isShown, IReadOnlyList<T> items, Action write)
    {
        if (items.Count == 0)
            return;

        if (isShown)
            page.Lines($"**{title}** ({MarkdownText.Number(count)})", "");
        else
            page.Open($"{title} ({MarkdownText.Number(count)})");
        write();
        if (!isShown)
            page.Close();
    }

    private static string What(SuppressionChange change) => string.Join("; ", (change.Kind switch
    {
        SuppressionChangeKind.Added => new[] { Terms(change.After!) },
        SuppressionChangeKind.Removed => [Terms(change.Before!)],
        _ => [],
    }).Concat(change.Details.Select(detail => MarkdownText.Plain(detail, 200))));

    private static string Terms(ReportedSuppression suppression) => suppression.Status == Findings.Suppression.Accepted
        ? $"owner {MarkdownText.Plain(suppression.Owner, 60)}, approved by {MarkdownText.Plain(suppression.ApprovedBy, 60)}, until {CsvText.Day(suppression.Expires)}, ticket {MarkdownText.Plain(suppression.Ticket, 60)}"
        : $"**not accountable**: {MarkdownText.Plain(string.Join("; ", suppression.Defects), 160)}";

    private static string Place(ReportedPlace? place, string project) => place is null ? MarkdownText.Plain(project, 100) : MarkdownText.Code(place.ToString());

    private static string Projects(IReadOnlyList<string> projects) => MarkdownText.Plain(string.Join(", ", projects.Take(3)), 150) + (projects.Count > 3 ? $" and {MarkdownText.Number(projects.Count - 3)} more" : "");

    private static string Side(EvidenceSet set)
    {
        var commits = set.Builds.Select(build => build.Source?.RevisionId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var versions = string.Join(", ", set.Builds.Select(build => build.ToolVersion).Distinct(StringComparer.Ordinal).Take(3));
        return $"{MarkdownText.Plain(set.Name, 100)}{(commits.Count == 1 ? $" at {MarkdownText.Code(commits[0], 12)}" : "")} ({MarkdownText.Count(set.Builds.Count, "build")}, tool {MarkdownText.Plain(versions, 60)})";
    }
}
