using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Diff;

/// <summary>
/// What changed from one set of reports to another, as far as the reports show it: the drift that a reviewer must see. What one side did not
/// look for is never called fixed, and never new.
/// </summary>
public sealed record EvidenceDiff
{
    private static readonly FindingChangeKind[] Worse = [FindingChangeKind.New, FindingChangeKind.NoLongerAccepted];

    /// <summary>The set as it was.</summary>
    public required EvidenceSet Before { get; init; }

    /// <summary>The set as it is.</summary>
    public required EvidenceSet After { get; init; }

    /// <summary>What became of every finding, unchanged ones last.</summary>
    public required IReadOnlyList<FindingChange> Findings { get; init; }

    /// <summary>Suppressions that were added, changed or removed.</summary>
    public required IReadOnlyList<SuppressionChange> Suppressions { get; init; }

    /// <summary>Models, vendors, tools, endpoints, prompts and data that came or went.</summary>
    public required IReadOnlyList<InventoryChange> Inventory { get; init; }

    /// <summary>Kinds of places whose number changed.</summary>
    public required IReadOnlyList<PopulationChange> Populations { get; init; }

    /// <summary>What else decided how the evidence was made and is not the same.</summary>
    public required IReadOnlyList<ConfigurationChange> Configuration { get; init; }

    /// <summary>Rules that stopped or began to be evaluated.</summary>
    public required IReadOnlyList<RuleChange> Rules { get; init; }

    /// <summary>Builds that came, went, or became incomplete.</summary>
    public required IReadOnlyList<BuildChange> Builds { get; init; }

    /// <summary>Criteria that stand otherwise.</summary>
    public required IReadOnlyList<CriterionChange> Criteria { get; init; }

    /// <summary>Whether nothing changed but places in files.</summary>
    public bool IsEmpty => Findings.All(change => change.Kind == FindingChangeKind.Unchanged) && Suppressions.Count + Inventory.Count + Populations.Count + Configuration.Count + Rules.Count + Builds.Count + Criteria.Count == 0;

    /// <summary>Findings that count as exceptions now and did not before.</summary>
    public IEnumerable<FindingChange> Worsened => Findings.Where(change => Worse.Contains(change.Kind));

    /// <summary>What changed from one set to another.</summary>
    public static EvidenceDiff Between(EvidenceSet before, EvidenceSet after)
    {
        var sides = new Sides(before, after);
        var findings = new FindingComparison(sides).Compare();
        var inventory = new InventoryComparison(sides, before, after);
        return new EvidenceDiff
        {
            Before = before,
            After = after,
            Findings = findings,
            Suppressions = SuppressionComparison.Compare(findings),
            Inventory = inventory.Compare(),
            Populations = inventory.Populations(),
            Configuration = ConfigurationComparison.Compare(sides),
            Rules = RuleComparison.Rules(sides, before, after),
            Builds = RuleComparison.Builds(sides, before, after),
            Criteria = RuleComparison.Criteria(before, after),
        };
    }

    /// <summary>How many findings became that.</summary>
    public int Count(FindingChangeKind kind) => Findings.Where(change => change.Kind == kind).Sum(change => change.Count);
}
