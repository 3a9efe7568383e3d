using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Inventory;

/// <summary>Components of the type <c>data</c>: data sets of the register, places that keep AI content, instructions of models.</summary>
internal static class DataSection
{
    /// <summary>Where nobody wrote down how confidential something is.</summary>
    public const string Unclassified = "not classified";

    // Findings that say what kind of data reaches the place.
    private static readonly (string Rule, string Datum)[] Sensitive = [("SAI5001", "personal data"), ("SAI5002", "personal data"), ("SAI5003", "personal data"), ("SAI4007", "secrets")];

    /// <summary>Data at places that code names.</summary>
    public static void Write(Utf8JsonWriter writer, InventoryItem item)
    {
        ComponentSection.Start(writer, "data", item.Reference, item.Name);
        ComponentSection.WriteEvidence(writer, item);
        var data = Sensitive.Where(row => item.Exceptions.ContainsKey(row.Rule) || item.Accepted.ContainsKey(row.Rule)).Select(row => row.Datum).Distinct().ToList();
        writer.WriteStartArray("data");
        writer.WriteStartObject();
        writer.WriteString("type", item.Kind == ItemKind.Instruction ? "definition" : "dataset");
        writer.WriteString("name", item.Name);
        writer.WriteString("classification", data.Count > 0 ? string.Join(", ", data) : Unclassified);
        if (data.Count > 0)
            writer.Texts("sensitiveData", data);
        writer.WriteString("description", item.Population switch
        {
            "instruction" => "Text that tells a model what to do.",
            "training-data write" => "Training or evaluation data that code writes.",
            "embedding or vector write" => "Text that code turns into vectors or puts into a vector store.",
            "store write of AI content" => "Conversations, prompts or answers that code keeps.",
            _ => "Weights of a model that code writes.",
        });
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.Properties(new[] { ("soc2ai:kind", (string?)item.Population) }.Concat(CycloneJson.Tests(item)));
        writer.WriteEndObject();
    }

    /// <summary>A data set of the register.</summary>
    public static void WriteRegistered(Utf8JsonWriter writer, RegisteredDataSet set)
    {
        ComponentSection.Start(writer, "data", References.Of("data-set", set.Name), set.Name);
        writer.WriteStartArray("data");
        writer.WriteStartObject();
        writer.WriteString("type", "dataset");
        writer.WriteString("name", set.Name);
        writer.WriteString("classification", string.IsNullOrEmpty(set.Classification) ? Unclassified : set.Classification);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.Properties([("soc2ai:kind", "register entry"), ("soc2ai:registered", "yes"), ("soc2ai:retention", set.Retention)]);
        writer.WriteEndObject();
    }
}
