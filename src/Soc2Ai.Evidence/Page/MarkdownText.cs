using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Evidence.Page;

/// <summary>Shows the Markdown of rule pages: headings, paragraphs, lists, fenced code, code spans. Everything else stays the text that it is.</summary>
internal static class MarkdownText
{
    public static void Write(HtmlWriter html, string markdown)
    {
        var lines = markdown.Replace("\r\n", "\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("```", StringComparison.Ordinal))
                i = Code(html, lines, i + 1);
            else if (line.StartsWith("#", StringComparison.Ordinal))
                Spans(html.Raw("<h4>"), Heading(line.TrimStart('#').Trim())).Raw("</h4>");
            else if (IsItem(line))
                i = Items(html, lines, i);
            else if (line.Trim().Length > 0)
                i = Paragraph(html, lines, i);
        }
    }

    /// <summary>Writes a line of text with its code spans.</summary>
    public static HtmlWriter Spans(HtmlWriter html, string text)
    {
        var parts = text.Replace("**", "").Split('`');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 0 || i == parts.Length - 1)
                html.Text(parts[i]);
            else
                html.Raw("<code>").Text(parts[i]).Raw("</code>");
        }

        return html;
    }

    // The pages' words for their examples; here they could be read as a verdict.
    private static string Heading(string text) => text switch
    {
        "Noncompliant" => "Example that is reported",
        "Compliant" => "Example that is not reported",
        _ => text,
    };

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal);

    private static bool IsText(string line) => line.Trim().Length > 0 && line[0] != '#' && !IsItem(line) && !line.StartsWith("```", StringComparison.Ordinal);

    private static int Code(HtmlWriter html, string[] lines, int first)
    {
        var end = Array.FindIndex(lines, first, line => line.StartsWith("```", StringComparison.Ordinal));
        end = end < 0 ? lines.Length : end;
        html.Raw("<pre tabindex=\"0\" role=\"region\" aria-label=\"Example\">").Text(string.Join("\n", lines.Skip(first).Take(end - first))).Raw("</pre>");
        return end;
    }

    private static int Items(HtmlWriter html, string[] lines, int first)
    {
        html.Raw("<ul>");
        var i = first;
        for (; i < lines.Length && IsItem(lines[i]); i++)
        {
            var text = new List<string> { lines[i].Substring(2) };
            while (i + 1 < lines.Length && IsText(lines[i + 1]))
                text.Add(lines[++i].Trim());
            Spans(html.Raw("<li>"), string.Join(" ", text)).Raw("</li>");
        }

        html.Raw("</ul>");
        return i - 1;
    }

    private static int Paragraph(HtmlWriter html, string[] lines, int first)
    {
        var end = first;
        while (end + 1 < lines.Length && IsText(lines[end + 1]))
            end++;
        Spans(html.Raw("<p>"), string.Join(" ", lines.Skip(first).Take(end - first + 1))).Raw("</p>");
        return end;
    }
}
