using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Page;

/// <summary>The 61 criteria: state, why, and what was tested with which result.</summary>
internal static class CriteriaSection
{
    private const int MostFindings = 20;

    public static void Write(HtmlWriter html, PageModel model)
    {
        html.Add($"""
            <section id="criteria" aria-labelledby="criteria-title"><h2 id="criteria-title">The {model.Criteria.Count} criteria</h2>
            <p>Ids are those of the Trust Services Criteria (2017, points of focus revised 2022); titles are our own short wording. A state says what source and build show, never that a criterion is fulfilled. Words are explained <a href="#method">below</a>.</p>
            <form class="filters" data-for="criteria" hidden><label>State <select name="show"><option value="">any state</option>
            """);
        foreach (var view in StateView.All)
            html.Raw($"<option value=\"{view.Class}\">{view.State} ({model.Count(view.State)})</option>");
        html.Raw("</select></label><button type=\"button\" data-do=\"open\">Open all</button><button type=\"button\" data-do=\"close\">Close all</button><p class=\"count\" aria-live=\"polite\"></p></form>\n");
        foreach (var family in model.Criteria.GroupBy(criterion => criterion.Family))
        {
            html.Add($"<div class=\"group\"><h3>{family.Key.Id} <span>{family.Key.Title}</span></h3>\n");
            foreach (var criterion in family)
                Write(html, model, criterion);
            html.Raw("</div>\n");
        }

        html.Raw("</section>\n");
    }

    private static void Write(HtmlWriter html, PageModel model, CriterionView criterion)
    {
        var tally = criterion.Tally;
        var view = StateView.Of(tally.State);
        var hasBody = tally.Rules.Count > 0;
        html.Raw($"<{(hasBody ? "details" : "div")} class=\"crit {view.Class}\" ").Add($"id=\"{tally.Id}\">").Raw(hasBody ? "<summary>" : "<div class=\"head\">");
        StateView.Shaped(html, tally.State);
        html.Add($"<h4><span class=\"id\">{tally.Id}</span> {criterion.Criterion.Title}</h4><span class=\"st\">{view.State}</span>");
        if (hasBody)
            html.Add($"<span class=\"n\">{Numbers(tally)}</span></summary><p>{criterion.Bearing}</p>");
        else
            html.Add($"</div><p>{criterion.Bearing}{(criterion.Criterion.Evidence == CriterionEvidence.Untestable ? "" : " No rule of this version tests it.")}</p>");
        if (hasBody)
        {
            Rules(html, model, criterion);
            References(html, model, criterion, isOpen: true);
            References(html, model, criterion, isOpen: false);
        }

        html.Raw(hasBody ? "</details>\n" : "</div>\n");
    }

    private static string Numbers(CriterionTally tally)
    {
        var text = $"{Words.Count(tally.Exceptions, "exception")} in {Words.Count(tally.Population, "test")}";
        if (tally.Accepted > 0)
            text += $", {Words.Number(tally.Accepted)} accepted";
        return tally.NotEvaluated > 0 ? $"{text}, {Words.Number(tally.NotEvaluated)} not evaluated" : text;
    }

    private static void Rules(HtmlWriter html, PageModel model, CriterionView criterion)
    {
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Rules of {criterion.Tally.Id}\"><table class=\"num rules\"><caption class=\"vh\">Rules that bear on {criterion.Tally.Id} and their populations</caption>");
        html.Raw("<thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">Tests each</th><th scope=\"col\">Population</th><th scope=\"col\">No exception</th><th scope=\"col\">Exceptions</th><th scope=\"col\">Accepted</th><th scope=\"col\">Not evaluated</th><th scope=\"col\">State</th></tr></thead><tbody>");
        foreach (var tally in criterion.Tally.Rules.Select(model.Tally).Where(tally => tally is not null))
            TestsSection.Row(html, model, tally!);
        html.Raw("</tbody></table></div>");
    }

    private static void References(HtmlWriter html, PageModel model, CriterionView criterion, bool isOpen)
    {
        var findings = criterion.Findings.Where(finding => finding.IsOpen == isOpen).ToList();
        if (findings.Count == 0)
            return;

        html.Raw(isOpen ? "<h5>Open findings</h5><ul class=\"refs\">" : "<h5>Accepted risks</h5><ul class=\"refs\">");
        foreach (var finding in findings.Take(MostFindings))
        {
            html.Raw("<li>");
            ActionList.Level(html, finding.Rank);
            html.Add($" <a href=\"#{finding.Anchor}\">{finding.Finding.Place?.ToString() ?? finding.Finding.RuleId}</a> {finding.Finding.Message}");
            if (!isOpen && finding.Finding.Suppressions.FirstOrDefault() is { } suppression)
                html.Add($" <span class=\"by\">Owner {suppression.Owner ?? "–"}, approved by {suppression.ApprovedBy ?? "–"}, until {AcceptedSection.Day(suppression.Expires)}, {suppression.Ticket ?? "no ticket"}</span>");
            html.Raw("</li>");
        }

        html.Raw("</ul>");
        if (findings.Count > MostFindings)
            html.Add($"<p class=\"more\"><a href=\"#findings\" data-filter=\"criterion={criterion.Tally.Id}&amp;state={(isOpen ? "open" : "accepted")}\">All {findings.Count} in the list of findings</a></p>");
    }
}
