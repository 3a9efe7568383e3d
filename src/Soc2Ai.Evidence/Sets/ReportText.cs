using System;
using System.Collections.Generic;
using System.Text.Json;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Sets;

/// <summary>Goes through a report's text once, result by result: there can be tens of thousands.</summary>
internal sealed class ReportText
{
    private const string NoVersion = "it is no SARIF: it has no 'version'";

    private readonly List<BuildReport> _builds = [];

    /// <summary>What was read.</summary>
    public IReadOnlyList<BuildReport> Builds => _builds;

    private static string? Short(string? version) => version?.Length > 20 ? version.Substring(0, 20) + "…" : version;

    /// <summary>What is said of SARIF that another tool wrote.</summary>
    public static string NoReport => $"it is no report of {Report.Tool.Name}: a run has no 'properties.soc2ai'";

    /// <summary>Reads the text.</summary>
    /// <returns>Why it is no report; null when it is one.</returns>
    /// <exception cref="JsonException">It is no whole JSON text.</exception>
    public string? Read(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        string? version = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return NoVersion;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "version" && reader.TokenType == JsonTokenType.String)
                version = reader.GetString();
            else if (name != "runs" || reader.TokenType != JsonTokenType.StartArray || version?.StartsWith("2.1", StringComparison.Ordinal) == false)
                reader.Skip();
            else if (Runs(ref reader) is { } problem)
                return problem;
        }

        return version is null ? NoVersion
            : !version.StartsWith("2.1", StringComparison.Ordinal) ? $"it is SARIF {Short(version)}; reports are SARIF 2.1"
            : _builds.Count == 0 ? "it has no runs"
            : null;
    }

    private string? Runs(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                return NoReport;
            if (Run(ref reader) is { } problem)
                return problem;
        }

        return null;
    }

    private string? Run(ref Utf8JsonReader reader)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var findings = new List<ReportedFinding>();
        var results = new ResultReader();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == "results" && reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    using var result = JsonDocument.ParseValue(ref reader);
                    if (results.Read(result.RootElement) is { } finding)
                        findings.Add(finding);
                }
            }
            else
            {
                members[name] = JsonElement.ParseValue(ref reader);
            }
        }

        if (!members.TryGetValue("properties", out var properties) || properties.Member("soc2ai") is not { ValueKind: JsonValueKind.Object } own)
            return NoReport;
        if (own.Text("schemaVersion") is not { } schema || !schema.StartsWith("1.", StringComparison.Ordinal))
            return $"its schema version is '{Short(own.Text("schemaVersion"))}'; this version of {Report.Tool.Name} reads 1.x";

        _builds.Add(new RunReader(members, own, findings).Read());
        return null;
    }
}
