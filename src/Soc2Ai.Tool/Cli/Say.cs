using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Spectre.Console;

namespace Soc2Ai.Tool.Cli;

/// <summary>Makes of text what may stand on a terminal.</summary>
internal static class Say
{
    /// <summary>
    /// The text as markup that shows it. Reports quote source code, and whoever writes that may not move a reader's cursor, turn a line round, or
    /// give orders to a build server.
    /// </summary>
    public static string Text(string? text) => Markup.Escape(Plain(text));

    /// <summary>The text without what a terminal or build server would act upon.</summary>
    public static string Plain(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t')
                plain.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                plain.Append('\uFFFD');
            else
                plain.Append(rune.ToString());
        }

        return plain.Replace("##vso[", "# #vso[").Replace("##[", "# #[").ToString();
    }

    /// <summary>A line of which GitHub takes no part for an order: what begins with two colons is one there.</summary>
    public static string Line(string line) => line.AsSpan().TrimStart().StartsWith("::") ? line.Replace("::", ": :") : line;

    /// <summary>JSON that says the same, with what a terminal or build server would act upon as escapes. None of it can stand outside of a string.</summary>
    public static string Json(string json)
    {
        var plain = new StringBuilder(json.Length);
        foreach (var letter in json)
        {
            if (char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            else
                plain.Append(letter);
        }

        return plain.Replace("##vso[", @"#\u0023vso[").Replace("##[", @"#\u0023[").ToString();
    }

    /// <summary><c>1 rule</c>, <c>2 rules</c>.</summary>
    public static string Count(int count, string noun) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary><c>a, b and 3 more</c>.</summary>
    public static string Few(IReadOnlyCollection<string> names, int shown = 3) =>
        names.Count <= shown + 1 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(shown))} and {names.Count - shown} more";

    /// <summary>Rows of cells as aligned lines: two spaces in front, two between; the last cell is as long as it is.</summary>
    public static IEnumerable<string> Columns(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            yield break;

        var widths = new int[rows.Max(row => row.Length)];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length - 1; i++)
                widths[i] = Math.Max(widths[i], Length(row[i]));
        }

        foreach (var row in rows)
            yield return "  " + string.Concat(row.Select((cell, i) => i == row.Length - 1 ? cell : cell + new string(' ', widths[i] - Length(cell) + 2)));
    }

    private static int Length(string markup) => string.IsNullOrWhiteSpace(markup) ? markup.Length : Markup.Remove(markup).Length;

    /// <summary>A text in lines of at most the width.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }
}
