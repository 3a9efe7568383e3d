using System;
using System.Collections.Generic;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Gate;

/// <summary>What a gate stops, and how it speaks of where it stands: in a project's build, or over a repository's evidence.</summary>
public sealed record GatePolicy
{
    /// <summary><c>none</c>, <c>open</c> or <c>new</c>.</summary>
    public required string Gate { get; init; }

    /// <summary>The lowest level that it stops: <c>note</c>, <c>warning</c> or <c>error</c>.</summary>
    public string Severity { get; init; } = "warning";

    /// <summary>The criteria that it looks at; empty for all.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>The fingerprints of the baseline; null to go by what the reports say.</summary>
    public IReadOnlyCollection<string>? Baseline { get; init; }

    /// <summary>Where the baseline is expected; null when nowhere.</summary>
    public string? BaselineFile { get; init; }

    /// <summary>How a person writes a baseline here.</summary>
    public string BaselineCommand { get; init; } = "-t:Soc2AiBaseline";

    /// <summary>What is stopped: <c>this build</c>.</summary>
    public string What { get; init; } = "this build";

    /// <summary>The file that the closing line stands at; null for none.</summary>
    public string? ClosingFile { get; init; }

    /// <summary>Where the evidence is.</summary>
    public required string EvidencePath { get; init; }

    /// <summary>The path that a place is told under.</summary>
    public Func<ReportedPlace, string> Locate { get; init; } = place => place.Path;
}
