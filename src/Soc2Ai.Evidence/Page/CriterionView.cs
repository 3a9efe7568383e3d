using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Page;

/// <summary>A criterion with the rules and findings that bear on it.</summary>
internal sealed class CriterionView(CriterionTally tally, PageModel model)
{
    public CriterionTally Tally { get; } = tally;

    public Criterion Criterion { get; } = Catalog.Criteria.All.First(criterion => criterion.Id == tally.Id);

    public Family Family { get; } = Family.Of(tally.Id);

    /// <summary>The findings of its rules, gravest rule first.</summary>
    public IReadOnlyList<PageFinding> Findings { get; } =
        [.. model.Groups.Where(group => tally.Rules.Contains(group.Id)).SelectMany(group => group.Findings)];

    /// <summary>Why its state cannot be another one, a sentence about what source and build can show.</summary>
    public string Bearing => Criterion.Evidence switch
    {
        CriterionEvidence.Direct => $"Findings in source can bear on it: {Criterion.Why}.",
        CriterionEvidence.Build => $"The build and its records bear on it: {Criterion.Why}.",
        CriterionEvidence.Partial => $"Code gives supporting evidence only: {Criterion.Why}.",
        _ => $"Nothing in source or build can show it; it is tested elsewhere: {Criterion.Why}.",
    };
}
