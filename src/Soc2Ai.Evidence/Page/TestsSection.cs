using System;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Page;

/// <summary>Every rule as a test: what it looks at, how, and with which result.</summary>
internal static class TestsSection
{
    public static void Write(HtmlWriter html, PageModel model)
    {
        var tallies = model.Set.RuleTallies;
        html.Raw("<section id=\"tests\" aria-labelledby=\"tests-title\"><h2 id=\"tests-title\">Tests</h2>\n<p>Each rule is one test of every place of its kind. <b>Population = no exception + exceptions + accepted + not evaluated</b>, for every rule.</p>\n");
        html.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"All rules\"><table class=\"num rules\"><caption class=\"vh\">All rules with their populations</caption><thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">Tests each</th><th scope=\"col\">Population</th><th scope=\"col\">No exception</th><th scope=\"col\">Exceptions</th><th scope=\"col\">Accepted</th><th scope=\"col\">Not evaluated</th><th scope=\"col\">State</th></tr></thead><tbody>");
        foreach (var tally in tallies)
            Row(html, model, tally);
        html.Raw("</tbody></table></div>\n<h3>What each rule looks for</h3>\n<p class=\"on-paper\">Examples and limits of each rule stand on the page itself.</p>\n");
        foreach (var rule in model.Set.Rules.Where(rule => !rule.IsCompanion))
        {
            html.Add($"<details class=\"rule\" id=\"about-{Anchors.Safe(rule.Id)}\"><summary><span class=\"id\">{rule.Id}</span> <b>{rule.Title.TrimEnd('.')}</b></summary>");
            html.Add($"<dl class=\"facts\"><div><dt>Population</dt><dd>every {rule.Population ?? "place that it finds"}</dd></div><div><dt>How</dt><dd>{How(rule.Id)}</dd></div><div><dt>Level by default</dt><dd>{rule.Level}</dd></div><div><dt>Criteria</dt><dd>{string.Join(", ", rule.Criteria)}</dd></div>");
            if (rule.OtherIds.Count > 0)
                html.Add($"<div><dt>Also known as</dt><dd>{string.Join(", ", rule.OtherIds)}</dd></div>");
            html.Raw("</dl>");
            MarkdownText.Spans(html.Raw("<p>"), rule.Description).Raw("</p>");
            if (Rest(rule.Help) is { } rest)
            {
                html.Raw("<div class=\"help\">");
                MarkdownText.Write(html, rest);
                html.Raw("</div>");
            }

            html.Raw("</details>\n");
        }

        html.Raw("</section>\n");
    }

    /// <summary>A row of a table of rules.</summary>
    public static void Row(HtmlWriter html, PageModel model, RuleTally tally)
    {
        var rule = model.Rule(tally.Id);
        html.Add($"<tr><th scope=\"row\"><span class=\"id\">{tally.Id}</span> ");
        if (model.Group(tally.Id) is { } group)
            html.Add($"<a href=\"#{Anchors.OfRule(tally.Id)}\">{group.Title}</a>");
        else
            html.Text(rule?.Title.TrimEnd('.') ?? "");
        html.Raw(tally.IsCompanion ? " <span class=\"by\">of another analyzer</span>" : "");
        html.Add($"</th><td class=\"t\">{rule?.Population ?? "–"}</td>");
        FamilyTable.Cell(html, tally.Population);
        FamilyTable.Cell(html, tally.Passed);
        FamilyTable.Cell(html, tally.Exceptions);
        FamilyTable.Cell(html, tally.Accepted);
        FamilyTable.Cell(html, tally.NotEvaluated);
        if (tally.Id == FindingReader.Inventory)
        {
            html.Raw("<td class=\"t nap\">counts places, tests nothing</td></tr>\n");
            return;
        }

        html.Raw($"<td class=\"t {StateView.Of(tally.State).Class}\">");
        StateView.Shaped(html, tally.State);
        html.Add($"{StateView.Of(tally.State).State}");
        if (tally.Reason is { } reason)
            html.Add($"<span class=\"by\">{reason}</span>");
        html.Raw("</td></tr>\n");
    }

    // The first paragraph is the description.
    private static string? Rest(string? help)
    {
        var end = help?.Replace("\r\n", "\n").IndexOf("\n\n", StringComparison.Ordinal) ?? -1;
        return end < 0 ? null : help!.Replace("\r\n", "\n").Substring(end + 2);
    }

    private static string How(string id) => RuleCatalog.Find(id)?.Analysis switch
    {
        RuleAnalysis.Flow => "values are followed from where they arise to where they are used, through methods, fields and calls of the project",
        RuleAnalysis.Setting => "the value of each setting or argument of that kind is looked at, constants and what assigns them included",
        RuleAnalysis.Build => "the build's records are looked at: configuration, suppressions, register, packages",
        RuleAnalysis.Code => "each place is found by the types and members that the compiler binds, not by names or text",
        _ => "as the rule's page says",
    };
}
