using System;
using System.Collections.Generic;

namespace Soc2Ai.Evidence.Log;

/// <summary>What the compiler's error log says of the rules that the report is about.</summary>
internal sealed record CompilerLog
{
    /// <summary>Results of our rules, of companions, and the compiler's own messages about analyzers, in the log's order.</summary>
    public IReadOnlyList<LogResult> Results { get; init; } = [];

    /// <summary>Every descriptor of every analyzer that was loaded, by id.</summary>
    public IReadOnlyDictionary<string, LogRule> Rules { get; init; } = new Dictionary<string, LogRule>(StringComparer.Ordinal);

    /// <summary>Severities that configuration changed.</summary>
    public IReadOnlyList<LogOverride> Overrides { get; init; } = [];

    /// <summary>The compiler's first error; null when the code compiled.</summary>
    public string? CompileError { get; init; }

    /// <summary>Why the log cannot be relied on; null for a good one. What was read before the problem is kept.</summary>
    public LogProblem? Problem { get; init; }
}

/// <summary>Why a log cannot be relied on.</summary>
/// <param name="Code">One of <see cref="EvidenceCodes"/>.</param>
/// <param name="Line">The log's line, from 1; 0 when the problem is not at one.</param>
internal sealed record LogProblem(string Code, string Text, int Line = 0);
