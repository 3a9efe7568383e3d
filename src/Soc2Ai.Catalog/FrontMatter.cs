using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>The keys and values at the top of a page, with their lines.</summary>
internal sealed class FrontMatter(string file, int endLine, IReadOnlyDictionary<string, (string Value, int Line)> entries)
{
    public string? Optional(string key) => entries.TryGetValue(key, out var entry) && entry.Value.Length > 0 ? entry.Value : null;

    public string Required(string key) => Optional(key) ?? throw Error(key, $"the front matter has no '{key}: …'");

    public CatalogException Error(string key, string problem) =>
        new(file, entries.TryGetValue(key, out var entry) ? entry.Line : endLine, problem);

    public IReadOnlyList<string> List(string key) =>
        Optional(key)?.Split(',').Select(word => word.Trim()).Where(word => word.Length > 0).ToList() ?? [];

    public IReadOnlyList<string> Ids(string key, Func<string, bool> isValid)
    {
        var ids = List(key);
        foreach (var id in ids)
        {
            if (!isValid(id))
                throw Error(key, $"'{id}' is no id of that framework's list in this edition");
        }

        return ids;
    }

    public bool Flag(string key) => Optional(key) switch
    {
        null or "no" => false,
        "yes" => true,
        var other => throw Error(key, $"'{other}' is neither 'yes' nor 'no'"),
    };

    public T Choice<T>(string key)
        where T : struct, Enum
    {
        var text = Required(key);
        return Enum.TryParse<T>(text, ignoreCase: true, out var value) && text.All(char.IsLetter)
            ? value
            : throw Error(key, $"'{text}' is no {key}; expected one of: {string.Join(", ", Enum.GetNames(typeof(T))).ToLowerInvariant()}");
    }

    public IReadOnlyDictionary<string, string> Variants() =>
        entries.Where(entry => entry.Key.StartsWith("message-", StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key.Substring("message-".Length), entry => entry.Value.Value, StringComparer.Ordinal);
}
