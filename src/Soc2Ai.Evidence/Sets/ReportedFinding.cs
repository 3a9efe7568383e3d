using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Evidence.Sets;

/// <summary>A finding of a report.</summary>
public sealed record ReportedFinding
{
    /// <summary>The rule's id.</summary>
    public required string RuleId { get; init; }

    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public required string Level { get; init; }

    /// <summary>The message, a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>Stays when lines move.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The hash of its line by which code scanning follows it; null without a place.</summary>
    public string? LineHash { get; init; }

    /// <summary>Where it stands; null when the report names no place.</summary>
    public ReportedPlace? Place { get; init; }

    /// <summary>The way from the source to the place, source first; empty where there is none.</summary>
    public IReadOnlyList<ReportedStep> Path { get; init; } = [];

    /// <summary>Places that the finding points to and that are no path.</summary>
    public IReadOnlyList<ReportedStep> Related { get; init; } = [];

    /// <summary>How it was suppressed; empty where nobody did.</summary>
    public IReadOnlyList<ReportedSuppression> Suppressions { get; init; } = [];

    /// <summary><c>new</c> or <c>unchanged</c> against a baseline; null where there was none.</summary>
    public string? BaselineState { get; init; }

    /// <summary>Whether another analyzer owns the rule.</summary>
    public bool IsCompanion { get; init; }

    /// <summary>What the analyzer knew: <c>kind</c>, <c>site</c>, <c>vendor</c>, <c>model</c>, <c>member</c>, <c>source</c>, <c>sink</c>.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>The place in the rule's population; the finding's own when the analyzer named none.</summary>
    public string Site => Properties.TryGetValue("site", out var site) ? site : $"{RuleId}@{Fingerprint}";

    /// <summary>The identity of its suppression in the population of SAI6006.</summary>
    internal string SuppressionSite => $"{Site}#{RuleId}#{Place?.StartLine}:{Place?.StartColumn}";

    /// <summary>Suppressed, and every suppression accountable.</summary>
    public bool IsAccepted => Suppressions.Count > 0 && Suppressions.All(suppression => suppression.Status == Findings.Suppression.Accepted);

    /// <summary>Whether it counts as an exception.</summary>
    public bool IsOpen => !IsAccepted;
}
