using System.Collections.Generic;

namespace Soc2Ai.Evidence.Log;

/// <summary>A diagnostic of the compiler's log.</summary>
/// <param name="Level"><c>error</c>, <c>warning</c>, <c>note</c> or <c>none</c>: the effective one.</param>
/// <param name="Location">Where it stands; null for one without a place.</param>
/// <param name="Related">The additional locations in order.</param>
/// <param name="Properties">The diagnostic's custom properties.</param>
internal sealed record LogResult(
    string RuleId,
    string Level,
    string Message,
    LogLocation? Location,
    IReadOnlyList<LogLocation> Related,
    IReadOnlyList<LogSuppression> Suppressions,
    IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>A custom property, or null.</summary>
    public string? Property(string name) => Properties.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}

/// <summary>How a diagnostic was silenced in source.</summary>
/// <param name="Type"><c>SuppressMessageAttribute</c>, <c>Pragma Directive</c> or what the compiler calls it.</param>
internal sealed record LogSuppression(string Kind, string? Justification, string? Type);
