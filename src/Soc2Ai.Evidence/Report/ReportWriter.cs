using System;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Report;

/// <summary>
/// Writes <c>*.soc2.sarif</c>, the whole evidence. Each part of the run has its file: <see cref="RuleSection"/>, <see cref="TaxonomySection"/>,
/// <see cref="InvocationSection"/>, <see cref="ArtifactSection"/>, <see cref="ResultSection"/>, <see cref="MappingSection"/>.
/// </summary>
internal static class ReportWriter
{
    // As measured on samples.
    private const int Overhead = 1 << 19;
    private const int ResultBytes = 4000;
    private const int SiteBytes = 400;

    /// <summary>The file's bytes: the same for the same evidence.</summary>
    public static ReadOnlyMemory<byte> Write(ReportContent evidence) => JsonText.Buffer(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", Tool.Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        WriteRun(writer, evidence);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }, (int)Math.Min(1 << 30, Overhead + ((long)evidence.Findings.Count * ResultBytes) + ((long)evidence.Sites.Count * SiteBytes)));

    private static void WriteRun(Utf8JsonWriter writer, ReportContent evidence)
    {
        writer.WriteStartObject();
        WriteAutomation(writer, evidence);
        writer.WriteStartObject("tool");
        RuleSection.WriteDriver(writer, evidence);
        writer.WriteEndObject();
        InvocationSection.Write(writer, evidence);
        WriteProvenance(writer, evidence.Provenance);
        WriteBases(writer);
        ArtifactSection.Write(writer, evidence);
        writer.Lines("results", evidence.Findings, new ResultSection(evidence).Write);
        TaxonomySection.Write(writer);
        PolicySection.Write(writer, evidence);
        writer.WriteString("columnKind", "utf16CodeUnits");
        MappingSection.Write(writer, evidence);
        writer.WriteEndObject();
    }

    // One series of runs is one project and target framework; one run of it is told apart by what it says.
    private static void WriteAutomation(Utf8JsonWriter writer, ReportContent evidence)
    {
        var series = $"soc2ai/{evidence.Request.ProjectName}/{evidence.Request.TargetFramework}/";
        var content = string.Join("\n", evidence.Findings.Select(finding => $"{finding.Fingerprint} {finding.Level} {finding.IsOpen}")
            .Concat(evidence.RuleTallies.Select(tally => tally.ToString())));
        writer.WriteStartObject("automationDetails");
        writer.WriteString("id", series);
        writer.WriteString("guid", NameGuid.Of($"run/{series}/{evidence.Provenance?.RevisionId}/{NameGuid.Hash(content)}"));
        writer.WriteString("correlationGuid", NameGuid.Of($"series/{series}"));
        writer.WriteEndObject();
    }

    private static void WriteProvenance(Utf8JsonWriter writer, Provenance? provenance)
    {
        if (provenance is null)
            return;

        writer.WriteStartArray("versionControlProvenance");
        writer.WriteStartObject();
        writer.WriteString("repositoryUri", provenance.RepositoryUri);
        writer.WriteString("revisionId", provenance.RevisionId);
        writer.Optional("branch", provenance.Branch);
        writer.WriteStartObject("mappedTo");
        writer.WriteString("uriBaseId", SourceTree.Root);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    // Without URIs: they would tell this machine's folders.
    private static void WriteBases(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("originalUriBaseIds");
        writer.WriteStartObject(SourceTree.Root);
        writer.Message("description", "The root of the repository; without one, the project's folder.");
        writer.WriteEndObject();
        writer.WriteStartObject(SourceTree.Outside);
        writer.Message("description", "Files outside the repository, of which only the name is told.");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
