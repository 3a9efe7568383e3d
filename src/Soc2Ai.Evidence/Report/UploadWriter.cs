using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Report;

/// <summary>
/// Writes <c>*.upload.sarif</c>, the subset that code scanning understands: our open findings in files of the repository. It has no <c>kind</c>,
/// <c>suppressions</c> and <c>taxa</c>, which code scanning ignores and then shows accepted findings as open ones.
/// </summary>
internal static class UploadWriter
{
    /// <summary>More results than this are refused.</summary>
    public const int MaximumResults = 25_000;

    private const int MaximumTags = 10;

    /// <summary>The file's bytes, and how many findings had to stay out.</summary>
    public static (byte[] Content, int Left) Write(ReportContent evidence)
    {
        var open = evidence.Findings.Where(finding => IsUploaded(finding, evidence.Sources)).ToList();
        var kept = new HashSet<Finding>(open.OrderByDescending(finding => Profiles.Rank(finding.Level)).Take(MaximumResults), ReferenceComparer.Instance);
        var results = open.Where(kept.Contains).ToList();
        return (JsonText.Write(writer => Write(writer, results, evidence)), open.Count - results.Count);
    }

    private static bool IsUploaded(Finding finding, SourceTree sources) =>
        finding.IsOpen && !finding.Rule.IsCompanion && finding.Location is { } at && sources.Place(at.Uri).BaseId == SourceTree.Root;

    private static void Write(Utf8JsonWriter writer, List<Finding> results, ReportContent evidence)
    {
        var rules = evidence.Rules.Where(rule => !rule.IsCompanion && rule.Criteria.Count > 0).ToList();
        var index = rules.Select((rule, i) => (rule.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        writer.WriteStartObject();
        writer.WriteString("$schema", Tool.Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        writer.WriteStartObject("automationDetails");
        writer.WriteString("id", $"soc2ai/{evidence.Request.ProjectName}/{evidence.Request.TargetFramework}/");
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
        var hashes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        writer.Lines("results", results, (line, finding) => WriteResult(line, finding, index[finding.Rule.Id], evidence, hashes));
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, ReportRule rule)
    {
        var page = rule.Page!;
        var isWarning = page.Severity == Catalog.RuleSeverity.Warning;
        writer.WriteStartObject();
        RuleSection.WriteTexts(writer, rule);
        writer.WriteStartObject("properties");
        writer.Texts("tags", Tags(rule));
        writer.WriteString("precision", isWarning ? "high" : "medium");
        writer.WriteString("problem.severity", isWarning ? "warning" : "recommendation");
        writer.WriteString("security-severity", page.IsEssential ? "8.0" : isWarning ? "6.0" : "3.0");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static IEnumerable<string> Tags(ReportRule rule) =>
        new[] { "security" }
            .Concat(rule.Criteria.Select(id => $"soc2/{id}"))
            .Concat(rule.Page!.Cwe.Select(number => $"external/cwe/cwe-{number.ToString("000", CultureInfo.InvariantCulture)}"))
            .Concat(rule.Page.OwaspLlm2025.Select(id => $"owasp-llm-2025/{id}"))
            .Concat(rule.Page.OwaspLlm2026.Select(id => $"owasp-llm-2026/{id}"))
            .Take(MaximumTags);

    private static void WriteResult(Utf8JsonWriter writer, Finding finding, int ruleIndex, ReportContent evidence, Dictionary<string, IReadOnlyList<string>> hashes)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Rule.Id);
        writer.WriteNumber("ruleIndex", ruleIndex);
        writer.WriteString("level", finding.Level);
        writer.Message("message", finding.Message);
        new LocationSection(evidence.Sources, null).WriteLocations(writer, finding);
        writer.WriteStartObject("partialFingerprints");
        writer.Optional("primaryLocationLineHash", LineHashOf(finding, evidence.Sources, hashes));
        writer.WriteString(Fingerprints.Name, finding.Fingerprint);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Without the file, the fingerprint stands in: code scanning needs some hash to follow an alert by.
    private static string LineHashOf(Finding finding, SourceTree sources, Dictionary<string, IReadOnlyList<string>> hashes)
    {
        var at = finding.Location!;
        if (!hashes.TryGetValue(at.Uri, out var lines))
            hashes[at.Uri] = lines = sources.File(at.Uri) is { } file ? LineHash.Of(file.Text) : [];
        return at.StartLine <= lines.Count ? lines[at.StartLine - 1] : finding.Fingerprint.Substring(0, 16) + ":1";
    }

    private sealed class ReferenceComparer : IEqualityComparer<Finding>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Finding? x, Finding? y) => ReferenceEquals(x, y);

        public int GetHashCode(Finding finding) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(finding);
    }
}
