using System.Collections.Generic;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Diff;

/// <summary>What became of a suppression.</summary>
public enum SuppressionChangeKind
{
    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It is the same finding's, with other words, people or dates.</summary>
    Changed,

    /// <summary>It is gone, with or without the finding that it hid.</summary>
    Removed,
}

/// <summary>A suppression that changed, or several that changed alike.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="RuleId">The rule whose findings it hides.</param>
/// <param name="Place">Where the first of these findings stands; null when the report names no place.</param>
/// <param name="Before">As it was; null for one that was added.</param>
/// <param name="After">As it is; null for one that was removed.</param>
/// <param name="Details">What is different, clauses: <c>expiry extended from 2026-12-31 to 2027-06-30</c>.</param>
/// <param name="Count">How many findings changed so.</param>
public sealed record SuppressionChange(
    SuppressionChangeKind Kind, string Project, string RuleId, ReportedPlace? Place, ReportedSuppression? Before, ReportedSuppression? After, IReadOnlyList<string> Details, int Count);
