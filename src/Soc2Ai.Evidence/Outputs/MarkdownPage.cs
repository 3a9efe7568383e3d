using System;
using System.Collections.Generic;
using System.Text;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>A part of a Markdown text that grows to a bound and says what it leaves out.</summary>
internal sealed class MarkdownPage
{
    /// <summary>GitHub refuses a comment beyond 65,536 characters; some are left for what a workflow puts around.</summary>
    public const int Maximum = 60_000;

    private readonly StringBuilder _text = new();

    public int Length => _text.Length;

    public override string ToString() => _text.ToString();

    /// <summary>Adds lines as they are.</summary>
    public MarkdownPage Lines(params string[] lines)
    {
        foreach (var line in lines)
            _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Adds another part.</summary>
    public MarkdownPage Add(MarkdownPage part)
    {
        _text.Append(part._text);
        return this;
    }

    /// <summary>Adds as many rows as fit, and says how many did not.</summary>
    /// <param name="budget">How long this page may become.</param>
    /// <param name="isTable">Whether a row is a table's; what is left out stands below it.</param>
    public MarkdownPage Rows<T>(IReadOnlyList<T> items, Func<T, string> row, int budget, bool isTable, string noun)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var text = row(items[i]);
            if (_text.Length + text.Length + 80 > budget)
                return Lines(isTable ? "" : $"- {Left(items.Count - i, noun)}", isTable ? Left(items.Count - i, noun) : "");

            _text.Append(text).Append('\n');
        }

        return Lines("");
    }

    /// <summary>Adds a table with a header.</summary>
    /// <param name="header">Cells parted by pipes; one that ends in a colon is aligned to the right.</param>
    public MarkdownPage Table<T>(string header, IReadOnlyList<T> items, Func<T, string[]> cells, int budget, string noun)
    {
        var columns = header.Split('|');
        Lines(
            $"| {string.Join(" | ", Array.ConvertAll(columns, column => column.Trim().TrimEnd(':')))} |",
            $"|{string.Join("|", Array.ConvertAll(columns, column => column.TrimEnd().EndsWith(":", StringComparison.Ordinal) ? "--:" : "---"))}|");
        return Rows(items, item => $"| {string.Join(" | ", cells(item))} |", budget, isTable: true, noun);
    }

    /// <summary>Begins a part that a reader opens.</summary>
    public MarkdownPage Open(string summary) => Lines("<details>", $"<summary>{summary}</summary>", "");

    /// <summary>Ends a part that a reader opens.</summary>
    public MarkdownPage Close() => Lines("</details>", "");

    private static string Left(int count, string noun) => $"*{MarkdownText.Number(count)} more {noun}{(count == 1 ? "" : "s")} in the report*";
}
