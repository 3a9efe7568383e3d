using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>A rule and its findings.</summary>
/// <param name="Rule">Null when no report states it.</param>
/// <param name="Tally">Null when no report counts it.</param>
internal sealed record RuleGroup(string Id, ReportedRule? Rule, RuleTally? Tally, IReadOnlyList<PageFinding> Findings)
{
    /// <summary>How many count as exceptions.</summary>
    public int Open { get; } = Findings.Count(finding => finding.IsOpen);

    /// <summary>The gravest level among the open ones; 3 when none is open.</summary>
    public int Rank { get; } = Findings.Where(finding => finding.IsOpen).Select(finding => finding.Rank).DefaultIfEmpty(3).Min();

    /// <summary>Whether it is one of the rules that no project can do without.</summary>
    public bool IsEssential { get; } = RuleCatalog.Find(Id)?.IsEssential == true;

    public string Title => Rule?.Title is { Length: > 0 } title ? title.TrimEnd('.') : Id;

    public IReadOnlyList<string> Criteria => Rule?.Criteria ?? Tally?.Criteria ?? [];

    public bool IsCompanion => Rule?.IsCompanion ?? Findings.Any(finding => finding.Finding.IsCompanion);
}
