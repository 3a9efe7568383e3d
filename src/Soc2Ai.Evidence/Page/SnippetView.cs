using System;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>The lines around a place, numbered, the place marked.</summary>
internal static class SnippetView
{
    private const int MostLines = 40;

    public static void Write(HtmlWriter html, ReportedPlace place)
    {
        if (place.Snippet is not { Length: > 0 } snippet)
            return;

        var lines = snippet.Replace("\r\n", "\n").Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty(0).Min();
        html.Raw("<pre class=\"snip\">");
        for (var i = 0; i < Math.Min(lines.Length, MostLines); i++)
        {
            var number = place.SnippetLine + i;
            var isPlace = number >= place.StartLine && number <= place.EndLine;
            html.Raw(i > 0 ? "\n" : "").Raw(isPlace ? "<b>" : "<i>").Raw(Number(number)).Raw(isPlace ? "</b>" : "</i>");
            Line(html, place, lines[i], number, indent);
        }

        html.Raw("</pre>");
    }

    /// <summary>The first line of a place without its indentation; null when the report has no text of it.</summary>
    public static string? Line(ReportedPlace place)
    {
        if (place.Snippet is not { Length: > 0 } snippet)
            return null;

        var start = 0;
        for (var line = place.SnippetLine; line < place.StartLine; line++)
        {
            start = snippet.IndexOf('\n', start) + 1;
            if (start == 0)
                return null;
        }

        var end = snippet.IndexOf('\n', start);
        return snippet.Substring(start, (end < 0 ? snippet.Length : end) - start).Trim();
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // Where a secret was taken out of the line, the columns no longer fit: the line is marked and no part of it.
    private static void Line(HtmlWriter html, ReportedPlace place, string line, int number, int indent)
    {
        var text = line.TrimEnd();
        var lead = Math.Min(indent, text.Length);
        var start = number == place.StartLine ? Math.Max(place.StartColumn - 1, lead) : lead;
        var end = number == place.EndLine ? Math.Min(place.EndColumn - 1, text.Length) : text.Length;
        if (number < place.StartLine || number > place.EndLine || start >= end || text.Length > HtmlWriter.LongestText || text.IndexOf('…') >= 0)
            html.Text(text.Substring(lead));
        else
            html.Text(text, lead, start).Raw("<mark>").Text(text, start, end).Raw("</mark>").Text(text, end, text.Length);
    }
}
