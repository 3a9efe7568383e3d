using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>The 61 criteria of <c>rules/criteria.tsv</c>, in their order there.</summary>
public static class Criteria
{
    private static readonly Lazy<IReadOnlyList<Criterion>> Rows = new(() => Parse("rules/criteria.tsv", Resources.Text("rules/criteria.tsv")));

    private static readonly Lazy<HashSet<string>> Ids = new(() => [.. All.Select(criterion => criterion.Id)]);

    /// <summary>All criteria.</summary>
    public static IReadOnlyList<Criterion> All => Rows.Value;

    /// <summary>Whether a criterion has this id.</summary>
    public static bool Contains(string id) => Ids.Value.Contains(id);

    /// <summary>Reads the table.</summary>
    /// <exception cref="CatalogException">A line is not <c>id, title, evidence, why</c>.</exception>
    public static IReadOnlyList<Criterion> Parse(string file, string text)
    {
        var criteria = new List<Criterion>();
        foreach (var line in Table.Lines(file, text))
        {
            if (line[0] != "id")
                criteria.Add(Parse(line));
        }

        return criteria;
    }

    /// <summary>Reads one line.</summary>
    /// <exception cref="CatalogException">The line is not <c>id, title, evidence, why</c>.</exception>
    public static Criterion Parse(TableLine line) =>
        line.Count == 4 && Enum.TryParse<CriterionEvidence>(line[2], ignoreCase: true, out var evidence) && !char.IsDigit(line[2][0])
            ? new Criterion(line[0], line[1], evidence, line[3])
            : throw line.Error("expected four cells: id, title, evidence (direct, build, partial or untestable), why");
}
