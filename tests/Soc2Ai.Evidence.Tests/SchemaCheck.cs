using System.Text.Json;
using System.Text.RegularExpressions;

namespace Soc2Ai.Evidence.Tests;

/// <summary>As much of JSON Schema draft-04 as the SARIF schema uses; tests/validators runs a whole implementation.</summary>
internal sealed class SchemaCheck
{
    private readonly JsonElement _root;
    private readonly List<string> _errors = [];

    private SchemaCheck(JsonElement root) => _root = root;

    /// <summary>What is wrong with a file, each with its path.</summary>
    public static IReadOnlyList<string> Errors(string file)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sarif-schema-2.1.0.json")));
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var check = new SchemaCheck(schema.RootElement);
        check.Check(document.RootElement, schema.RootElement, "");
        return check._errors;
    }

    private void Check(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            Check(value, _root.GetProperty("definitions").GetProperty(reference.GetString()!["#/definitions/".Length..]), at);
        if (schema.TryGetProperty("type", out var type) && !IsOfType(value, type))
            _errors.Add($"{at}: is {value.ValueKind}, not {type}");
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(item => item.ToString() == value.ToString()))
            _errors.Add($"{at}: '{value}' is none of {values}");
        if (schema.TryGetProperty("minimum", out var minimum) && value.ValueKind == JsonValueKind.Number && value.GetDouble() < minimum.GetDouble())
            _errors.Add($"{at}: {value} is less than {minimum}");
        if (value.ValueKind == JsonValueKind.String)
            CheckText(value.GetString()!, schema, at);
        if (schema.TryGetProperty("anyOf", out var any) && !any.EnumerateArray().Any(one => one.GetProperty("required").EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _))))
            _errors.Add($"{at}: has none of {any}");
        if (value.ValueKind == JsonValueKind.Object)
            CheckObject(value, schema, at);
        if (value.ValueKind == JsonValueKind.Array)
            CheckArray(value, schema, at);
    }

    private void CheckObject(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("required", out var required))
            _errors.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}: lacks {name}"));

        schema.TryGetProperty("properties", out var properties);
        schema.TryGetProperty("additionalProperties", out var additional);
        foreach (var member in value.EnumerateObject())
        {
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(member.Name, out var known))
                Check(member.Value, known, $"{at}/{member.Name}");
            else if (additional.ValueKind == JsonValueKind.False)
                _errors.Add($"{at}: '{member.Name}' is no property there");
            else if (additional.ValueKind == JsonValueKind.Object)
                Check(member.Value, additional, $"{at}/{member.Name}");
        }
    }

    private void CheckArray(JsonElement value, JsonElement schema, string at)
    {
        var items = value.EnumerateArray().ToList();
        if (schema.TryGetProperty("minItems", out var least) && items.Count < least.GetInt32())
            _errors.Add($"{at}: has fewer than {least} items");
        if (schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean() && items.Select(item => item.GetRawText()).Distinct().Count() < items.Count)
            _errors.Add($"{at}: has an item twice");
        if (schema.TryGetProperty("items", out var each))
        {
            for (var i = 0; i < items.Count; i++)
                Check(items[i], each, $"{at}/{i}");
        }
    }

    private void CheckText(string text, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!))
            _errors.Add($"{at}: '{text}' is not of the form {pattern}");
        if (schema.TryGetProperty("format", out var format) && format.GetString() is "uri" && !Uri.TryCreate(text, UriKind.Absolute, out _))
            _errors.Add($"{at}: '{text}' is no absolute URI");
        if (schema.TryGetProperty("format", out format) && format.GetString() is "uri-reference" && text.Any(character => character is ' ' or '\\' or > '~'))
            _errors.Add($"{at}: '{text}' is no URI reference");
    }

    private static bool IsOfType(JsonElement value, JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOfType(value, one.GetString()!))
        : IsOfType(value, type.GetString()!);

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => true,
    };
}
