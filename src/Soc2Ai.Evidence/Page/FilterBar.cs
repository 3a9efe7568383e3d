using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Evidence.Page;

/// <summary>The filters of the findings. Without a script they stay hidden, and the list is whole.</summary>
internal static class FilterBar
{
    public static void Write(HtmlWriter html, PageModel model)
    {
        html.Raw("<form class=\"filters\" data-for=\"findings\" role=\"search\" aria-label=\"Filter findings\" hidden><label class=\"wide\">Search <input type=\"search\" name=\"text\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"message, file, member, fingerprint\"></label>");
        var states = new List<(string, string, int)> { ("open", "open", model.Findings.Count(finding => finding.IsOpen)) };
        if (model.HasBaseline)
            states.Add(("new", "open and new", model.Findings.Count(finding => finding.IsNew)));
        if (model.Findings.Any(finding => finding.IsUnaccountable))
            states.Add(("unaccountable", "open, suppressed without account", model.Findings.Count(finding => finding.IsUnaccountable)));
        states.Add(("accepted", "accepted", model.Findings.Count(finding => !finding.IsOpen)));
        Select(html, "State", "state", states);
        Select(html, "Level", "level", Counted(model.Findings.Select(finding => finding.Finding.Level)).OrderBy(level => PageFinding.RankOf(level.Item1)));
        Select(html, "Rule", "rule", model.Groups.OrderBy(group => group.Id, StringComparer.Ordinal).Select(group => (group.Id, $"{group.Id} {group.Title}", group.Findings.Count)));
        Select(html, "Criterion", "criterion", model.Criteria.Where(criterion => criterion.Findings.Count > 0)
            .Select(criterion => (criterion.Tally.Id, $"{criterion.Tally.Id} {criterion.Criterion.Title}", criterion.Findings.Count)));
        var projects = Counted(model.Findings.Select(finding => finding.Build.Project)).OrderBy(project => project.Item1, StringComparer.Ordinal).ToList();
        if (projects.Count > 1)
            Select(html, "Project", "project", projects);
        var vendors = Counted(model.Findings.Select(finding => VendorNames.Id(Value(finding, "vendor"))).Where(vendor => vendor.Length > 0)).OrderBy(vendor => vendor.Item1, StringComparer.Ordinal).ToList();
        if (vendors.Count > 0)
            Select(html, "Vendor", "vendor", vendors.Select(vendor => (vendor.Item1, VendorNames.Name(vendor.Item1), vendor.Item3)));
        html.Raw("<button type=\"reset\">Clear</button><button type=\"button\" data-do=\"open\">Open all shown</button><button type=\"button\" data-do=\"close\">Close all</button>");
        html.Add($"<p class=\"count\" aria-live=\"polite\">{Words.Count(model.Findings.Count, "finding")}</p></form>\n");
    }

    /// <summary>A property of a finding; empty where it has none.</summary>
    public static string Value(PageFinding finding, string name) => finding.Finding.Properties.TryGetValue(name, out var value) ? value : "";

    private static IEnumerable<(string, string, int)> Counted(IEnumerable<string> values) =>
        values.GroupBy(value => value, StringComparer.Ordinal).Select(group => (group.Key, group.Key, group.Count()));

    private static void Select(HtmlWriter html, string label, string name, IEnumerable<(string Value, string Text, int Count)> options)
    {
        html.Raw($"<label>{label} <select name=\"{name}\"><option value=\"\">any</option>");
        foreach (var (value, text, count) in options)
            html.Add($"<option value=\"{value}\">{text} ({count})</option>");
        html.Raw("</select></label>");
    }
}
