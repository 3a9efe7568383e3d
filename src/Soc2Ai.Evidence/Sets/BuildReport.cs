using System;
using System.Collections.Generic;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Sets;

/// <summary>What one run of a <c>*.soc2.sarif</c> says: the evidence of one project built for one target framework.</summary>
public sealed record BuildReport
{
    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The project file, relative to the repository and percent-encoded; null in reports of earlier versions.</summary>
    public string? ProjectFile { get; init; }

    /// <summary>The target framework, <c>net10.0</c>; empty when unknown.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>The version of the tool that made it.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>SHA-256 over all rule pages and data of that version; empty in reports of earlier versions.</summary>
    public string RulesDigest { get; init; } = "";

    /// <summary><c>essential</c>, <c>standard</c> or <c>strict</c>.</summary>
    public string Profile { get; init; } = "standard";

    /// <summary>The day on which expiry and review dates were judged, UTC; null in reports of earlier versions.</summary>
    public DateTime? EvaluationDate { get; init; }

    /// <summary>Whether every rule could run. False after a failed compile, a crash, a missing or stale log.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The rules in the report's order.</summary>
    public IReadOnlyList<ReportedRule> Rules { get; init; } = [];

    /// <summary>Each rule against its population.</summary>
    public IReadOnlyList<RuleTally> RuleTallies { get; init; } = [];

    /// <summary>Each of the 61 criteria.</summary>
    public IReadOnlyList<CriterionTally> CriterionTallies { get; init; } = [];

    /// <summary>The findings, accepted ones too.</summary>
    public IReadOnlyList<ReportedFinding> Findings { get; init; } = [];

    /// <summary>The inventory.</summary>
    public IReadOnlyList<ReportedSite> Sites { get; init; } = [];

    /// <summary>What was not evaluated or not followed to its end, and why.</summary>
    public IReadOnlyList<ReportedNote> Notes { get; init; } = [];

    /// <summary>The files in which rules tested or found something.</summary>
    public IReadOnlyList<ReportedFile> Files { get; init; } = [];

    /// <summary>The configuration that decided what ran: analyzer configuration files, register, baseline; with their hashes.</summary>
    public IReadOnlyList<ReportedFile> Configuration { get; init; } = [];

    /// <summary>Severities that configuration changed: the rule, and its level or <c>off</c>.</summary>
    public IReadOnlyList<ReportedOverride> Overrides { get; init; } = [];

    /// <summary>What the gate was told to stop.</summary>
    public ReportedGate Gate { get; init; } = new("none", "warning", [], null);

    /// <summary>The commit that was built; null outside version control.</summary>
    public SourceRevision? Source { get; init; }

    /// <summary>The change that the build belongs to; null where no pull request is known.</summary>
    public ChangeContext? Change { get; init; }

    /// <summary>What the AI register says; null where none is kept.</summary>
    public RegisterSnapshot? Register { get; init; }

    /// <summary>What the code uses of what a register lists.</summary>
    public IReadOnlyList<ReportedUse> Uses { get; init; } = [];

    /// <summary>The packages of AI SDKs that the project references.</summary>
    public IReadOnlyList<AiPackage> Packages { get; init; } = [];

    /// <summary>Project and target framework, <c>SupportDesk (net10.0)</c>.</summary>
    public string Name => TargetFramework.Length > 0 ? $"{Project} ({TargetFramework})" : Project;
}
