using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Diff;

/// <summary>Finds suppressions that were added, removed or changed, finding by finding, and tells of those that changed alike once.</summary>
internal static class SuppressionComparison
{
    /// <summary>The changes, by kind, project and rule.</summary>
    public static IReadOnlyList<SuppressionChange> Compare(IEnumerable<FindingChange> findings) =>
        [.. findings.Where(change => !change.Finding.IsCompanion).SelectMany(Of)
            .GroupBy(change => (change.Kind, change.Project, change.RuleId, Text(change.Before), Text(change.After)))
            .Select(group => group.First() with { Count = group.Sum(change => change.Count) })
            .OrderBy(change => change.Kind).ThenBy(change => change.Project, StringComparer.Ordinal).ThenBy(change => change.RuleId, StringComparer.Ordinal)];

    private static IEnumerable<SuppressionChange> Of(FindingChange change)
    {
        var before = change.Before?.Suppressions ?? [];
        var after = change.After?.Suppressions ?? [];

        // A finding that nobody can compare has not lost its suppression.
        if ((before.Count == 0 && after.Count == 0) || (change.Kind == FindingChangeKind.NotComparable && change.After is null))
            yield break;

        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            var was = i < before.Count ? before[i] : null;
            var now = i < after.Count ? after[i] : null;
            var details = was is not null && now is not null ? Details(was, now).ToList() : [];
            if (was is not null && now is not null && details.Count == 0)
                continue;

            var kind = was is null ? SuppressionChangeKind.Added : now is null ? SuppressionChangeKind.Removed : SuppressionChangeKind.Changed;
            if (kind == SuppressionChangeKind.Removed && change.After is null)
                details = ["the finding is gone too"];
            if (change.Kind == FindingChangeKind.NotComparable)
                details.Insert(0, $"it may have been there: {change.Reason}");
            yield return new SuppressionChange(kind, change.Project, change.Finding.RuleId, change.Finding.Place, was, now, details, change.Count);
        }
    }

    private static IEnumerable<string> Details(ReportedSuppression was, ReportedSuppression now)
    {
        if (was.Expires != now.Expires)
            yield return $"expiry {(was.Expires is null || now.Expires is null ? "changed" : now.Expires > was.Expires ? "extended" : "shortened")} from {Named(CsvText.Day(was.Expires))} to {Named(CsvText.Day(now.Expires))}";
        if (was.Owner != now.Owner)
            yield return $"owner changed from {Named(was.Owner)} to {Named(now.Owner)}";
        if (was.ApprovedBy != now.ApprovedBy)
            yield return $"approver changed from {Named(was.ApprovedBy)} to {Named(now.ApprovedBy)}";
        if (was.Ticket != now.Ticket)
            yield return $"ticket changed from {Named(was.Ticket)} to {Named(now.Ticket)}";
        if (was.Status != now.Status)
            yield return $"status changed from {was.Status} to {now.Status}";
        if (Reason(was) != Reason(now))
            yield return $"reason changed from {Named(Reason(was))} to {Named(Reason(now))}";
    }

    // What stands before the fields.
    private static string Reason(ReportedSuppression suppression) => (suppression.Justification ?? "").Split(';')[0].Trim();

    private static string Named(string? text) => string.IsNullOrEmpty(text) ? "none" : $"'{text}'";

    private static string? Text(ReportedSuppression? suppression) => suppression is null ? null : $"{suppression.Status}\n{suppression.Justification}\n{suppression.Owner}\n{suppression.ApprovedBy}\n{suppression.Ticket}\n{suppression.Expires:O}";
}
