using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Soc2Ai.Evidence.Sets;

/// <summary>
/// Tells what readers of JSON differ on. An object that says a thing twice says one thing to one reader and another to the next, which is how
/// a finding is hidden from whoever checks it: such a text is refused.
/// </summary>
internal static class StrictJson
{
    /// <summary>What is wrong with a whole JSON text; null when nothing is.</summary>
    /// <exception cref="JsonException">It is no JSON, cut, or nested too deeply.</exception>
    public static string? Problem(ReadOnlySpan<byte> text)
    {
        var names = new Stack<HashSet<string>>();
        var free = new Stack<HashSet<string>>();
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 64 });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    names.Push(free.Count > 0 ? free.Pop() : new HashSet<string>(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject:
                    names.Peek().Clear();
                    free.Push(names.Pop());
                    break;
                case JsonTokenType.PropertyName when !names.Peek().Add(reader.GetString()!):
                    return $"an object has the member '{reader.GetString()}' twice (byte {reader.TokenStartIndex:N0})";
            }
        }

        return null;
    }
}
