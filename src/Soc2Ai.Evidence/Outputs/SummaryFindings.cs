using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>The findings of a summary: what came with the change, the gravest, and all of them by rule.</summary>
internal sealed class SummaryFindings
{
    private const int Gravest = 10;

    private static readonly string[] Levels = ["error", "warning", "note"];

    private readonly EvidenceSet _set;
    private readonly Dictionary<string, ReportedRule> _rules;

    public SummaryFindings(EvidenceSet set)
    {
        _set = set;
        _rules = set.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        Open = [.. set.Findings.Where(item => item.Finding.IsOpen).OrderBy(item => Array.IndexOf(Levels, item.Finding.Level)).ThenBy(item => item.Finding.IsCompanion)
            .ThenBy(item => item.Finding.RuleId, StringComparer.Ordinal).ThenBy(item => item.Finding.Place?.Uri, StringComparer.Ordinal).ThenBy(item => item.Finding.Place?.StartLine).ThenBy(item => item.Finding.Fingerprint, StringComparer.Ordinal)];
        Accepted = [.. set.Findings.Where(item => item.Finding.IsAccepted).OrderBy(item => item.Finding.Suppressions.Min(suppression => suppression.Expires))
            .ThenBy(item => item.Finding.RuleId, StringComparer.Ordinal).ThenBy(item => item.Finding.Place?.Uri, StringComparer.Ordinal).ThenBy(item => item.Finding.Place?.StartLine)];
        IsCompared = set.Findings.Any(item => item.Finding.BaselineState is not null);
        New = [.. Open.Where(item => item.Finding.BaselineState == "new")];
    }

    /// <summary>Those that count as exceptions, gravest first.</summary>
    public IReadOnlyList<SetFinding> Open { get; }

    /// <summary>Those that somebody accepted, first to expire first.</summary>
    public IReadOnlyList<SetFinding> Accepted { get; }

    /// <summary>Whether the reports were compared with a baseline or with the base of the change.</summary>
    public bool IsCompared { get; }

    /// <summary>Open ones that the baseline or the base does not have.</summary>
    public IReadOnlyList<SetFinding> New { get; }

    /// <summary>Whether there is nothing to tell behind the new ones.</summary>
    public bool IsAllNew => IsCompared && New.Count == Open.Count;

    /// <summary>A link to the place of a finding.</summary>
    public static string Where(SetFinding item) => item.Finding.Place is { } place ? MarkdownText.Link(place.ToString(), MarkdownText.Address(new SourceLinks(item.Builds[0].Change?.Platform).Line(item.Builds[0].Source, place))) : MarkdownText.Plain(item.Builds[0].Project, 100);

    /// <summary>A rule's id, a link to its page where it has one.</summary>
    public string Rule(string id) => _rules.TryGetValue(id, out var rule) && MarkdownText.Address(rule.HelpUri) is { } address ? $"[{MarkdownText.Plain(id, 40)}]({address})" : MarkdownText.Plain(id, 40);

    /// <summary>What a developer looks at first: new findings, without a comparison the gravest.</summary>
    public void WriteFirst(MarkdownPage page, int budget)
    {
        var first = IsCompared ? New : Open.Take(Gravest).ToList();
        if (first.Count == 0)
            return;

        page.Lines(IsCompared ? "**New**" : Open.Count > Gravest ? $"**The gravest {Gravest} of {MarkdownText.Number(Open.Count)}**" : "**Exceptions**", "");
        page.Table("level | rule | where | finding", first, item => [item.Finding.Level, Rule(item.Finding.RuleId), Where(item), MarkdownText.Plain(item.Finding.Message, 300)], budget, IsCompared ? "new exception" : "exception");
    }

    /// <summary>All open findings by rule, as far as they fit.</summary>
    public void WriteAll(MarkdownPage page, int budget)
    {
        if (Open.Count == 0 || (!IsCompared && Open.Count <= Gravest) || IsAllNew)
            return;

        page.Open($"All {MarkdownText.Count(Open.Count, "exception")} by rule");
        var groups = Open.GroupBy(item => item.Finding.RuleId, StringComparer.Ordinal).ToList();
        var told = 0;
        foreach (var group in groups)
        {
            // A rule of thousands leaves room for those after it.
            var items = group.ToList();
            var room = page.Length + ((budget - page.Length) / Math.Max(1, Math.Min(8, groups.Count - told)));
            if (room - page.Length < 400)
                break;

            var tally = _set.RuleTallies.FirstOrDefault(tally => tally.Id == group.Key);
            page.Lines($"**{Rule(group.Key)} {MarkdownText.Plain(_rules.TryGetValue(group.Key, out var rule) ? rule.Title : "", 100)}**: {MarkdownText.Count(items.Count, "exception")}{(tally is { Population: > 0 } ? $", {MarkdownText.Count(tally.Population, "place")} looked at" : "")}", "");
            page.Rows(items, item => $"- {Where(item)}: {MarkdownText.Plain(item.Finding.Message, 300)}{(item.Finding.BaselineState == "new" ? " **(new)**" : "")}", room, isTable: false, "exception");
            told++;
        }

        if (told < groups.Count)
            page.Lines($"*{MarkdownText.Count(groups.Skip(told).Sum(group => group.Count()), "exception")} of {MarkdownText.Number(groups.Count - told)} more rules in the report*", "");
        page.Close();
    }
}
