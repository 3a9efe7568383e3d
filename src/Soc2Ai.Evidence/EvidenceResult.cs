using System.Collections.Generic;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence;

/// <summary>How loud a message of the evidence is in the build.</summary>
public enum EvidenceSeverity
{
    /// <summary>Printed at the given importance only.</summary>
    Message,

    /// <summary>A warning of the build.</summary>
    Warning,

    /// <summary>An error of the build: the gate, or bad input.</summary>
    Error,
}

/// <summary>One message for the build: a gate error, SAI6006, SAI6007, bad input.</summary>
/// <param name="Code"><c>SAI9001</c> and up for the gate and bad input, else the rule's id.</param>
/// <param name="File">Absolute path, or null.</param>
/// <param name="Line">From 1; 0 when unknown.</param>
/// <param name="Column">From 1; 0 when unknown.</param>
public sealed record EvidenceMessage(EvidenceSeverity Severity, string Code, string? File, int Line, int Column, string Text)
{
    /// <summary>The finding that it is about; null when it is about none.</summary>
    public SetFinding? Finding { get; init; }
}

/// <summary>What a run wrote and has to say. Files are written before any error is told.</summary>
public sealed record EvidenceResult
{
    /// <summary>Everything to tell, errors last.</summary>
    public required IReadOnlyList<EvidenceMessage> Messages { get; init; }

    /// <summary>One line for a normal build: counts in the report's words, with the paths.</summary>
    public required string Summary { get; init; }

    /// <summary>A table of rules and criteria for a detailed build (<c>-v:n</c>).</summary>
    public required string Table { get; init; }

    /// <summary>The files that were written.</summary>
    public required IReadOnlyList<string> Files { get; init; }
}
