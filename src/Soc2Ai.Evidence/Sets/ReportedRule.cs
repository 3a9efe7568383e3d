using System.Collections.Generic;

namespace Soc2Ai.Evidence.Sets;

/// <summary>A rule as a report states it.</summary>
public sealed record ReportedRule
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>A short title without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>What the rule looks for, in sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Why it matters and what to do, Markdown; null for a companion's.</summary>
    public string? Help { get; init; }

    /// <summary>The rule's page; null when it has none.</summary>
    public string? HelpUri { get; init; }

    /// <summary>The level where nobody configured it.</summary>
    public required string Level { get; init; }

    /// <summary>What its population is made of, <c>model call</c>; null for a companion's.</summary>
    public string? Population { get; init; }

    /// <summary>What finds its findings, <c>flow</c>, <c>setting</c>, <c>code</c> or <c>build</c>; null for a companion's.</summary>
    public string? Analysis { get; init; }

    /// <summary>The criteria that it bears on.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>Ids of other lists with the list's name before them: <c>CWE-532</c>, <c>OWASP LLM 2025 LLM02</c>.</summary>
    public IReadOnlyList<string> OtherIds { get; init; } = [];

    /// <summary>What code scanning filters by: <c>soc2/CC6.1</c>, <c>external/cwe/cwe-532</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>How often findings are true, in code scanning's words: <c>high</c>, <c>medium</c>.</summary>
    public string? Precision { get; init; }

    /// <summary><c>warning</c> or <c>recommendation</c>, code scanning's words.</summary>
    public string? ProblemSeverity { get; init; }

    /// <summary>From 0.0 to 10.0, as code scanning has it.</summary>
    public string? SecuritySeverity { get; init; }

    /// <summary>Whether another analyzer owns it.</summary>
    public bool IsCompanion { get; init; }
}
