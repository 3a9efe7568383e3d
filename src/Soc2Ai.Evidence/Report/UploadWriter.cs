using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Report;

/// <summary>
/// Writes <c>*.upload.sarif</c>, the subset that code scanning understands: our open findings in files of the repository, in one run however many
/// builds they come from. It has no <c>kind</c>, <c>suppressions</c> and <c>taxa</c>, which code scanning ignores and then shows accepted findings
/// as open ones.
/// </summary>
public static class UploadWriter
{
    /// <summary>More results than this are refused.</summary>
    public const int MaximumResults = 25_000;

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(EvidenceSet set) => JsonText.Write(writer => Write(writer, set, Uploaded(set)));

    /// <summary>How many findings have to stay out.</summary>
    public static int Left(EvidenceSet set) => System.Math.Max(0, set.Findings.Count(IsUploaded) - MaximumResults);

    private static bool IsUploaded(SetFinding finding) => finding.Finding is { IsOpen: true, IsCompanion: false, Place.IsInRepository: true };

    // The gravest, in the order of the report.
    private static IReadOnlyList<ReportedFinding> Uploaded(EvidenceSet set) =>
        [.. set.Findings.Where(IsUploaded).Select((finding, index) => (finding.Finding, index))
            .OrderByDescending(item => Profiles.Rank(item.Finding.Level)).ThenBy(item => item.index).Take(MaximumResults)
            .OrderBy(item => item.index).Select(item => item.Finding)];

    private static void Write(Utf8JsonWriter writer, EvidenceSet set, IReadOnlyList<ReportedFinding> results)
    {
        var rules = set.Rules.Where(rule => !rule.IsCompanion && rule.Criteria.Count > 0).ToList();
        var index = rules.Select((rule, i) => (rule.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        writer.WriteStartObject();
        writer.WriteString("$schema", Tool.Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        writer.WriteStartObject("automationDetails");
        writer.WriteString("id", set.Builds is [var build] ? $"soc2ai/{build.Project}/{build.TargetFramework}/" : $"soc2ai/{set.Name}/");
        writer.WriteEndObject();
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        RuleSection.WriteIdentity(writer);
        writer.WriteStartArray("rules");
        foreach (var rule in rules)
            WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Lines("results", results.Where(finding => index.ContainsKey(finding.RuleId)), (line, finding) => WriteResult(line, finding, index[finding.RuleId]));
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, ReportedRule rule)
    {
        writer.WriteStartObject();
        RuleSection.WriteTexts(writer, rule.Id, rule.Title, rule.Description, rule.Help, rule.HelpUri, rule.Level);
        writer.WriteStartObject("properties");
        writer.Texts("tags", rule.Tags);
        writer.Optional("precision", rule.Precision);
        writer.Optional("problem.severity", rule.ProblemSeverity);
        writer.Optional("security-severity", rule.SecuritySeverity);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, ReportedFinding finding, int ruleIndex)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.RuleId);
        writer.WriteNumber("ruleIndex", ruleIndex);
        writer.WriteString("level", finding.Level);
        writer.Message("message", finding.Message);
        LocationSection.WriteLocations(
            writer, finding.Place! with { Snippet = null }, finding.Properties.TryGetValue("site", out var site) ? site : null, Bare(finding.Path), Bare(finding.Related));
        writer.WriteStartObject("partialFingerprints");
        writer.Optional("primaryLocationLineHash", finding.LineHash);
        writer.WriteString(Fingerprints.Name, finding.Fingerprint);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Code scanning has the sources.
    private static IReadOnlyList<ReportedStep> Bare(IReadOnlyList<ReportedStep> steps) => [.. steps.Select(step => step with { Place = step.Place with { Snippet = null } })];
}
