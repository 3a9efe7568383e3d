using System;
using System.Collections.Generic;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence;

/// <summary>What one run of the evidence over one project and one target framework is given. Paths are absolute.</summary>
public sealed record EvidenceRequest
{
    /// <summary>The project's name, as it stands in the report.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The project file.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>The target framework, for example <c>net10.0</c>.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>The compiler's error log of this build, SARIF 2.1.</summary>
    public required string LogFile { get; init; }

    /// <summary>Where the control-mapping report goes, <c>NAME.soc2.sarif</c>; the other files of the evidence go beside it under the same name.</summary>
    public required string ReportFile { get; init; }

    /// <summary>The baseline, when the project keeps one.</summary>
    public string? BaselineFile { get; init; }

    /// <summary>The repository's root; null when the project is in none.</summary>
    public string? RepositoryRoot { get; init; }

    /// <summary><c>essential</c>, <c>standard</c> or <c>strict</c>.</summary>
    public string Profile { get; init; } = "standard";

    /// <summary><c>none</c>, <c>open</c> or <c>new</c>.</summary>
    public string Gate { get; init; } = "none";

    /// <summary>The lowest level that the gate stops: <c>note</c>, <c>warning</c> or <c>error</c>.</summary>
    public string GateSeverity { get; init; } = "warning";

    /// <summary>The criteria that the gate looks at; empty for all.</summary>
    public IReadOnlyList<string> GateCriteria { get; init; } = [];

    /// <summary>Whether analyzers were to run in this build (<c>RunAnalyzers</c>, <c>RunAnalyzersDuringBuild</c>).</summary>
    public bool AnalyzersRan { get; init; } = true;

    /// <summary>Ids that the project's <c>NoWarn</c> holds.</summary>
    public IReadOnlyList<string> NoWarn { get; init; } = [];

    /// <summary>The files that the compiler was given, to tell a log of this build from a stale one and to see analyzer configuration; may be empty.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary><c>.editorconfig</c> and globalconfig files that the compiler was given.</summary>
    public IReadOnlyList<string> AnalyzerConfigFiles { get; init; } = [];

    /// <summary>The AI register, <c>soc2ai.register.json</c>; null when none is kept.</summary>
    public string? RegisterFile { get; init; }

    /// <summary>Whether the project is built for several target frameworks, of which this is one.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>Whether the project references other projects, whose code is built elsewhere.</summary>
    public bool ReferencesProjects { get; init; }

    /// <summary>The packages of AI SDKs that the project references.</summary>
    public IReadOnlyList<RequestedPackage> Packages { get; init; } = [];

    /// <summary>NuGet's <c>packages.lock.json</c>; null when the project has none.</summary>
    public string? LockFile { get; init; }

    /// <summary>NuGet's <c>project.assets.json</c>, in which its restore says what it warned of; null when there is none.</summary>
    public string? AssetsFile { get; init; }

    /// <summary>For how many months a review or an evaluation of the register holds.</summary>
    public int ReviewMonths { get; init; } = 12;

    /// <summary>The day on which expiry and review dates are judged, UTC.</summary>
    public required DateTime EvaluationDate { get; init; }

    /// <summary>The change that the build belongs to; null where none is known.</summary>
    public ChangeContext? Change { get; init; }
}
