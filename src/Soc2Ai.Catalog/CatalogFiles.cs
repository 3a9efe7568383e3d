using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>What is wrong with the files of the folder <c>rules/</c>, each looked at by itself.</summary>
public static class CatalogFiles
{
    /// <summary>Every error of a file: of a page the first, of a table one a line. Empty for a good file and for one that is no part of the catalogue.</summary>
    /// <param name="path">The file's path; its name and its folder say what the file is.</param>
    /// <param name="text">What the file holds.</param>
    public static IReadOnlyList<CatalogException> Problems(string path, string text)
    {
        var name = Path.GetFileName(path);
        if (name.EndsWith(".md", StringComparison.Ordinal))
            return name == "README.md" ? [] : Problems(() => Page(path, text));
        if (!name.EndsWith(".tsv", StringComparison.Ordinal))
            return [];
        if (name == "criteria.tsv")
            return Problems(path, text, line => _ = line[0] == "id" ? null : Criteria.Parse(line));
        if (Path.GetFileName(Path.GetDirectoryName(path)) == "apis")
            return Problems(path, text, Row);
        return DataFiles.Reader(name) is { } read
            ? Problems(path, text, line => read(line))
            : [new CatalogException(path, 1, "no part of the catalogue reads this file; a table's name stands in DataFiles.Reader, rows stand in rules/apis/")];
    }

    private static void Page(string path, string text)
    {
        if (ApiKinds.Problem(RulePage.Parse(path, text)) is { } problem)
            throw new CatalogException(path, 1 + Array.FindIndex(text.Split('\n'), line => (line.StartsWith("flow:", StringComparison.Ordinal) || line.StartsWith("clean:", StringComparison.Ordinal)) && line.Contains(problem.Split('\'')[1])), problem);
    }

    private static void Row(TableLine line)
    {
        if (ApiKinds.Problem(ApiRow.Parse(line)) is { } problem)
            throw line.Error(problem);
    }

    private static List<CatalogException> Problems(string path, string text, Action<TableLine> read) =>
        [.. Table.Lines(path, text).SelectMany(line => Problems(() => read(line)))];

    private static IReadOnlyList<CatalogException> Problems(Action read)
    {
        try
        {
            read();
            return [];
        }
        catch (CatalogException problem)
        {
            return [problem];
        }
    }
}
