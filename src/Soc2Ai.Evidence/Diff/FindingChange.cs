using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Diff;

/// <summary>What became of a finding.</summary>
public enum FindingChangeKind
{
    /// <summary>It was not there, its rule was evaluated by the same tool, and now it is there.</summary>
    New,

    /// <summary>It was accepted and counts as an exception now: the suppression is gone, expired or no longer accountable.</summary>
    NoLongerAccepted,

    /// <summary>It counted as an exception and is accepted by an accountable suppression now.</summary>
    NewlyAccepted,

    /// <summary>It is new and came with an accountable suppression.</summary>
    NewAndAccepted,

    /// <summary>It is the same finding at another level.</summary>
    LevelChanged,

    /// <summary>It was there, its rule was evaluated again by the same tool, and it is not there any more.</summary>
    Fixed,

    /// <summary>It is on one side only, and nobody can tell whether that is the code's doing.</summary>
    NotComparable,

    /// <summary>It was there on both sides.</summary>
    Unchanged,
}

/// <summary>A finding of one or both sides.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Before">The finding as it was; null for a new one.</param>
/// <param name="After">The finding as it is; null for one that is gone.</param>
/// <param name="Count">How many findings of the project have this fingerprint and became that.</param>
/// <param name="Reason">Why it cannot be compared, or why it is no longer accepted, a clause; else null.</param>
public sealed record FindingChange(FindingChangeKind Kind, string Project, ReportedFinding? Before, ReportedFinding? After, int Count, string? Reason)
{
    /// <summary>The finding as it is now, or as it last was.</summary>
    public ReportedFinding Finding => (After ?? Before)!;

    /// <summary>Whether it stands in another file than before.</summary>
    public bool IsMoved => Before?.Place is { } before && After?.Place is { } after && before.Uri != after.Uri;
}
