using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Findings;

/// <summary>A finding of the report.</summary>
internal sealed record Finding
{
    public required ReportRule Rule { get; init; }

    /// <summary>The effective level: <c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public required string Level { get; init; }

    /// <summary>The message, a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>Where it stands; null when the log names no place.</summary>
    public LogLocation? Location { get; init; }

    /// <summary>The diagnostic's additional locations.</summary>
    public IReadOnlyList<LogLocation> Related { get; init; } = [];

    /// <summary>What happens at each of <see cref="Related"/> when they are the steps of a path; else empty.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>Kind, site, vendor, model, member, source and sink, as far as the analyzer knew them.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>Which finding it is of several at its place, where the place's own text does not tell; else empty.</summary>
    public string Aspect { get; init; } = "";

    /// <summary>Stays when lines move; set by <see cref="Fingerprints"/>.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The place in the rule's population; the finding's own when the analyzer named none.</summary>
    public string Site => Properties.TryGetValue("site", out var site) ? site : $"{Rule.Id}@{Fingerprint}";

    /// <summary>Suppressed, and every suppression accountable. SARIF counts a result with any other suppression as not suppressed.</summary>
    public bool IsAccepted => Suppressions.Count > 0 && Suppressions.All(suppression => suppression.Status == Suppression.Accepted);

    /// <summary>Whether it counts: not accepted by an accountable suppression.</summary>
    public bool IsOpen => !IsAccepted;
}
