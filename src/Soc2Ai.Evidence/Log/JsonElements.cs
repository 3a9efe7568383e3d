using System.Collections.Generic;
using System.Text.Json;

namespace Soc2Ai.Evidence.Log;

/// <summary>Reads members of JSON values whose shape nobody vouches for: what is absent or of another kind is null or empty.</summary>
internal static class JsonElements
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static int Number(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : 0;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name)
    {
        if (element.Member(name) is not { ValueKind: JsonValueKind.Array } array)
            yield break;

        foreach (var item in array.EnumerateArray())
            yield return item;
    }

    public static IEnumerable<string> Texts(this JsonElement element, string name)
    {
        foreach (var item in element.Items(name))
        {
            if (item.ValueKind == JsonValueKind.String)
                yield return item.GetString()!;
        }
    }
}
