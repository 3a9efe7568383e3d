using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Report;

/// <summary><c>run.tool.driver</c>: the tool and its rules with their relationships to the taxonomies.</summary>
internal static class RuleSection
{
    // As many as code scanning shows.
    private const int MaximumTags = 10;

    private static readonly string[] Relevant = ["relevant"];

    public static void WriteDriver(Utf8JsonWriter writer, ReportContent evidence)
    {
        writer.WriteStartObject("driver");
        WriteIdentity(writer);
        writer.WriteStartArray("supportedTaxonomies");
        for (var i = 0; i < Taxonomies.All.Count; i++)
            TaxonomySection.WriteReference(writer, i);
        writer.WriteEndArray();
        writer.WriteStartArray("rules");
        foreach (var rule in evidence.Rules)
            WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Name, version and addresses of the tool; the upload file has the same.</summary>
    public static void WriteIdentity(Utf8JsonWriter writer)
    {
        writer.WriteString("guid", NameGuid.Of("tool"));
        writer.WriteString("name", Tool.Name);
        writer.WriteString("fullName", Tool.FullName);
        writer.WriteString("organization", Tool.Organization);
        writer.WriteString("version", Tool.Version);
        writer.WriteString("semanticVersion", Tool.Version);
        writer.WriteString("informationUri", Tool.InformationUri);
    }

    /// <summary>What a rule says of itself; the upload file has the same.</summary>
    public static void WriteTexts(Utf8JsonWriter writer, string id, string title, string description, string? help, string? helpUri, string level)
    {
        writer.WriteString("id", id);
        writer.WriteString("name", ReportRule.PascalCase(title));
        writer.Message("shortDescription", ReportRule.Sentence(title));
        writer.Message("fullDescription", description);
        if (help is not null)
            writer.Message("help", help, help);
        writer.Optional("helpUri", helpUri);
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", level);
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, ReportRule rule)
    {
        writer.WriteStartObject();
        WriteTexts(writer, rule.Id, rule.Title, rule.Description, rule.Help, rule.HelpUri, rule.Level);
        writer.WriteStartArray("relationships");
        foreach (var (taxonomy, id) in Taxonomies.Of(rule))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("target");
            TaxonomySection.WriteTaxonReference(writer, taxonomy, id);
            writer.Texts("kinds", Relevant);
            writer.Message("description", $"{rule.Id} bears on {Taxonomies.All[taxonomy].Name} {id}: {Title(taxonomy, id)}.");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("properties");
        WriteProperties(writer, rule);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter writer, ReportRule rule)
    {
        if (rule.Page is not { } page)
        {
            writer.WriteBoolean("companion", true);
            return;
        }

        writer.WriteString("category", page.Category);
        writer.WriteString("population", page.Population);
        writer.WriteString("analysis", page.Analysis.ToString().ToLowerInvariant());
        if (page.Atlas.Count > 0)
            writer.Texts("atlas", page.Atlas);
        writer.WriteString("since", page.Since);
        WriteScanning(writer, page);
    }

    // What code scanning sorts alerts by.
    private static void WriteScanning(Utf8JsonWriter writer, Rule page)
    {
        var isWarning = page.Severity == RuleSeverity.Warning;
        writer.Texts("tags", Tags(page));
        writer.WriteString("precision", isWarning ? "high" : "medium");
        writer.WriteString("problem.severity", isWarning ? "warning" : "recommendation");
        writer.WriteString("security-severity", page.IsEssential ? "8.0" : isWarning ? "6.0" : "3.0");
    }

    private static IEnumerable<string> Tags(Rule page) =>
        new[] { "security" }
            .Concat(page.Criteria.Select(id => $"soc2/{id}"))
            .Concat(page.Cwe.Select(number => $"external/cwe/cwe-{number.ToString("000", CultureInfo.InvariantCulture)}"))
            .Concat(page.OwaspLlm2025.Select(id => $"owasp-llm-2025/{id}"))
            .Concat(page.OwaspLlm2026.Select(id => $"owasp-llm-2026/{id}"))
            .Take(MaximumTags);

    private static string Title(int taxonomy, string id) => Taxonomies.All[taxonomy].Taxa.First(taxon => taxon.Id == id).Title;
}
