using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>The rows of <c>rules/apis/</c>, by file and then by line.</summary>
public static class ApiRows
{
    private static readonly Lazy<IReadOnlyList<ApiRow>> Rows = new(() =>
        Resources.Names("rules/apis/", ".tsv").SelectMany(name => ApiRow.Parse(name, Resources.Text(name))).ToList());

    /// <summary>All rows that ship.</summary>
    public static IReadOnlyList<ApiRow> All => Rows.Value;
}
