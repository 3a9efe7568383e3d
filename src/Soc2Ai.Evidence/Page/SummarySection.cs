using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Page;

/// <summary>Where a lead stands, in ten seconds: the sentence, the six states, the 61 criteria at a glance.</summary>
internal static class SummarySection
{
    public static void Write(HtmlWriter html, PageModel model)
    {
        html.Add($"<section id=\"summary\" aria-labelledby=\"summary-title\"><h2 id=\"summary-title\" class=\"quiet\">Summary</h2>");
        Banner(html, model);
        html.Add($"<p class=\"verdict\">{Verdict(model)}</p><p class=\"lead\">{Findings(model)} ");
        Accepted(html, model);
        html.Add($"{Untested(model)}</p>\n");
        Map(html, model);
        ActionList.Write(html, model);
        FamilyTable.Write(html, model);
        html.Raw("</section>\n");
    }

    private static void Banner(HtmlWriter html, PageModel model)
    {
        if (model.IsComplete)
            return;

        var broken = model.Set.Builds.Where(build => !build.IsComplete).ToList();
        html.Add($"<div class=\"banner\" role=\"note\"><p><strong>This evidence is incomplete.</strong> ");
        html.Text(model.Set.Builds.Count == 0
            ? "It contains no build."
            : $"In {broken.Count} of {Words.Count(model.Set.Builds.Count, "build")} not every rule could run. Numbers below are lower bounds, and silence is no evidence.");
        html.Raw("</p><ul>");
        foreach (var build in broken.Take(5))
            html.Add($"<li><b>{build.Name}</b>: {build.Notes.FirstOrDefault(note => note.Level == "error")?.Text ?? "the report does not say why"}</li>");
        if (broken.Count > 5)
            html.Add($"<li>and {broken.Count - 5} more, under <a href=\"#limits\">Not evaluated</a></li>");
        html.Raw("</ul></div>\n");
    }

    private static string Verdict(PageModel model)
    {
        var (open, accepted, none) = (model.Count(States.Exceptions), model.Count(States.Accepted), model.Count(States.NoExceptions));
        var all = model.Criteria.Count;
        return open > 0 ? $"{open} of {all} criteria {Words.Verb(open, "has", "have")} exceptions."
            : accepted > 0 ? $"No open exceptions in what was tested. {accepted} of {all} criteria {Words.Verb(accepted, "has", "have")} accepted ones."
            : none > 0 ? $"No exceptions noted in the {Words.Count(none, "criterion", "criteria")} of {all} that could be tested."
            : $"None of the {all} criteria could be tested.";
    }

    private static string Findings(PageModel model)
    {
        var open = model.Findings.Where(finding => finding.IsOpen).ToList();
        var (errors, warnings) = (open.Count(finding => finding.Rank == 0), open.Count(finding => finding.Rank == 1));
        var parts = new List<string>
        {
            open.Count == 0 ? "No finding is open." : $"{Words.Count(open.Count, "finding")} {Words.Verb(open.Count, "is", "are")} open: {Words.Count(errors, "error")}, {Words.Count(warnings, "warning")}, {Words.Count(open.Count - errors - warnings, "note")}.",
        };
        if (model.HasBaseline)
            parts.Add($"{Words.Number(open.Count(finding => finding.IsNew))} of them {Words.Verb(open.Count(finding => finding.IsNew), "is", "are")} new since the baseline.");
        if (open.Count(finding => finding.IsUnaccountable) is > 0 and var unaccountable)
            parts.Add($"{Words.Number(unaccountable)} {Words.Verb(unaccountable, "was", "were")} suppressed without account and {Words.Verb(unaccountable, "counts", "count")} as open.");
        return string.Join(" ", parts);
    }

    private static void Accepted(HtmlWriter html, PageModel model)
    {
        var accepted = model.Findings.Where(finding => !finding.IsOpen).ToList();
        if (accepted.Count == 0)
            return;

        html.Add($"{Words.Count(accepted.Count, "finding")} {Words.Verb(accepted.Count, "is", "are")} accepted by a named approver");
        if (accepted.SelectMany(finding => finding.Finding.Suppressions).Select(suppression => suppression.Expires).Min() is { } day)
            html.Add($"; the first acceptance ends on <span class=\"d\">{Words.Day(day)}</span>");
        html.Raw(". ");
    }

    private static string Untested(PageModel model)
    {
        var (not, never) = (model.Count(States.NotEvaluated), model.Count(States.NotTestable));
        return $"{Words.Count(not, "criterion", "criteria")} {Words.Verb(not, "was", "were")} not evaluated, and {Words.Number(never)} cannot be tested from code at all.";
    }

    private static void Map(HtmlWriter html, PageModel model)
    {
        html.Raw("<ul class=\"states\" aria-label=\"Criteria by state\">");
        foreach (var view in StateView.All)
        {
            html.Raw($"<li class=\"{view.Class}\"><a href=\"#criteria\" data-show=\"{view.Class}\">");
            StateView.Shaped(html, view.State);
            html.Add($"<b>{model.Count(view.State)}</b> <span>{view.State}</span></a></li>");
        }

        html.Raw("</ul>\n<div class=\"map\">");
        foreach (var family in model.Criteria.GroupBy(criterion => criterion.Family))
        {
            html.Add($"<div class=\"family\"><p id=\"map-{family.Key.Id}\">{family.Key.Id} <span>{family.Key.Title}</span></p><ul aria-labelledby=\"map-{family.Key.Id}\">");
            foreach (var criterion in family)
            {
                var view = StateView.Of(criterion.Tally.State);
                html.Raw($"<li><a class=\"{view.Class}\" ").Add($"href=\"#{criterion.Tally.Id}\" title=\"{criterion.Criterion.Title}: {view.State}\">");
                StateView.Shaped(html, view.State);
                html.Add($"{criterion.Tally.Id}<span class=\"vh\"> {view.State}</span></a></li>");
            }

            html.Raw("</ul></div>");
        }

        html.Raw("</div>\n");
    }
}
