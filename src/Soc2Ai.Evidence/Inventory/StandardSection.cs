using System.Text.Json;
using Soc2Ai.Catalog;

namespace Soc2Ai.Evidence.Inventory;

/// <summary><c>definitions.standards</c>: the 61 criteria by the AICPA's ids, in our own words.</summary>
internal static class StandardSection
{
    /// <summary>The reference of a criterion.</summary>
    public static string Requirement(string criterion) => References.Of("criterion", criterion);

    public static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("definitions");
        writer.WriteStartArray("standards");
        writer.WriteStartObject();
        writer.WriteString("bom-ref", "standard:soc2");
        writer.WriteString("name", "SOC 2 Trust Services Criteria");
        writer.WriteString("version", "2017, points of focus revised 2022");
        writer.WriteString("description", "Ids of the criteria with short titles in our own words. The criteria themselves are the AICPA's and are not repeated here.");
        writer.WriteString("owner", "AICPA");
        writer.WriteStartArray("requirements");
        foreach (var criterion in Criteria.All)
        {
            writer.WriteStartObject();
            writer.WriteString("bom-ref", Requirement(criterion.Id));
            writer.WriteString("identifier", criterion.Id);
            writer.WriteString("title", criterion.Title);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
