using System;

namespace Soc2Ai.Evidence.Sets;

/// <summary>A place in a file, as a report names it.</summary>
/// <param name="Uri">Relative to <paramref name="BaseId"/>, percent-encoded, with forward slashes.</param>
/// <param name="BaseId"><c>SRCROOT</c> for a file of the repository, <c>EXTERNAL</c> for the mere name of one outside it.</param>
/// <param name="StartLine">From 1.</param>
/// <param name="StartColumn">From 1.</param>
/// <param name="EndLine">From 1.</param>
/// <param name="EndColumn">From 1, behind the last character.</param>
/// <param name="Snippet">The lines around it, without the secrets that stand in them; null when the report has none.</param>
/// <param name="SnippetLine">The line at which <paramref name="Snippet"/> begins, from 1.</param>
public sealed record ReportedPlace(string Uri, string BaseId, int StartLine, int StartColumn, int EndLine, int EndColumn, string? Snippet, int SnippetLine)
{
    /// <summary>The path as a person reads it: <c>Chat/AgentHub.cs</c>.</summary>
    public string Path => System.Uri.UnescapeDataString(Uri);

    /// <summary>Whether the file stands in the repository.</summary>
    public bool IsInRepository => BaseId == Findings.SourceTree.Root;

    /// <summary>Path and line, <c>Chat/AgentHub.cs:39</c>.</summary>
    public override string ToString() => $"{Path}:{StartLine}";
}

/// <summary>A step on the way from a source to a finding's place, or a place that a finding points to.</summary>
/// <param name="Message">What happens there, a sentence.</param>
public sealed record ReportedStep(ReportedPlace Place, string Message);
