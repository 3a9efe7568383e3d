using System.Linq;
using Soc2Ai.Evidence.Outputs;

namespace Soc2Ai.Evidence.Page;

/// <summary>All findings, by rule.</summary>
internal static class FindingsSection
{
    public static void Write(HtmlWriter html, PageModel model)
    {
        html.Raw("<section id=\"findings\" aria-labelledby=\"findings-title\"><h2 id=\"findings-title\">Findings</h2>\n");
        if (model.Findings.Count == 0)
        {
            html.Raw("<p>The reports have no finding. That says something only of what was <a href=\"#tests\">tested</a>.</p></section>\n");
            return;
        }

        html.Raw("<p>By rule, open ones and graver ones first. Each has an address of its own, which stays the same while the finding stays the same.</p>\n");
        FilterBar.Write(html, model);
        foreach (var group in model.Groups)
            Write(html, model, group);
        html.Raw("<p class=\"none\" hidden>No finding matches these filters.</p></section>\n");
    }

    private static void Write(HtmlWriter html, PageModel model, RuleGroup group)
    {
        html.Add($"<div class=\"group\" id=\"{Anchors.OfRule(group.Id)}\" data-rule=\"{group.Id}\" data-criteria=\"{string.Join(" ", group.Criteria)}\"><h3><span class=\"id\">{group.Id}</span> {group.Title}</h3>\n");
        html.Add($"<p class=\"meta\"><b>{group.Open}</b> open, {group.Findings.Count - group.Open} accepted");
        if (group.Tally is { } tally && !group.IsCompanion)
            html.Add($"; {Words.Count(tally.Exceptions, "exception")} in a population of {tally.Population}{(group.Rule?.Population is { } population ? $" ({population})" : "")}");
        if (group.IsCompanion)
            html.Raw("; a rule of another analyzer, which the gate leaves to its own tool");
        foreach (var criterion in group.Criteria.Where(Catalog.Criteria.Contains))
            html.Add($" <a class=\"chip\" href=\"#{criterion}\">{criterion}</a>");
        MarkdownText.Spans(html.Raw("</p><p class=\"why\">"), group.Rule?.Description ?? "");
        if (group.Rule is { IsCompanion: false })
            html.Add($" <a href=\"#about-{Anchors.Safe(group.Id)}\">What is accepted instead, and limits</a>");
        else if (SourceLinks.Http(group.Rule?.HelpUri) is { } address)
            html.Add($" <a class=\"out\" href=\"{address}\" rel=\"noreferrer noopener\">The rule's page</a>");
        html.Raw("</p>\n");
        foreach (var finding in group.Findings)
            FindingView.Write(html, model, finding);
        html.Raw("</div>\n");
    }
}
