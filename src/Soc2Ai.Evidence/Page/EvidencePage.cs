using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>
/// The evidence for people: one HTML file that needs no network, can be read without its script, and says nothing that no report says.
/// </summary>
public static class EvidencePage
{
    /// <summary>The page of a set. The same set gives the same bytes.</summary>
    public static byte[] Write(EvidenceSet set)
    {
        var model = new PageModel(set);
        var html = new HtmlWriter();
        html.Add($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="
            """).Raw(Assets.Policy).Add($"""
            ">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>{set.Name}: AI control evidence</title>
            <link rel="icon" href="data:,">
            <style>
            """).Raw(Assets.Style).Raw("</style>\n</head>\n<body>\n");
        Shapes(html);
        html.Raw("<a class=\"skip\" href=\"#main\">Skip to the summary</a>\n");
        HeaderSection.Write(html, model);
        html.Raw("<div class=\"frame\">\n");
        Contents(html, model);
        html.Raw("<main id=\"main\" tabindex=\"-1\">\n");
        SummarySection.Write(html, model);
        CriteriaSection.Write(html, model);
        FindingsSection.Write(html, model);
        AcceptedSection.Write(html, model);
        LimitsSection.Write(html, model);
        InventorySection.Write(html, model);
        RegisterSection.Write(html, model);
        TestsSection.Write(html, model);
        RunSection.Write(html, model);
        MethodSection.Write(html);
        html.Raw("</main>\n</div>\n<script>").Raw(Assets.Script).Raw("</script>\n</body>\n</html>\n");
        return html.ToArray();
    }

    private static void Shapes(HtmlWriter html)
    {
        html.Raw("<svg class=\"shapes\" aria-hidden=\"true\" width=\"0\" height=\"0\">");
        foreach (var view in StateView.All)
            html.Raw($"<symbol id=\"g-{view.Class}\" viewBox=\"0 0 16 16\">{view.Shape}</symbol>");
        html.Raw("</svg>\n");
    }

    private static void Contents(HtmlWriter html, PageModel model)
    {
        html.Add($"""
            <nav class="contents" aria-label="Contents"><ol>
            <li><a href="#summary">Summary</a></li>
            <li><a href="#criteria">Criteria</a> <span>{model.Criteria.Count}</span></li>
            <li><a href="#findings">Findings</a> <span>{model.Findings.Count}</span></li>
            <li><a href="#accepted">Accepted risks</a> <span>{AcceptedSection.Of(model).Count}</span></li>
            <li><a href="#limits">Not evaluated</a></li>
            <li><a href="#inventory">AI inventory</a></li>
            <li><a href="#register">Register</a></li>
            <li><a href="#tests">Tests</a> <span>{model.Set.RuleTallies.Count}</span></li>
            <li><a href="#run">Change and run</a></li>
            <li><a href="#method">Method and words</a></li>
            </ol><button type="button" class="print" hidden>Print or save as PDF</button></nav>

            """);
    }
}
