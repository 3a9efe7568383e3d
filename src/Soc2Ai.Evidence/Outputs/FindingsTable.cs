using System;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>
/// The findings as a workpaper: a row for each finding of a project, accepted ones too, with who accepted it and until when. Columns are only
/// ever added, and at the end.
/// </summary>
public static class FindingsTable
{
    /// <summary>The file, CSV.</summary>
    public static byte[] Write(EvidenceSet set)
    {
        var rules = set.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var table = new CsvText(
            "rule", "rule_title", "level", "status", "baseline", "criteria", "project", "target_frameworks", "file", "line", "column", "message",
            "vendor", "model", "member", "site", "fingerprint", "suppression_status", "justification", "owner", "approved_by", "expires", "ticket", "defects",
            "other_analyzer", "commit");
        foreach (var item in set.Findings)
        {
            var finding = item.Finding;
            rules.TryGetValue(finding.RuleId, out var rule);
            table.Row(
                finding.RuleId, rule?.Title, finding.Level, finding.IsAccepted ? PlaceResults.Accepted : PlaceResults.Exception, finding.BaselineState,
                string.Join(" ", rule?.Criteria ?? []), item.Builds[0].Project, string.Join(" ", item.Builds.Select(build => build.TargetFramework)),
                finding.Place?.Path, finding.Place is { } place ? CsvText.Number(place.StartLine) : "", finding.Place is { } at ? CsvText.Number(at.StartColumn) : "", finding.Message,
                Property(finding, "vendor"), Property(finding, "model"), Property(finding, "member"), Property(finding, "site"), finding.Fingerprint,
                Each(finding, suppression => suppression.Status), Each(finding, suppression => suppression.Justification), Each(finding, suppression => suppression.Owner),
                Each(finding, suppression => suppression.ApprovedBy), Each(finding, suppression => CsvText.Day(suppression.Expires)), Each(finding, suppression => suppression.Ticket),
                Each(finding, suppression => string.Join(", ", suppression.Defects)), finding.IsCompanion ? "yes" : "no", item.Builds[0].Source?.RevisionId);
        }

        return table.ToBytes();
    }

    private static string? Property(ReportedFinding finding, string name) => finding.Properties.TryGetValue(name, out var value) ? value : null;

    // Most findings have at most one suppression.
    private static string? Each(ReportedFinding finding, Func<ReportedSuppression, string?> text) => finding.Suppressions.Count switch
    {
        0 => null,
        1 => text(finding.Suppressions[0]),
        _ => string.Join(" | ", finding.Suppressions.Select(text).Where(value => !string.IsNullOrEmpty(value)).Distinct(StringComparer.Ordinal)),
    };
}
