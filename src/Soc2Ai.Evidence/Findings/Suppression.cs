using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Findings;

/// <summary>A suppression of a finding, judged: SARIF's words for its status, and what it lacks.</summary>
/// <param name="Type">What the compiler calls it: an attribute, a pragma.</param>
/// <param name="Status"><c>accepted</c>, <c>underReview</c> or <c>rejected</c>.</param>
internal sealed record Suppression(string Kind, string? Type, Justification Justification, string Status)
{
    public const string Accepted = "accepted";
    public const string UnderReview = "underReview";
    public const string Rejected = "rejected";

    /// <summary>What it lacks for an accountable one.</summary>
    public IReadOnlyList<string> Defects => Justification.Defects.Count == 1 && Justification.Text is null && IsPragma
        ? ["a pragma carries no justification; use [SuppressMessage] with one"]
        : Justification.Defects;

    private bool IsPragma => Type is not null && Type.IndexOf("pragma", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Judges what the compiler's log says of a suppression.</summary>
    public static Suppression Judge(LogSuppression suppression, DateTime today)
    {
        var justification = Justification.Parse(suppression.Justification, today);
        var status = justification.IsExpired ? Rejected : justification.Defects.Any() ? UnderReview : Accepted;
        return new Suppression(suppression.Kind is "external" ? "external" : "inSource", suppression.Type, justification, status);
    }
}
