using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Report;

/// <summary>An element of <c>run.results</c>.</summary>
internal sealed class ResultSection(ReportContent evidence)
{
    private readonly FindingPlaces _places = new(evidence.Sources, new Snippets(evidence.Findings, evidence.Sources));
    private readonly LineHashes _lineHashes = new(evidence.Sources);
    private readonly Dictionary<string, byte[]> _taxa = new(StringComparer.Ordinal);

    public void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Rule.Id);
        writer.WriteNumber("ruleIndex", evidence.RuleIndex[finding.Rule.Id]);
        writer.WriteString("kind", "fail");
        writer.WriteString("level", finding.Level);
        writer.Message("message", finding.Message);
        LocationSection.WriteLocations(
            writer,
            finding.Location is { } at ? _places.Place(at, 1) : null,
            finding.Properties.TryGetValue("site", out var site) ? site : null,
            _places.Path(finding),
            _places.Related(finding));
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString(Fingerprints.Name, finding.Fingerprint);
        writer.WriteEndObject();
        writer.WritePropertyName("taxa");
        writer.WriteRawValue(Taxa(finding.Rule), skipInputValidation: true);
        SuppressionSection.Write(writer, finding);
        if (evidence.Baseline is not null)
            writer.WriteString("baselineState", evidence.BaselineState(finding));
        WriteProperties(writer, finding);
        writer.WriteEndObject();
    }

    // The same for all results of a rule, and a third of each.
    private byte[] Taxa(ReportRule rule)
    {
        if (!_taxa.TryGetValue(rule.Id, out var taxa))
        {
            _taxa[rule.Id] = taxa = JsonText.Value(writer =>
            {
                writer.WriteStartArray();
                foreach (var (taxonomy, id) in Taxonomies.Of(rule))
                    TaxonomySection.WriteTaxonReference(writer, taxonomy, id);
                writer.WriteEndArray();
            });
        }

        return taxa;
    }

    private void WriteProperties(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject("properties");
        if (finding.Rule.IsCompanion)
            writer.WriteBoolean("companion", true);
        foreach (var property in finding.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
            writer.WriteString(property.Key, property.Value);
        writer.Optional(LineHash.PropertyName, _lineHashes.Of(finding));
        writer.WriteEndObject();
    }
}
