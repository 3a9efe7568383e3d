using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>A finding on the page.</summary>
/// <param name="Anchor">The id of its element, the same as long as the finding is the same.</param>
internal sealed record PageFinding(SetFinding Found, string Anchor)
{
    public ReportedFinding Finding => Found.Finding;

    public BuildReport Build => Found.Builds[0];

    public bool IsOpen => Finding.IsOpen;

    public bool IsNew => Finding is { IsOpen: true, BaselineState: "new" };

    /// <summary>Whether somebody suppressed it in a way that does not count.</summary>
    public bool IsUnaccountable => Finding is { IsOpen: true, Suppressions.Count: > 0 };

    /// <summary>0 for an error, 1 for a warning, 2 for everything less.</summary>
    public int Rank => RankOf(Finding.Level);

    /// <summary>What became of it, in words.</summary>
    public string State =>
        !IsOpen ? "accepted"
        : Finding.Suppressions.Any(suppression => suppression.Status == Suppression.Rejected) ? "open, acceptance expired"
        : IsUnaccountable ? "open, suppressed without account"
        : IsNew ? "open, new"
        : "open";

    public static int RankOf(string level) => level switch { "error" => 0, "warning" => 1, _ => 2 };
}
