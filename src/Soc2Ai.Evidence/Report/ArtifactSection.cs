using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Report;

/// <summary><c>run.artifacts</c>: the files in which rules tested something or found something, with their hashes.</summary>
internal static class ArtifactSection
{
    public static void Write(Utf8JsonWriter writer, ReportContent evidence)
    {
        var uris = evidence.Findings.SelectMany(finding => finding.Related.Prepend(finding.Location))
            .Concat(evidence.Sites.Select(site => site.Location))
            .OfType<Log.LogLocation>()
            .Select(location => location.Uri)
            .Distinct();
        var files = new SortedDictionary<string, (SourcePlace Place, SourceFile? File)>(StringComparer.Ordinal);
        foreach (var uri in uris)
        {
            var place = evidence.Sources.Place(uri);
            files[$"{place.BaseId}/{place.Uri}"] = (place, evidence.Sources.File(uri));
        }

        writer.WriteStartArray("artifacts");
        foreach (var (place, file) in files.Values)
            WriteArtifact(writer, place, file);
        writer.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter writer, SourcePlace place, SourceFile? file)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("location");
        writer.WriteString("uri", place.Uri);
        writer.WriteString("uriBaseId", place.BaseId);
        writer.WriteEndObject();
        if (place.Uri.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
            writer.WriteString("sourceLanguage", "csharp");
        if (file is not null)
        {
            writer.WriteStartObject("hashes");
            writer.WriteString("sha-256", file.Hash);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
