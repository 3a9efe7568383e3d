using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>What the AI register says of vendors, models, tools and data sets.</summary>
internal static class RegisterSection
{
    public static void Write(HtmlWriter html, PageModel model)
    {
        html.Raw("<section id=\"register\" aria-labelledby=\"register-title\"><h2 id=\"register-title\">Register</h2>\n");
        var registers = model.Set.Builds.Select(build => build.Register).Where(register => register is not null).Select(register => register!)
            .GroupBy(register => (register.File.Uri, register.File.Sha256)).Select(group => group.First()).ToList();
        if (registers.Count == 0)
            html.Raw("<p>The reports carry no AI register. Without one nobody has written down which vendors, models and tools are approved; SAI6001 to SAI6005 have nothing to compare code with.</p>\n");
        var entries = model.Findings.Where(finding => finding.IsOpen && FilterBar.Value(finding, "kind") == "register entry").ToLookup(finding => FilterBar.Value(finding, "site"), StringComparer.Ordinal);
        foreach (var register in registers.Take(20))
            Write(html, register, entries);
        if (registers.Count > 20)
            html.Add($"<p class=\"more\">and {registers.Count - 20} more registers in the reports</p>\n");
        html.Raw("</section>\n");
    }

    private static void Write(HtmlWriter html, RegisterSnapshot register, ILookup<string, PageFinding> entries)
    {
        html.Add($"<p>As written in <code>{Uri.UnescapeDataString(register.File.Uri)}</code>{(register.File.Sha256 is { } hash ? ", sha-256 " : "")}<code class=\"hash\">{register.File.Sha256}</code>. These are statements of its owners; SAI6004 tests their dates and files.</p>\n");
        Table(html, entries, "Vendors", ["Vendor", "Hosts", "SOC 2 report of", "Use of data", "Owner", "Reviewed"],
            register.Vendors.Select(vendor => new[] { "vendors/" + vendor.Name, vendor.Name, string.Join(", ", vendor.Hosts), vendor.Soc2ReportDate, vendor.DataUse, vendor.Owner, vendor.ReviewDate }));
        Table(html, entries, "Models", ["Model", "Vendor", "Purpose", "Owner", "Approved by", "Ticket", "Evaluations"],
            register.Models.Select(item => new[] { $"models/{item.Vendor}/{item.Id}", item.Id, item.Vendor, item.Purpose, item.Owner, item.ApprovedBy, item.Ticket, Evaluations(item) }));
        Table(html, entries, "Tools", ["Tool", "Side effects", "Approval"], register.Tools.Select(tool => new[] { "tools/" + tool.Name, tool.Name, tool.SideEffects, tool.Approval }));
        Table(html, entries, "Data sets", ["Data set", "Classification", "Retention"], register.DataSets.Select(data => new[] { "dataSets/" + data.Name, data.Name, data.Classification, data.Retention }));
    }

    private static string Evaluations(RegisteredModel item) => item.Evaluations.Count == 0 ? "none" : string.Join("; ", item.Evaluations.Select(evaluation =>
        $"{evaluation.Kind ?? "of no kind"} {evaluation.Date ?? "without a date"}{(evaluation.File is { } file ? $", {file}" : "")}{(evaluation.Sha256 is { Length: >= 12 } hash ? $" ({hash.Substring(0, 12)}…)" : "")}"));

    // The first cell is the entry's name in findings.
    private static void Table(HtmlWriter html, ILookup<string, PageFinding> entries, string title, string[] columns, IEnumerable<string?[]> rows)
    {
        var all = rows.ToList();
        html.Raw($"<h3>{title}</h3>\n");
        if (all.Count == 0)
        {
            html.Raw("<p>The register names none.</p>\n");
            return;
        }

        html.Raw($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{title} of the register\"><table><caption class=\"vh\">{title} of the register</caption><thead><tr>");
        foreach (var column in columns)
            html.Raw($"<th scope=\"col\">{column}</th>");
        html.Raw("<th scope=\"col\">Open findings</th></tr></thead><tbody>");
        foreach (var row in all)
        {
            html.Add($"<tr><th scope=\"row\">{row[1]}</th>");
            foreach (var cell in row.Skip(2))
                html.Add($"<td>{(cell is { Length: > 0 } ? cell : "–")}</td>");
            html.Raw("<td>");
            var findings = entries[row[0]!].ToList();
            foreach (var finding in findings.Take(3))
                html.Add($"<a href=\"#{finding.Anchor}\">{finding.Finding.RuleId}</a> ");
            html.Raw(findings.Count == 0 ? "none" : findings.Count > 3 ? $"and {findings.Count - 3} more" : "").Raw("</td></tr>");
        }

        html.Raw("</tbody></table></div>\n");
    }
}
