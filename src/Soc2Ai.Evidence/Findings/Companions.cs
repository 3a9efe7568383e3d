using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;

namespace Soc2Ai.Evidence.Findings;

/// <summary>Finds the companion row of a rule of another analyzer; a row may stand for a range of ids, <c>CA5358-CA5403</c>.</summary>
public sealed class Companions
{
    private readonly Dictionary<string, Companion> _exact = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, int First, int Last, Companion Row)> _ranges = [];

    /// <summary>A search in these rows.</summary>
    public Companions(IEnumerable<Companion> rows)
    {
        foreach (var row in rows)
        {
            var dash = row.Id.IndexOf('-');
            if (dash > 0 && Split(row.Id.Substring(0, dash).Trim()) is { } first && Split(row.Id.Substring(dash + 1).Trim()) is { } last)
                _ranges.Add((first.Prefix, first.Number, last.Number, row));
            else
                _exact[row.Id] = row;
        }
    }

    /// <summary>The row that stands for a rule; null when the rule is no companion.</summary>
    public Companion? Find(string id)
    {
        if (_exact.TryGetValue(id, out var row))
            return row;

        return Split(id) is { } parts
            ? _ranges.FirstOrDefault(range => range.Prefix == parts.Prefix && parts.Number >= range.First && parts.Number <= range.Last).Row
            : null;
    }

    private static (string Prefix, int Number)? Split(string id)
    {
        var digits = id.Length;
        while (digits > 0 && id[digits - 1] is >= '0' and <= '9')
            digits--;
        return digits < id.Length && int.TryParse(id.Substring(digits), out var number) ? (id.Substring(0, digits), number) : null;
    }
}
