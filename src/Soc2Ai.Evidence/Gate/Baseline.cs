using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Gate;

/// <summary>The findings that were known when the baseline was written: one line each for a person to review, matched by fingerprint.</summary>
public static class Baseline
{
    private const string Format = "soc2ai-baseline";
    private const int Version = 1;
    private const long MaximumBytes = 1L << 28;

    /// <summary>What a baseline holds, for <see cref="Has"/>; null with the problem when it is none of ours.</summary>
    public static (IReadOnlyCollection<string>? Fingerprints, string? Problem) Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(WholeFile.Read(path, MaximumBytes));
            var root = document.RootElement;
            if (root.Text("format") is not Format)
                return (null, $"it is no baseline of {Tool.Name}: expected \"format\": \"{Format}\"{(root.Text("tool") is { } tool ? $"; it names the tool '{tool}'" : "")}");
            if (root.Number("version") != Version)
                return (null, $"its version is {root.Member("version")?.ToString() ?? "missing"}; this version of {Tool.Name} reads version {Version}");
            if (root.Text("fingerprints") is not Fingerprints.Name)
                return (null, $"its fingerprints are '{root.Text("fingerprints")}'; this version of {Tool.Name} compares '{Fingerprints.Name}'");
            if (root.Member("findings") is not { ValueKind: JsonValueKind.Array })
                return (null, "it has no list \"findings\"");

            return (new HashSet<string>(root.Items("findings").Where(finding => finding.Text("fingerprint") is not null).Select(finding => Key(finding.Text("project"), finding.Text("fingerprint")!)), StringComparer.Ordinal), null);
        }
        catch (JsonException error)
        {
            return (null, $"it is no whole JSON text (line {(error.LineNumber ?? 0) + 1})");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return (null, error.Message);
        }
    }

    /// <summary>What is open in a set, for <see cref="Has"/>.</summary>
    public static IReadOnlyCollection<string> Of(EvidenceSet set) =>
        new HashSet<string>(Open(set).Select(pair => Key(pair.Project, pair.Finding.Fingerprint)), StringComparer.Ordinal);

    /// <summary>Whether a baseline holds a finding. The baseline of several projects names them, since code that two of them share has one fingerprint.</summary>
    public static bool Has(IReadOnlyCollection<string> baseline, string project, string fingerprint) => baseline.Contains(fingerprint) || baseline.Contains(Key(project, fingerprint));

    /// <summary>The baseline's bytes: the open findings.</summary>
    /// <param name="namesProjects">Whether it is to stand for more than one project.</param>
    public static byte[] Write(EvidenceSet set, bool namesProjects = false) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("tool", Tool.Name);
        writer.WriteString("format", Format);
        writer.WriteNumber("version", Version);
        writer.WriteString("fingerprints", Fingerprints.Name);
        writer.WriteStartArray("findings");
        foreach (var (finding, project) in Open(set))
        {
            writer.WriteStartObject();
            writer.WriteString("fingerprint", finding.Fingerprint);
            writer.Optional("project", namesProjects ? project : null);
            writer.WriteString("rule", finding.RuleId);
            writer.Optional("file", finding.Place?.Uri);
            writer.WriteString("message", finding.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
    private static IEnumerable<(ReportedFinding Finding, string Project)> Open(EvidenceSet set) =>
        set.Findings.Where(found => found.Finding.IsOpen).SelectMany(found => found.Builds.Select(build => build.Project).Distinct().Select(project => (found.Finding, project)));

    private static string Key(string? project, string fingerprint) => project is null ? fingerprint : $"{project}\n{fingerprint}";
}
