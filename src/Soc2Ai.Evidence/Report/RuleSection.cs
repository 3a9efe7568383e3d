using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Report;

/// <summary><c>run.tool.driver</c>: the tool and its rules with their relationships to the taxonomies.</summary>
internal static class RuleSection
{
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
    public static void WriteTexts(Utf8JsonWriter writer, ReportRule rule)
    {
        writer.WriteString("id", rule.Id);
        writer.WriteString("name", rule.Name);
        writer.Message("shortDescription", ReportRule.Sentence(rule.Title));
        writer.Message("fullDescription", rule.Description);
        if (rule.Help is { } help)
            writer.Message("help", help, help);
        writer.Optional("helpUri", rule.HelpUri);
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", rule.Level);
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, ReportRule rule)
    {
        writer.WriteStartObject();
        WriteTexts(writer, rule);
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
    }

    private static string Title(int taxonomy, string id) => Taxonomies.All[taxonomy].Taxa.First(taxon => taxon.Id == id).Title;
}
