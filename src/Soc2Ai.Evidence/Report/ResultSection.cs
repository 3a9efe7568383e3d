using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Report;

/// <summary>An element of <c>run.results</c>.</summary>
internal static class ResultSection
{
    public static void Write(Utf8JsonWriter writer, Finding finding, ReportContent evidence)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Rule.Id);
        writer.WriteNumber("ruleIndex", evidence.RuleIndex[finding.Rule.Id]);
        writer.WriteString("kind", "fail");
        writer.WriteString("level", finding.Level);
        writer.Message("message", finding.Message);
        LocationSection.WriteLocations(writer, finding, evidence.Sources);
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString(Fingerprints.Name, finding.Fingerprint);
        writer.WriteEndObject();
        WriteTaxa(writer, finding);
        SuppressionSection.Write(writer, finding);
        if (evidence.Baseline is not null)
            writer.WriteString("baselineState", evidence.BaselineState(finding));
        WriteProperties(writer, finding);
        writer.WriteEndObject();
    }

    private static void WriteTaxa(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartArray("taxa");
        foreach (var (taxonomy, id) in Taxonomies.Of(finding.Rule))
            TaxonomySection.WriteTaxonReference(writer, taxonomy, id);
        writer.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter writer, Finding finding)
    {
        if (finding.Properties.Count == 0 && !finding.Rule.IsCompanion)
            return;

        writer.WriteStartObject("properties");
        if (finding.Rule.IsCompanion)
            writer.WriteBoolean("companion", true);
        foreach (var property in finding.Properties.OrderBy(property => property.Key, System.StringComparer.Ordinal))
            writer.WriteString(property.Key, property.Value);
        writer.WriteEndObject();
    }
}
