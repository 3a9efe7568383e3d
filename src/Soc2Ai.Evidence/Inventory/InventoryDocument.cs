using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Inventory;

/// <summary>
/// The inventory of a set as CycloneDX 1.6: models, vendors, tools, data, packages, each with the places in source that show it, and
/// declarations that set the test results against the criteria. It has no time and a serial number made of its content, so that the same
/// reports give the same bytes.
/// </summary>
public static class InventoryDocument
{
    private const string NoSerial = "urn:uuid:00000000-0000-0000-0000-000000000000";

    /// <summary>The file, JSON.</summary>
    public static byte[] Write(EvidenceSet set)
    {
        var content = new InventoryContent(set);
        var bytes = JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
            writer.WriteString("bomFormat", "CycloneDX");
            writer.WriteString("specVersion", "1.6");
            writer.WriteString("serialNumber", NoSerial);
            writer.WriteNumber("version", 1);
            WriteMetadata(writer, content);
            new ComponentSection(content).Write(writer);
            new ServiceSection(content).Write(writer);
            DependencySection.Write(writer, content);
            new DeclarationSection(content).Write(writer);
            StandardSection.Write(writer);
            writer.WriteEndObject();
        });
        return Numbered(bytes);
    }

    private static void WriteMetadata(Utf8JsonWriter writer, InventoryContent content)
    {
        writer.WriteStartObject("metadata");
        writer.WriteStartArray("lifecycles");
        writer.WriteStartObject();
        writer.WriteString("phase", "build");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("tools");
        writer.WriteStartArray("components");
        foreach (var tool in content.Set.Builds.GroupBy(build => build.ToolVersion, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "application");
            writer.WriteString("bom-ref", References.Of("tool-version", tool.Key));
            writer.WriteString("publisher", Tool.Organization);
            writer.WriteString("name", Tool.Name);
            writer.WriteString("version", tool.Key);
            writer.Properties(tool.Select(build => ("soc2ai:rulesDigest", (string?)build.RulesDigest)).Distinct());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        WriteApplication(writer, content);
        writer.Properties(content.Set.Builds.Select(build => ("soc2ai:evaluationDate", (string?)CsvText.Day(build.EvaluationDate))).Distinct()
            .Append(("soc2ai:register", content.Register.IsKept ? "kept" : "none"))
            .Concat(content.Set.Builds.Where(build => !build.IsComplete).Select(build => ("soc2ai:incomplete", (string?)build.Name))));
        writer.WriteEndObject();
    }

    private static void WriteApplication(Utf8JsonWriter writer, InventoryContent content)
    {
        var sources = content.Set.Builds.Select(build => build.Source).OfType<SourceRevision>().Distinct().ToList();
        writer.WriteStartObject("component");
        writer.WriteString("type", "application");
        writer.WriteString("bom-ref", content.Root);
        writer.WriteString("name", content.Set.Name);
        if (sources.Select(source => source.RevisionId).Distinct(StringComparer.Ordinal).Count() == 1)
            writer.WriteString("version", sources[0].RevisionId);
        writer.WriteStartArray("externalReferences");
        foreach (var source in sources.Select(source => (Address: Vcs(source), source.RevisionId, source.Branch)).Where(source => source.Address is not null).Distinct())
            writer.Reference("vcs", source.Address!, $"commit {source.RevisionId}{(source.Branch is { } branch ? $" of {branch}" : "")}");
        writer.Reference("static-analysis-report", References.File($"{content.Set.Name}.soc2.sarif"), "the report that this inventory is made from");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string? Vcs(SourceRevision source) => source.RepositoryUri.StartsWith("urn:", StringComparison.Ordinal) ? null : References.Address(source.RepositoryUri);

    // The number of a document cannot be part of what it is made of.
    private static byte[] Numbered(byte[] bytes)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(NoSerial));
        var serial = "urn:uuid:" + NameGuid.Of("inventory:" + NameGuid.Hash(bytes));
        Encoding.ASCII.GetBytes(serial).CopyTo(bytes, at);
        return bytes;
    }
}
