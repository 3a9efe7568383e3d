using System;
using System.Collections.Generic;

namespace Soc2Ai.Evidence.Sets;

/// <summary>A suppression of a finding, as a report judges it.</summary>
/// <param name="Kind"><c>inSource</c> or <c>external</c>.</param>
/// <param name="Status"><c>accepted</c>, <c>underReview</c> (it lacks something) or <c>rejected</c> (it has expired).</param>
/// <param name="Justification">The text as it was written, fields and all; null for a pragma.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="ApprovedBy">Who agreed.</param>
/// <param name="Ticket">Where it is tracked.</param>
/// <param name="Expires">The last day on which it holds, UTC.</param>
/// <param name="Defects">What it lacks for an accountable one; empty for an accepted one.</param>
public sealed record ReportedSuppression(
    string Kind, string Status, string? Justification, string? Owner, string? ApprovedBy, string? Ticket, DateTime? Expires, IReadOnlyList<string> Defects);
