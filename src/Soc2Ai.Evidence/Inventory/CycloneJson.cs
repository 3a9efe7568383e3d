using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Soc2Ai.Evidence.Inventory;

/// <summary>Shapes that stand in many places of a CycloneDX document.</summary>
internal static class CycloneJson
{
    /// <summary>Name and value pairs; those without a value are left out.</summary>
    public static void Properties(this Utf8JsonWriter writer, IEnumerable<(string Name, string? Value)> properties)
    {
        var stated = properties.Where(property => !string.IsNullOrEmpty(property.Value)).ToList();
        if (stated.Count == 0)
            return;

        writer.WriteStartArray("properties");
        foreach (var (name, value) in stated)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("value", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>An element of <c>externalReferences</c>.</summary>
    /// <param name="sha256">The file's hash; left out when it is none.</param>
    public static void Reference(this Utf8JsonWriter writer, string type, string url, string comment, string? sha256 = null)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("url", url);
        writer.WriteString("comment", comment);
        if (sha256 is { Length: 64 } && sha256.All(digit => digit is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F'))
        {
            writer.WriteStartArray("hashes");
            writer.WriteStartObject();
            writer.WriteString("alg", "SHA-256");
            writer.WriteString("content", sha256.ToLowerInvariant());
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>An object with a name: an organization or a person.</summary>
    public static void Named(this Utf8JsonWriter writer, string member, string name)
    {
        writer.WriteStartObject(member);
        writer.WriteString("name", name);
        writer.WriteEndObject();
    }

    /// <summary>What tests found at an entry's places.</summary>
    public static IEnumerable<(string Name, string? Value)> Tests(InventoryItem item) =>
    [
        ("soc2ai:exceptions", Counts(item.Exceptions)),
        ("soc2ai:acceptedExceptions", Counts(item.Accepted)),
        ("soc2ai:notEvaluated", string.Join(", ", item.NotEvaluated)),
    ];

    private static string Counts(IEnumerable<KeyValuePair<string, int>> rules) => string.Join(", ", rules.Select(rule => rule.Value == 1 ? rule.Key : $"{rule.Key} ({rule.Value} times)"));
}
