using System.Linq;

namespace Soc2Ai.Evidence.Page;

/// <summary>What needs action first: open findings by rule, gravest level first, then the essential rules, then most findings.</summary>
internal static class ActionList
{
    private const int Most = 8;

    public static void Write(HtmlWriter html, PageModel model)
    {
        var groups = model.Groups.Where(group => group.Open > 0).ToList();
        html.Raw("<h3 id=\"first\">What needs action first</h3>\n");
        if (groups.Count == 0)
        {
            html.Raw("<p>No finding is open. What was not evaluated is listed under <a href=\"#limits\">Not evaluated</a>.</p>\n");
            return;
        }

        html.Raw("<ol class=\"act\">");
        foreach (var group in groups.Take(Most))
        {
            html.Raw("<li>");
            Level(html, group.Rank);
            html.Add($"<div><a href=\"#{Anchors.OfRule(group.Id)}\"><b>{group.Title}</b></a> <span class=\"id\">{group.Id}</span><p>");
            MarkdownText.Spans(html, FirstSentence(group.Rule?.Description)).Raw("</p></div>");
            html.Add($"<p class=\"n\"><b>{group.Open}</b> open<br><span class=\"id\">{string.Join(", ", group.Criteria)}</span></p></li>");
        }

        html.Raw("</ol>\n");
        if (groups.Count > Most)
        {
            var rest = groups.Skip(Most).ToList();
            html.Add($"<p class=\"more\"><a href=\"#findings\">{Words.Count(rest.Sum(group => group.Open), "further finding")} of {Words.Count(rest.Count, "rule")}</a></p>\n");
        }
    }

    /// <summary>Writes a level as a word.</summary>
    public static void Level(HtmlWriter html, int rank) => html.Raw(rank switch
    {
        0 => "<span class=\"lv e\">error</span>",
        1 => "<span class=\"lv w\">warning</span>",
        _ => "<span class=\"lv i\">note</span>",
    });

    private static string FirstSentence(string? text)
    {
        var end = text?.IndexOf(". ", System.StringComparison.Ordinal) ?? -1;
        return end < 0 ? text ?? "" : text!.Substring(0, end + 1);
    }
}
