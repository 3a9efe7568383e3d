using System.Collections.Generic;
using System.Text.Json;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Report;

/// <summary>A result's <c>locations</c>, <c>relatedLocations</c> and <c>codeFlows</c>.</summary>
internal static class LocationSection
{
    /// <summary>Where a finding stands and how it got there.</summary>
    /// <param name="site">The place's identity in the inventory; null when the analyzer named none.</param>
    public static void WriteLocations(Utf8JsonWriter writer, ReportedPlace? place, string? site, IReadOnlyList<ReportedStep> path, IReadOnlyList<ReportedStep> related)
    {
        if (place is not null)
        {
            writer.WriteStartArray("locations");
            writer.WriteStartObject();
            WritePlace(writer, place);
            WriteMember(writer, site);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        if (path.Count > 0)
            WriteFlow(writer, path);
        if (related.Count > 0)
            WriteRelated(writer, related);
    }

    /// <summary>An object <c>location</c> with its message.</summary>
    public static void WriteLocation(Utf8JsonWriter writer, ReportedPlace place, string? message)
    {
        writer.WriteStartObject();
        WritePlace(writer, place);
        if (message is not null)
            writer.Message("message", message);
        writer.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter writer, IReadOnlyList<ReportedStep> related)
    {
        writer.WriteStartArray("relatedLocations");
        for (var i = 0; i < related.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", i + 1);
            WritePlace(writer, related[i].Place);
            writer.Message("message", related[i].Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // Source first.
    private static void WriteFlow(Utf8JsonWriter writer, IReadOnlyList<ReportedStep> path)
    {
        writer.WriteStartArray("codeFlows");
        writer.WriteStartObject();
        writer.WriteStartArray("threadFlows");
        writer.WriteStartObject();
        writer.WriteStartArray("locations");
        for (var i = 0; i < path.Count; i++)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("location");
            WriteLocation(writer, path[i].Place, path[i].Message);
            writer.WriteNumber("executionOrder", i + 1);
            writer.WriteString("importance", i == 0 || i == path.Count - 1 ? "essential" : "important");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter writer, ReportedPlace place)
    {
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", place.Uri);
        writer.WriteString("uriBaseId", place.BaseId);
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", place.StartLine);
        writer.WriteNumber("startColumn", place.StartColumn);
        writer.WriteNumber("endLine", place.EndLine);
        writer.WriteNumber("endColumn", place.EndColumn);
        writer.WriteEndObject();
        if (place.Snippet is { } snippet)
            WriteSnippet(writer, place, snippet);
        writer.WriteEndObject();
    }

    private static void WriteSnippet(Utf8JsonWriter writer, ReportedPlace place, string snippet)
    {
        writer.WriteStartObject("contextRegion");
        writer.WriteNumber("startLine", place.SnippetLine);
        writer.WriteNumber("endLine", place.SnippetLine + Lines(snippet) - 1);
        writer.Message("snippet", snippet);
        writer.WriteEndObject();
    }

    private static int Lines(string text)
    {
        var lines = 1;
        foreach (var character in text)
            lines += character == '\n' ? 1 : 0;
        return lines;
    }

    // The site begins with the documentation id of the member around the place.
    private static void WriteMember(Utf8JsonWriter writer, string? site)
    {
        if (site is null || site.LastIndexOf('@') is not (> 2 and var at) || site[1] != ':')
            return;

        writer.WriteStartArray("logicalLocations");
        writer.WriteStartObject();
        writer.WriteString("fullyQualifiedName", site.Substring(2, at - 2));
        writer.WriteString("decoratedName", site.Substring(0, at));
        writer.WriteString("kind", site[0] == 'M' ? "function" : site[0] == 'T' ? "type" : "member");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
