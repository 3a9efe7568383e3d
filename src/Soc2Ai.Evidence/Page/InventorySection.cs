using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Page.Picture;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>The AI components that the analyzers recognized: the picture, vendors and models, and the population itself.</summary>
internal static class InventorySection
{
    private const int MostPlaces = 300;

    public static void Write(HtmlWriter html, PageModel model)
    {
        var sites = Sites(model.Set);
        html.Raw("<section id=\"inventory\" aria-labelledby=\"inventory-title\"><h2 id=\"inventory-title\">AI inventory</h2>\n");
        if (sites.Count == 0)
        {
            html.Raw("<p>The analyzers recognized no AI component. If the code calls a model, it does so in a way that no rule knows, or the rules did not run: see <a href=\"#limits\">Not evaluated</a>.</p></section>\n");
            return;
        }

        html.Add($"<p>{Words.Count(sites.Count, "place")} in {Words.Count(sites.Select(site => (site.Build.Project, site.Site.Uri)).Distinct().Count(), "file")}. Each is an entry of the population of some rule.</p>\n");
        var graph = new FlowGraph(model);
        if (graph.Edges.Count > 0)
        {
            html.Raw("<h3>Where data flows</h3>\n");
            var layout = new FlowLayout(graph);
            FlowPicture.Write(html, layout, new ComponentNames(model.Set).Title, model.Set.Name);
            FlowPicture.Table(html, layout);
        }

        Vendors(html, sites);
        Packages(html, model.Set);
        html.Raw("<h3>The population, place by place</h3>\n");
        foreach (var kind in sites.GroupBy(site => site.Site.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            Kind(html, model, kind.Key, [.. kind]);
        html.Raw("</section>\n");
    }

    private static List<(BuildReport Build, ReportedSite Site)> Sites(EvidenceSet set)
    {
        var seen = new HashSet<(string, string, string)>();
        return [.. set.Builds.SelectMany(build => build.Sites.Select(site => (Build: build, Site: site))).Where(pair => seen.Add((pair.Build.Project, pair.Site.Kind, pair.Site.Id)))];
    }

    private static void Vendors(HtmlWriter html, List<(BuildReport Build, ReportedSite Site)> sites)
    {
        var vendors = sites.Where(site => site.Site.Vendor is { Length: > 0 } && FlowGraph.IsInCode(site.Site.Kind)).GroupBy(site => VendorNames.Name(site.Site.Vendor!), StringComparer.Ordinal).OrderBy(vendor => vendor.Key, StringComparer.Ordinal).ToList();
        if (vendors.Count == 0)
            return;

        html.Raw("<h3>Vendors and models in code</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Vendors and models in code\"><table class=\"num\"><caption>Vendors and models that code names. A vendor here is the owner of the client library or the host; behind a library may stand another server.</caption><thead><tr><th scope=\"col\">Vendor</th><th scope=\"col\" class=\"t\">Models named</th><th scope=\"col\">Places</th><th scope=\"col\">Model calls</th></tr></thead><tbody>");
        foreach (var vendor in vendors)
        {
            var models = vendor.Select(site => site.Site.Model).Where(name => name is { Length: > 0 }).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToList();
            html.Add($"<tr><th scope=\"row\">{vendor.Key}</th><td class=\"t\">{(models.Count == 0 ? "–" : string.Join(", ", models.Take(40)))}{(models.Count > 40 ? $" and {models.Count - 40} more" : "")}</td>");
            FamilyTable.Cell(html, vendor.Count());
            FamilyTable.Cell(html, vendor.Count(site => site.Site.Kind == "model call"));
            html.Raw("</tr>");
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static void Packages(HtmlWriter html, EvidenceSet set)
    {
        var packages = set.Builds.SelectMany(build => build.Packages).Distinct().OrderBy(package => package.Id, StringComparer.Ordinal).Take(200).ToList();
        if (packages.Count == 0)
            return;

        html.Raw("<h3>Packages of AI SDKs</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Packages of AI SDKs\"><table><caption class=\"vh\">Packages that projects reference</caption><thead><tr><th scope=\"col\">Package</th><th scope=\"col\">Asked for</th><th scope=\"col\">Restored</th><th scope=\"col\">Fixed by a lock file or an exact version</th></tr></thead><tbody>");
        foreach (var package in packages)
            html.Add($"<tr><th scope=\"row\">{package.Id}</th><td>{(package.RequestedVersion.Length > 0 ? package.RequestedVersion : "–")}</td><td>{package.Version ?? "–"}</td><td>{(package.IsPinned ? "yes" : "no")}</td></tr>");
        html.Raw("</tbody></table></div>\n");
    }

    private static void Kind(HtmlWriter html, PageModel model, string kind, List<(BuildReport Build, ReportedSite Site)> places)
    {
        html.Add($"<details class=\"plain\"><summary>{Words.Sentence(kind)} <span class=\"by\">{Words.Count(places.Count, "place")}</span></summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Places: {kind}\"><table><caption class=\"vh\">Places: {kind}</caption><thead><tr><th scope=\"col\">Place</th><th scope=\"col\">Member</th><th scope=\"col\">Vendor</th><th scope=\"col\">Model</th><th scope=\"col\">Project</th></tr></thead><tbody>");
        foreach (var (build, site) in places.OrderBy(place => place.Build.Project, StringComparer.Ordinal).ThenBy(place => place.Site.Uri, StringComparer.Ordinal).ThenBy(place => place.Site.Line).Take(MostPlaces))
        {
            html.Raw("<tr><th scope=\"row\">");
            if (site.Uri is { } uri)
                FindingView.Address(html, model, build.Source, new ReportedPlace(uri, Findings.SourceTree.Root, site.Line, 1, site.Line, 1, null, site.Line));
            else
                html.Raw("–");
            html.Add($"</th><td>{site.Member ?? "–"}</td><td>{(site.Vendor is { Length: > 0 } vendor ? VendorNames.Name(vendor) : "–")}</td><td>{site.Model ?? "–"}</td><td>{build.Project}</td></tr>\n");
        }

        html.Raw("</tbody></table></div>");
        if (places.Count > MostPlaces)
            html.Add($"<p class=\"more\">and {places.Count - MostPlaces} more, all of them in the reports and in the population's CSV file</p>");
        html.Raw("</details>\n");
    }
}
