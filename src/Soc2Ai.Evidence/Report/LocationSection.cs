using System.Text.Json;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Report;

/// <summary>A result's <c>locations</c>, <c>relatedLocations</c> and <c>codeFlows</c>.</summary>
/// <param name="snippets">Writes the lines around each place; null where nobody reads them.</param>
internal sealed class LocationSection(SourceTree sources, Snippets? snippets)
{
    /// <summary>Where a finding stands and how it got there.</summary>
    public void WriteLocations(Utf8JsonWriter writer, Finding finding)
    {
        if (finding.Location is { } at)
        {
            writer.WriteStartArray("locations");
            writer.WriteStartObject();
            WritePlace(writer, at, 1);
            WriteMember(writer, finding);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        if (finding.Related.Count == 0)
            return;
        if (finding.Steps.Count > 0)
            WriteFlow(writer, finding);
        else
            WriteRelated(writer, finding);
    }

    /// <summary>An object <c>location</c> with its message.</summary>
    public void WriteLocation(Utf8JsonWriter writer, LogLocation at, string? message)
    {
        writer.WriteStartObject();
        WritePlace(writer, at, 0);
        if (message is not null)
            writer.Message("message", message);
        writer.WriteEndObject();
    }

    private void WriteRelated(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartArray("relatedLocations");
        for (var i = 0; i < finding.Related.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", i + 1);
            WritePlace(writer, finding.Related[i], 0);
            writer.Message("message", "Where the value comes from.");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // Source first. The place of the finding ends the path also where the analyzer did not repeat it.
    private void WriteFlow(Utf8JsonWriter writer, Finding finding)
    {
        var ends = finding.Location is null || finding.Related[finding.Related.Count - 1] == finding.Location;
        writer.WriteStartArray("codeFlows");
        writer.WriteStartObject();
        writer.WriteStartArray("threadFlows");
        writer.WriteStartObject();
        writer.WriteStartArray("locations");
        for (var i = 0; i < finding.Related.Count; i++)
        {
            var isLast = ends && i == finding.Related.Count - 1;
            WriteStep(writer, finding.Related[i], i < finding.Steps.Count ? finding.Steps[i] : "The value goes on.", i + 1, i == 0 || isLast);
        }

        if (!ends)
            WriteStep(writer, finding.Location!, finding.Message, finding.Related.Count + 1, true);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private void WriteStep(Utf8JsonWriter writer, LogLocation at, string message, int order, bool isEnd)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("location");
        WriteLocation(writer, at, message);
        writer.WriteNumber("executionOrder", order);
        writer.WriteString("importance", isEnd ? "essential" : "important");
        writer.WriteEndObject();
    }

    private void WritePlace(Utf8JsonWriter writer, LogLocation at, int around)
    {
        var place = sources.Place(at.Uri);
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", place.Uri);
        writer.WriteString("uriBaseId", place.BaseId);
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", at.StartLine);
        writer.WriteNumber("startColumn", at.StartColumn);
        writer.WriteNumber("endLine", at.EndLine);
        writer.WriteNumber("endColumn", at.EndColumn);
        writer.WriteEndObject();
        if (snippets?.Of(at, around) is { } snippet)
            WriteSnippet(writer, snippet.First, snippet.Last, snippet.Text);
        writer.WriteEndObject();
    }

    private static void WriteSnippet(Utf8JsonWriter writer, int first, int last, string text)
    {
        writer.WriteStartObject("contextRegion");
        writer.WriteNumber("startLine", first);
        writer.WriteNumber("endLine", last);
        writer.Message("snippet", text);
        writer.WriteEndObject();
    }

    // The site begins with the documentation id of the member around the place.
    private static void WriteMember(Utf8JsonWriter writer, Finding finding)
    {
        if (!finding.Properties.TryGetValue("site", out var site) || site.LastIndexOf('@') is not (> 2 and var at) || site[1] != ':')
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
