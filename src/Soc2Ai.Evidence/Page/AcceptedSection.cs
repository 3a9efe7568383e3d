using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>Who accepted what and until when; and suppressions that do not count.</summary>
internal static class AcceptedSection
{
    /// <summary>The accepted findings, those that end first before.</summary>
    public static IReadOnlyList<PageFinding> Of(PageModel model) =>
        [.. model.Findings.Where(finding => !finding.IsOpen).OrderBy(finding => finding.Finding.Suppressions.Min(suppression => suppression.Expires))];

    public static void Write(HtmlWriter html, PageModel model)
    {
        html.Raw("<section id=\"accepted\" aria-labelledby=\"accepted-title\"><h2 id=\"accepted-title\">Accepted risks</h2>\n<p>An acceptance counts when it gives a reason, an owner, another person as approver, a ticket and a day on which it ends. Everything else that was suppressed is open.</p>\n");
        Table(html, model, Of(model), "Accepted findings, those that end first before", "No finding is accepted.", withDefects: false);
        html.Raw("<h3>Suppressed without account</h3>\n");
        Table(html, model, [.. model.Findings.Where(finding => finding.IsUnaccountable)], "Suppressions that do not count, and what they lack", "There is none.", withDefects: true);
        html.Raw("</section>\n");
    }

    /// <summary>The reason without the fields that stand in columns of their own.</summary>
    public static string Reason(ReportedSuppression suppression)
    {
        if (suppression.Justification is not { Length: > 0 } text)
            return "no reason given";

        var reason = string.Join("; ", text.Split(';').Select(part => part.Trim()).Where(part => part.Length > 0 && !IsField(part)));
        return reason.Length > 0 ? reason : "no reason given";
    }

    /// <summary>A day, or that there is none.</summary>
    public static string Day(DateTime? day) => day is { } date ? Words.Day(date) : "no end";

    private static bool IsField(string part) =>
        part.IndexOf('=') is > 0 and var at && part.Substring(0, at).Trim().ToLowerInvariant() is "owner" or "approved-by" or "expires" or "ticket";

    private static void Table(HtmlWriter html, PageModel model, IReadOnlyList<PageFinding> findings, string caption, string none, bool withDefects)
    {
        if (findings.Count == 0)
        {
            html.Raw($"<p>{none}</p>\n");
            return;
        }

        html.Raw($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\"><table class=\"risks\"><caption>{caption}</caption><thead><tr><th scope=\"col\">Finding</th><th scope=\"col\">Reason</th><th scope=\"col\">Owner</th><th scope=\"col\">Approved by</th><th scope=\"col\">Ticket</th><th scope=\"col\">Ends</th>{(withDefects ? "<th scope=\"col\">What it lacks</th>" : "<th scope=\"col\">Criteria</th>")}</tr></thead><tbody>\n");
        foreach (var finding in findings)
        {
            foreach (var suppression in finding.Finding.Suppressions)
                Row(html, model, finding, suppression, withDefects);
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static void Row(HtmlWriter html, PageModel model, PageFinding finding, ReportedSuppression suppression, bool withDefects)
    {
        html.Add($"<tr><th scope=\"row\"><span class=\"id\">{finding.Finding.RuleId}</span> <a href=\"#{finding.Anchor}\">{finding.Finding.Place?.ToString() ?? "no place in code"}</a></th>");
        html.Add($"<td>{Reason(suppression)}</td><td>{suppression.Owner ?? "–"}</td><td>{suppression.ApprovedBy ?? "–"}</td><td>");
        if (SourceLinks.Http(suppression.Ticket) is { } ticket)
            html.Add($"<a class=\"out\" href=\"{ticket}\" rel=\"noreferrer noopener\">{suppression.Ticket}</a>");
        else
            html.Text(suppression.Ticket ?? "–");
        html.Add($"</td><td class=\"d\">{Day(suppression.Expires)}");
        if (suppression.Expires is { } ends && model.EvaluationDate is { } judged)
            html.Add($"<span class=\"by\">{Words.Distance(ends, judged)}</span>");
        html.Add($"</td><td>{(withDefects ? Words.Sentence(string.Join("; ", suppression.Defects)) : string.Join(", ", model.Group(finding.Finding.RuleId)!.Criteria))}</td></tr>\n");
    }
}
