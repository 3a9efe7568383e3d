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

    /// <summary>The fingerprints of a baseline; null with the problem when it is none of ours.</summary>
    public static (IReadOnlyCollection<string>? Fingerprints, string? Problem) Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            if (root.Text("format") is not Format)
                return (null, $"it is no baseline of {Tool.Name}: expected \"format\": \"{Format}\"{(root.Text("tool") is { } tool ? $"; it names the tool '{tool}'" : "")}");
            if (root.Number("version") != Version)
                return (null, $"its version is {root.Member("version")?.ToString() ?? "missing"}; this version of {Tool.Name} reads version {Version}");
            if (root.Text("fingerprints") is not Fingerprints.Name)
                return (null, $"its fingerprints are '{root.Text("fingerprints")}'; this version of {Tool.Name} compares '{Fingerprints.Name}'");
            if (root.Member("findings") is not { ValueKind: JsonValueKind.Array })
                return (null, "it has no list \"findings\"");

            return (new HashSet<string>(root.Items("findings").Select(finding => finding.Text("fingerprint")).OfType<string>(), StringComparer.Ordinal), null);
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

    /// <summary>The baseline's bytes: the open findings.</summary>
    public static byte[] Write(EvidenceSet set) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("tool", Tool.Name);
        writer.WriteString("format", Format);
        writer.WriteNumber("version", Version);
        writer.WriteString("fingerprints", Fingerprints.Name);
        writer.WriteStartArray("findings");
        foreach (var finding in set.Findings.Select(finding => finding.Finding).Where(finding => finding.IsOpen))
        {
            writer.WriteStartObject();
            writer.WriteString("fingerprint", finding.Fingerprint);
            writer.WriteString("rule", finding.RuleId);
            writer.Optional("file", finding.Place?.Uri);
            writer.WriteString("message", finding.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
