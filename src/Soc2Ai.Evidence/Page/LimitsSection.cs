using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>What was not looked at: rules that did not run, flows not followed to their end, and what code cannot show.</summary>
internal static class LimitsSection
{
    private const int MostNotes = 200;

    public static void Write(HtmlWriter html, PageModel model)
    {
        html.Raw("<section id=\"limits\" aria-labelledby=\"limits-title\"><h2 id=\"limits-title\">Not evaluated, and limits</h2>\n");
        Rules(html, model);
        Notes(html, model);
        Overrides(html, model.Set.Builds);
        var (untested, untestable) = (model.Criteria.Where(criterion => criterion.Tally.Rules.Count == 0 && criterion.Tally.State == States.NotEvaluated).ToList(), model.Count(States.NotTestable));
        html.Raw("<h3>What these tests do not reach</h3>\n<ul>");
        html.Add($"<li>{Words.Count(untestable, "criterion", "criteria")} cannot be tested from code; each says why in <a href=\"#criteria\" data-show=\"nte\">the list of criteria</a>.</li>");
        if (untested.Count > 0)
            html.Add($"<li>No rule of this version tests {string.Join(", ", untested.Select(criterion => criterion.Tally.Id))}, on which code can bear.</li>");
        html.Raw("""
            <li>Rules see the C# of the projects that were built, and what is generated from Razor. They see no deployment, no network, no prompt kept outside code, no data at run time and nothing in another language.</li>
            <li>A test is a look at code. Whether a control worked over a period is a question for records of operation.</li>
            <li>Populations are what the analyzers recognize. A model that is called in a way that no rule knows is in no population.</li></ul>
            </section>

            """);
    }

    private static void Rules(HtmlWriter html, PageModel model)
    {
        var tallies = model.Set.RuleTallies.Where(tally => tally.State == States.NotEvaluated || tally.NotEvaluated > 0).ToList();
        if (tallies.Count == 0)
        {
            html.Raw("<p>Every rule ran in every build.</p>\n");
            return;
        }

        html.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Rules that were not evaluated\"><table><caption>Rules that were not evaluated everywhere, and why</caption><thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">Places not evaluated</th><th scope=\"col\">Why</th><th scope=\"col\">Criteria</th></tr></thead><tbody>");
        foreach (var tally in tallies)
        {
            html.Add($"<tr><th scope=\"row\"><span class=\"id\">{tally.Id}</span> {model.Rule(tally.Id)?.Title.TrimEnd('.')}</th>");
            FamilyTable.Cell(html, tally.NotEvaluated);
            html.Add($"<td>{Words.Sentence(tally.Reason ?? "the report does not say why")}</td><td>{string.Join(", ", tally.Criteria)}</td></tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static void Notes(HtmlWriter html, PageModel model)
    {
        var notes = model.Set.Builds.SelectMany(build => build.Notes.Select(note => (build, note))).OrderBy(pair => PageFinding.RankOf(pair.note.Level)).ToList();
        if (notes.Count == 0)
            return;

        html.Add($"<details class=\"plain\"><summary>{Words.Count(notes.Count, "note")} of the runs, word for word</summary><ul class=\"refs\">");
        foreach (var (build, note) in notes.Take(MostNotes))
        {
            html.Raw("<li>");
            ActionList.Level(html, PageFinding.RankOf(note.Level));
            html.Add($" {note.Text} <span class=\"by\">{build.Name}{(note.Place is { } place ? $", {place}" : "")}</span></li>");
        }

        html.Raw("</ul>");
        if (notes.Count > MostNotes)
            html.Add($"<p class=\"more\">and {notes.Count - MostNotes} more in the reports</p>");
        html.Raw("</details>\n");
    }

    private static void Overrides(HtmlWriter html, IReadOnlyList<BuildReport> builds)
    {
        var changes = builds.SelectMany(build => build.Overrides).GroupBy(change => (change.RuleId, change.Level))
            .Select(group => (group.Key.RuleId, group.Key.Level, Count: group.Count())).OrderBy(change => change.RuleId, System.StringComparer.Ordinal).ToList();
        if (changes.Count == 0)
            return;

        html.Add($"<details class=\"plain\"><summary>{Words.Count(changes.Count, "severity that configuration changed", "severities that configuration changed")}</summary><p>");
        foreach (var (rule, level, count) in changes)
            html.Add($"<span class=\"chip\">{rule}: {level}{(builds.Count > 1 ? $" ({count})" : "")}</span> ");
        html.Raw("</p></details>\n");
    }
}
