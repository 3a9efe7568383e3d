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
    // Beyond so many members an object's names are looked up; no object of a report has as many.
    private const int Few = 32;

    /// <summary>What is wrong with a whole JSON text; null when nothing is.</summary>
    /// <exception cref="JsonException">It is no JSON, cut, or nested too deeply.</exception>
    public static string? Problem(ReadOnlySpan<byte> text)
    {
        var names = new List<(int Start, int Length)>();
        var objects = new Stack<(int First, HashSet<string>? Many)>();
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 64 });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    objects.Push((names.Count, null));
                    break;
                case JsonTokenType.EndObject:
                    var done = objects.Pop();
                    names.RemoveRange(done.First, names.Count - done.First);
                    break;
                case JsonTokenType.PropertyName when !IsNew(text, ref reader, names, objects):
                    return $"an object has the member '{Short(reader.GetString()!)}' twice (byte {reader.TokenStartIndex:N0})";
            }
        }

        return null;
    }

    private static bool IsNew(ReadOnlySpan<byte> text, ref Utf8JsonReader reader, List<(int Start, int Length)> names, Stack<(int First, HashSet<string>? Many)> objects)
    {
        var (first, many) = objects.Peek();
        if (many is null && (reader.ValueIsEscaped || names.Count - first >= Few))
        {
            many = new HashSet<string>(StringComparer.Ordinal);
            for (var i = first; i < names.Count; i++)
                many.Add(Text(text.Slice(names[i].Start, names[i].Length)));
            objects.Pop();
            objects.Push((first, many));
        }

        if (many is not null)
            return many.Add(reader.GetString()!);

        for (var i = first; i < names.Count; i++)
        {
            if (text.Slice(names[i].Start, names[i].Length).SequenceEqual(reader.ValueSpan))
                return false;
        }

        names.Add(((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length));
        return true;
    }

    private static string Text(ReadOnlySpan<byte> name)
    {
#if NET
        return System.Text.Encoding.UTF8.GetString(name);
#else
        return System.Text.Encoding.UTF8.GetString(name.ToArray());
#endif
    }

    private static string Short(string name) => name.Length > 40 ? name.Substring(0, 40) + "…" : name;
}
