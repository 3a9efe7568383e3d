using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Report;

/// <summary><c>run.properties.soc2ai</c>: rules and criteria against their populations, and the places that make these up.</summary>
internal static class MappingSection
{
    private const string SchemaVersion = "1.0.0";

    public static void Write(Utf8JsonWriter writer, ReportContent evidence)
    {
        writer.WriteStartObject("properties");
        writer.WriteStartObject("soc2ai");
        writer.WriteString("schemaVersion", SchemaVersion);
        writer.WriteString("project", evidence.Request.ProjectName);
        writer.WriteString("projectFile", evidence.Sources.PlaceOfPath(evidence.Request.ProjectFile).Uri);
        writer.WriteString("targetFramework", evidence.Request.TargetFramework);
        writer.WriteString("profile", evidence.Request.Profile);
        writer.WriteString("evaluationDate", evidence.Request.EvaluationDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("rulesDigest", RuleCatalog.Digest);
        ChangeSection.Write(writer, evidence.Request.Change);
        writer.Lines("configuration", ConfigurationFiles(evidence), WriteFile);
        writer.WriteStartArray("rules");
        foreach (var tally in evidence.RuleTallies)
            WriteRule(writer, tally);
        writer.WriteEndArray();
        writer.WriteStartArray("criteria");
        foreach (var tally in evidence.CriterionTallies)
            WriteCriterion(writer, tally);
        writer.WriteEndArray();
        RegisterSection.Write(writer, evidence);
        writer.Lines("packages", evidence.Packages, WritePackage);
        writer.Lines("uses", evidence.Uses, WriteUse);
        writer.Lines("sites", evidence.Sites, (line, site) => WriteSite(line, site, evidence));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Also those of the packages, which stand outside the repository: they say which profile the compiler was given. The SDK's own of the project
    // holds this machine's folders and nothing of severities.
    private static IEnumerable<(SourcePlace Place, SourceFile? File)> ConfigurationFiles(ReportContent evidence) =>
        evidence.Request.AnalyzerConfigFiles.Append(evidence.Baseline is null ? null : evidence.Request.BaselineFile).Append(evidence.Request.RegisterFile).OfType<string>()
            .Select(path => (evidence.Sources.PlaceOfPath(path), evidence.Sources.File(SourceTree.FileUri(path))))
            .Where(file => file.Item2 is not null && !file.Item1.Uri.EndsWith(".GeneratedMSBuildEditorConfig.editorconfig", StringComparison.Ordinal))
            .OrderBy(file => file.Item1.Uri, StringComparer.Ordinal);

    private static void WriteFile(Utf8JsonWriter writer, (SourcePlace Place, SourceFile? File) file)
    {
        writer.WriteStartObject();
        writer.WriteString("uri", file.Place.Uri);
        writer.Optional("sha256", file.File?.Hash);
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, RuleTally tally)
    {
        writer.WriteStartObject();
        writer.WriteString("id", tally.Id);
        writer.WriteString("state", tally.State);
        writer.WriteNumber("population", tally.Population);
        writer.WriteNumber("passed", tally.Passed);
        writer.WriteNumber("exceptions", tally.Exceptions);
        writer.WriteNumber("accepted", tally.Accepted);
        writer.WriteNumber("notEvaluated", tally.NotEvaluated);
        writer.WriteString("reason", tally.Reason ?? "");
        if (tally.NotEvaluatedSites.Count > 0)
            writer.Texts("notEvaluatedSites", tally.NotEvaluatedSites);
        if (tally.IsCompanion)
            writer.WriteBoolean("companion", true);
        writer.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter writer, CriterionTally tally)
    {
        writer.WriteStartObject();
        writer.WriteString("id", tally.Id);
        writer.WriteString("evidence", tally.Evidence);
        writer.WriteString("state", tally.State);
        writer.Texts("rules", tally.Rules);
        writer.WriteNumber("population", tally.Population);
        writer.WriteNumber("exceptions", tally.Exceptions);
        writer.WriteNumber("accepted", tally.Accepted);
        writer.WriteNumber("notEvaluated", tally.NotEvaluated);
        writer.WriteEndObject();
    }

    private static void WritePackage(Utf8JsonWriter writer, AiPackage package)
    {
        writer.WriteStartObject();
        writer.WriteString("id", package.Id);
        writer.WriteString("requestedVersion", package.RequestedVersion);
        writer.Optional("version", package.Version);
        writer.WriteBoolean("isPinned", package.IsPinned);
        writer.WriteEndObject();
    }

    private static void WriteUse(Utf8JsonWriter writer, ReportedUse use)
    {
        writer.WriteStartObject();
        writer.WriteString("list", use.List);
        writer.Optional("name", use.Name);
        writer.Optional("vendor", use.Vendor);
        writer.WriteString("kind", use.Kind);
        writer.WriteString("site", use.Site);
        writer.Optional("uri", use.Uri);
        writer.WriteNumber("line", use.Line);
        if (use.IsOpen)
            writer.WriteBoolean("open", true);
        writer.WriteEndObject();
    }

    private static void WriteSite(Utf8JsonWriter writer, Site site, ReportContent evidence)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", site.Kind);
        writer.WriteString("site", site.Id);
        if (site.Location is { } at)
        {
            writer.WriteString("uri", evidence.Sources.Place(at.Uri).Uri);
            writer.WriteNumber("line", at.StartLine);
        }

        writer.Optional("vendor", site.Vendor);
        writer.Optional("model", site.Model);
        writer.Optional("member", site.Member);
        writer.Optional("name", site.Name);
        writer.WriteEndObject();
    }
}
