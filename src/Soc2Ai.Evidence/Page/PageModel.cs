using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>A set as the page shows it: findings by rule in the order in which they need action, and ways from criteria and rules to them.</summary>
internal sealed class PageModel
{
    private readonly Dictionary<string, RuleGroup> _groups;
    private readonly Dictionary<string, ReportedRule> _rules;
    private readonly Dictionary<string, RuleTally> _tallies;

    public PageModel(EvidenceSet set)
    {
        Set = set;
        Links = new SourceLinks();
        _rules = set.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        _tallies = set.RuleTallies.ToDictionary(tally => tally.Id, StringComparer.Ordinal);
        var anchors = new Anchors();
        Groups = [.. set.Findings
            .Select(found => new PageFinding(found, anchors.OfFinding(found.Finding.Fingerprint)))
            .GroupBy(finding => finding.Finding.RuleId, StringComparer.Ordinal)
            .Select(group => new RuleGroup(group.Key, Rule(group.Key), Tally(group.Key), Ordered(group)))
            .OrderBy(group => group.IsCompanion).ThenBy(group => group.Rank).ThenByDescending(group => group.IsEssential).ThenByDescending(group => group.Open).ThenBy(group => group.Id, StringComparer.Ordinal)];
        _groups = Groups.ToDictionary(group => group.Id, StringComparer.Ordinal);
        Findings = [.. Groups.SelectMany(group => group.Findings)];
        Criteria = [.. set.CriterionTallies.Select(tally => new CriterionView(tally, this))];
        EvaluationDate = set.Builds.Select(build => build.EvaluationDate).Where(date => date is not null).DefaultIfEmpty(null).Max();
    }

    public EvidenceSet Set { get; }

    public SourceLinks Links { get; }

    /// <summary>The rules that found something, those that need action first before.</summary>
    public IReadOnlyList<RuleGroup> Groups { get; }

    /// <summary>All findings in the order of the page.</summary>
    public IReadOnlyList<PageFinding> Findings { get; }

    /// <summary>The 61 criteria.</summary>
    public IReadOnlyList<CriterionView> Criteria { get; }

    /// <summary>The latest day on which dates were judged; null when no report says.</summary>
    public DateTime? EvaluationDate { get; }

    public bool IsComplete => Set.Builds.Count > 0 && Set.Builds.All(build => build.IsComplete);

    /// <summary>Whether findings were compared with a baseline.</summary>
    public bool HasBaseline => Findings.Any(finding => finding.Finding.BaselineState is not null);

    public ReportedRule? Rule(string id) => _rules.TryGetValue(id, out var rule) ? rule : null;

    public RuleTally? Tally(string id) => _tallies.TryGetValue(id, out var tally) ? tally : null;

    /// <summary>A rule's findings; null when it has none.</summary>
    public RuleGroup? Group(string id) => _groups.TryGetValue(id, out var group) ? group : null;

    public int Count(string state) => Criteria.Count(criterion => criterion.Tally.State == state);

    private static IReadOnlyList<PageFinding> Ordered(IEnumerable<PageFinding> findings) => [.. findings
        .OrderBy(finding => !finding.IsOpen)
        .ThenBy(finding => finding.Rank)
        .ThenBy(finding => finding.Build.Project, StringComparer.Ordinal)
        .ThenBy(finding => finding.Finding.Place?.Uri, StringComparer.Ordinal)
        .ThenBy(finding => finding.Finding.Place?.StartLine ?? 0)
        .ThenBy(finding => finding.Finding.Place?.StartColumn ?? 0)
        .ThenBy(finding => finding.Anchor, StringComparer.Ordinal)];
}
