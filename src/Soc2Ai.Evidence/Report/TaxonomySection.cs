using System.Text.Json;

namespace Soc2Ai.Evidence.Report;

/// <summary><c>run.taxonomies</c> and references into it.</summary>
internal static class TaxonomySection
{
    private static readonly string[] Contents = ["localizedData", "nonLocalizedData"];

    public static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("taxonomies");
        foreach (var taxonomy in Taxonomies.All)
        {
            writer.WriteStartObject();
            writer.WriteString("guid", taxonomy.Guid);
            writer.WriteString("name", taxonomy.Name);
            writer.WriteString("version", taxonomy.Version);
            writer.WriteString("organization", taxonomy.Organization);
            writer.WriteString("informationUri", taxonomy.InformationUri);
            writer.Message("shortDescription", taxonomy.Description);
            writer.WriteBoolean("isComprehensive", taxonomy.IsComprehensive);
            writer.Texts("contents", Contents);
            writer.WriteStartArray("taxa");
            foreach (var taxon in taxonomy.Taxa)
                WriteTaxon(writer, taxonomy, taxon);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A reference to a taxonomy: name, index, GUID.</summary>
    public static void WriteReference(Utf8JsonWriter writer, int taxonomy)
    {
        writer.WriteStartObject();
        writer.WriteString("name", Taxonomies.All[taxonomy].Name);
        writer.WriteNumber("index", taxonomy);
        writer.WriteString("guid", Taxonomies.All[taxonomy].Guid);
        writer.WriteEndObject();
    }

    /// <summary>A reference to an entry: id, index, GUID, and the taxonomy.</summary>
    public static void WriteTaxonReference(Utf8JsonWriter writer, int taxonomy, string id)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteNumber("index", Taxonomies.All[taxonomy].IndexOf(id)!.Value);
        writer.WriteString("guid", Taxonomies.All[taxonomy].GuidOf(id));
        writer.WritePropertyName("toolComponent");
        WriteReference(writer, taxonomy);
        writer.WriteEndObject();
    }

    private static void WriteTaxon(Utf8JsonWriter writer, Taxonomy taxonomy, Taxon taxon)
    {
        writer.WriteStartObject();
        writer.WriteString("id", taxon.Id);
        writer.WriteString("guid", taxonomy.GuidOf(taxon.Id));
        writer.Message("shortDescription", taxon.Title + ".");
        if (taxon.Text is { } text)
            writer.Message("fullDescription", text);
        writer.Optional("helpUri", taxon.HelpUri);
        if (taxon.Evidence is { } evidence)
        {
            writer.WriteStartObject("properties");
            writer.WriteString("evidence", evidence);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
