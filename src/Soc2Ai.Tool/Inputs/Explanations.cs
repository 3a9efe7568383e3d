using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Soc2Ai.Tool.Inputs;

/// <summary>What <c>dotnet build -t:Soc2AiExplain</c> left: why places were reported or were not.</summary>
/// <param name="Path">Relative to the repository's root.</param>
/// <param name="IsPlace">Whether a flow rule tested it; else a row of the API tables named what stands there.</param>
internal sealed record Explained(string Path, int Line, int Column, bool IsPlace, string Text)
{
    /// <summary>How the names of such files end.</summary>
    public const string End = ".soc2.explanation.tsv";

    private const long MaximumBytes = 256 << 20;

    /// <summary>The lines of a file; one that is no such file has none.</summary>
    public static IReadOnlyList<Explained> Read(string file)
    {
        if (new FileInfo(file).Length > MaximumBytes)
            return [];

        return [.. File.ReadLines(file, Encoding.UTF8).Where(line => line.Length > 0 && line[0] != '#').Select(Parse).OfType<Explained>()];
    }

    private static Explained? Parse(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != 3 || cells[1] is not ("row" or "place"))
            return null;

        var column = cells[0].LastIndexOf(':');
        var row = column > 0 ? cells[0].LastIndexOf(':', column - 1) : -1;
        return row > 0 && Number(cells[0].AsSpan(row + 1, column - row - 1)) is { } at && Number(cells[0].AsSpan(column + 1)) is { } from
            ? new Explained(cells[0][..row], at, from, cells[1] == "place", cells[2])
            : null;
    }

    private static int? Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
