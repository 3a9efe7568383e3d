using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>A place of a rule's population and what the test of it gave.</summary>
/// <param name="Site">The place's identity in the report.</param>
/// <param name="Path">The file as a person reads it; null when the report names none.</param>
/// <param name="Line">From 1; 0 when unknown.</param>
/// <param name="Result">One of <see cref="PlaceResults"/>.</param>
/// <param name="Fingerprints">Those of the findings there, parted by spaces; empty where there is none.</param>
internal sealed record TestedPlace(
    BuildReport Build, ReportedRule Rule, string Site, string? Path, int Line, string? Vendor, string? Model, string? Member, string Result, string Fingerprints);

/// <summary>What the test of one place gave.</summary>
internal static class PlaceResults
{
    public const string NoException = "no exception noted";

    public const string Exception = "exception";

    public const string Accepted = "accepted exception";

    public const string NotEvaluated = "not evaluated";

    /// <summary>The rule was off in some files, and the report, an earlier version's, does not say at which of these places.</summary>
    public const string Undetermined = "not evaluated or no exception noted";

    /// <summary>The report counts it and does not name it.</summary>
    public const string NotListed = "not listed in the report";
}
