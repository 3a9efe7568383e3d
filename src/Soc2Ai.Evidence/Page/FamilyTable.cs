using System.Linq;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Page;

/// <summary>Exceptions by severity and family of criteria.</summary>
internal static class FamilyTable
{
    public static void Write(HtmlWriter html, PageModel model)
    {
        html.Raw("""
            <h3 id="families">Findings by family and level</h3>
            <div class="scroll" tabindex="0" role="region" aria-label="Findings by family and level"><table class="num">
            <caption>Open findings that bear on each family, and criteria by state. A finding that bears on two families stands in both.</caption>
            <thead><tr><th scope="col">Family</th><th scope="col">Criteria</th><th scope="col">with exceptions</th><th scope="col">not evaluated</th><th scope="col">not testable</th><th scope="col">Errors</th><th scope="col">Warnings</th><th scope="col">Notes</th><th scope="col">Accepted</th></tr></thead><tbody>
            """);
        foreach (var family in model.Criteria.GroupBy(criterion => criterion.Family))
        {
            var findings = family.SelectMany(criterion => criterion.Findings).Distinct().ToList();
            html.Add($"<tr><th scope=\"row\">{family.Key.Id} <span>{family.Key.Title}</span></th>");
            Cell(html, family.Count());
            Cell(html, family.Count(criterion => criterion.Tally.State == States.Exceptions));
            Cell(html, family.Count(criterion => criterion.Tally.State == States.NotEvaluated));
            Cell(html, family.Count(criterion => criterion.Tally.State == States.NotTestable));
            Cell(html, findings.Count(finding => finding.IsOpen && finding.Rank == 0));
            Cell(html, findings.Count(finding => finding.IsOpen && finding.Rank == 1));
            Cell(html, findings.Count(finding => finding.IsOpen && finding.Rank == 2));
            Cell(html, findings.Count(finding => !finding.IsOpen));
            html.Raw("</tr>");
        }

        html.Raw("</tbody></table></div>\n");
    }

    /// <summary>Writes a cell with a number; zero stands back.</summary>
    public static void Cell(HtmlWriter html, int number) => html.Raw(number == 0 ? "<td class=\"z\">" : "<td>").Raw(Words.Number(number)).Raw("</td>");
}
