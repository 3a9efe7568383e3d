using System.Collections.Generic;

namespace Soc2Ai.Catalog;

/// <summary>One line of a tab-separated file, with its place.</summary>
public sealed class TableLine(string file, int number, string[] cells)
{
    /// <summary>The file's path as the reader was given it.</summary>
    public string File { get; } = file;

    /// <summary>The line, counted from 1.</summary>
    public int Number { get; } = number;

    /// <summary>The cells, trimmed; a cell that the line leaves out is empty.</summary>
    public string this[int column] => column < cells.Length ? cells[column].Trim() : "";

    /// <summary>How many cells the line has.</summary>
    public int Count => cells.Length;

    /// <summary>This line, which has exactly that many cells.</summary>
    /// <exception cref="CatalogException">It has more or fewer.</exception>
    public TableLine Cells(int expected) => Count == expected ? this : throw Error($"expected {expected} cells between tabs, found {Count}");

    /// <summary>The error of this line.</summary>
    public CatalogException Error(string problem) => new(File, Number, problem);
}

/// <summary>Tab-separated text: a cell per tab, comments behind <c>#</c>, empty lines passed over.</summary>
public static class Table
{
    /// <summary>The lines of a text that carry cells.</summary>
    public static IEnumerable<TableLine> Lines(string file, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var trimmed = line.TrimEnd('\r', ' ', '\t');
            if (trimmed.Length > 0 && trimmed[0] != '#')
                yield return new TableLine(file, number, trimmed.Split('\t'));
        }
    }
}
