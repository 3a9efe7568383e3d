using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>A finding: what and where on one line; the way there, the text and the account of it when opened.</summary>
internal static class FindingView
{
    public static void Write(HtmlWriter html, PageModel model, PageFinding finding)
    {
        var what = finding.Finding;
        html.Add($"<details class=\"f\" id=\"{finding.Anchor}\" data-level=\"{what.Level}\" data-state=\"{States(finding)}\" data-project=\"{finding.Build.Project}\"");
        if (FilterBar.Value(finding, "vendor") is { Length: > 0 } vendor)
            html.Add($" data-vendor=\"{VendorNames.Id(vendor)}\"");
        html.Raw("><summary>");
        ActionList.Level(html, finding.Rank);
        html.Add($"<span class=\"msg\">{what.Message}</span><span class=\"at\">{what.Place?.ToString() ?? "no place in code"}</span>");
        if (finding.State != "open")
            html.Raw(finding.IsOpen ? "<span class=\"tag\">" : "<span class=\"tag acc\">").Text(finding.State).Raw("</span>");
        html.Raw("</summary><div class=\"body\">");
        if (what.Place is { } place)
        {
            SnippetView.Write(html, place);
            if (model.Links.Line(finding.Build.Source, place) is { } address)
                html.Add($"<p class=\"src\"><a class=\"code\" href=\"{address}\" rel=\"noreferrer noopener\">{place.ToString()} in the repository</a></p>");
        }

        // A single step is the place itself.
        Steps(html, model, finding, "The way there", what.Path.Count > 1 ? what.Path : [], "flow");
        Steps(html, model, finding, "See also", what.Related, "see");
        foreach (var suppression in what.Suppressions)
            Suppression(html, suppression);
        Facts(html, finding);
        html.Raw("</div></details>\n");
    }

    // The words by which it is filtered.
    private static string States(PageFinding finding) =>
        !finding.IsOpen ? "accepted" : "open" + (finding.IsNew ? " new" : "") + (finding.IsUnaccountable ? " unaccountable" : "");

    /// <summary>Writes a place, as a link where the repository's host is known.</summary>
    public static void Address(HtmlWriter html, PageModel model, SourceRevision? source, ReportedPlace place)
    {
        if (model.Links.Line(source, place) is { } address)
            html.Add($"<a class=\"code\" href=\"{address}\" rel=\"noreferrer noopener\">{place.ToString()}</a>");
        else
            html.Add($"<code>{place.ToString()}</code>");
        if (!place.IsInRepository)
            html.Raw(" (outside the repository)");
    }

    private static void Steps(HtmlWriter html, PageModel model, PageFinding finding, string title, IReadOnlyList<ReportedStep> steps, string style)
    {
        if (steps.Count == 0)
            return;

        html.Raw($"<p class=\"h\">{title}</p><ol class=\"{style}\">");
        foreach (var step in steps)
        {
            html.Add($"<li>{Words.Sentence(step.Message)} ");
            Address(html, model, finding.Build.Source, step.Place);
            if (SnippetView.Line(step.Place) is { Length: > 0 } line)
                html.Add($"<code class=\"line\">{line}</code>");
            html.Raw("</li>");
        }

        html.Raw("</ol>");
    }

    private static void Suppression(HtmlWriter html, ReportedSuppression suppression)
    {
        html.Add($"<dl class=\"facts risk\"><div class=\"all\"><dt>{(suppression.Defects.Count == 0 ? "Accepted because" : "Suppressed without account")}</dt><dd>{AcceptedSection.Reason(suppression)}</dd></div>");
        html.Add($"<div><dt>Owner</dt><dd>{suppression.Owner ?? "–"}</dd></div><div><dt>Approved by</dt><dd>{suppression.ApprovedBy ?? "–"}</dd></div>");
        html.Add($"<div><dt>Until</dt><dd>{AcceptedSection.Day(suppression.Expires)}</dd></div><div><dt>Ticket</dt><dd>{suppression.Ticket ?? "–"}</dd></div>");
        if (suppression.Defects.Count > 0)
            html.Add($"<div class=\"all\"><dt>What it lacks</dt><dd>{Words.Sentence(string.Join("; ", suppression.Defects))}.</dd></div>");
        html.Raw("</dl>");
    }

    private static void Facts(HtmlWriter html, PageFinding finding)
    {
        html.Raw("<dl class=\"facts\">");
        foreach (var (name, key) in new[] { ("Kind of place", "kind"), ("Member", "member"), ("Source", "source"), ("Sink", "sink"), ("Model", "model") })
        {
            if (FilterBar.Value(finding, key) is { Length: > 0 } value)
                html.Add($"<div><dt>").Raw(name).Add($"</dt><dd>{value}</dd></div>");
        }

        if (FilterBar.Value(finding, "vendor") is { Length: > 0 } vendor)
            html.Add($"<div><dt>Vendor</dt><dd>{VendorNames.Name(vendor)}</dd></div>");
        html.Add($"<div><dt>Built as</dt><dd>{string.Join(", ", finding.Found.Builds.Take(4).Select(build => build.Name))}{(finding.Found.Builds.Count > 4 ? $" and {finding.Found.Builds.Count - 4} more" : "")}</dd></div>");
        html.Add($"<div><dt>Fingerprint</dt><dd><code>{finding.Finding.Fingerprint}</code> <a href=\"#{finding.Anchor}\">address</a></dd></div></dl>");
    }
}
