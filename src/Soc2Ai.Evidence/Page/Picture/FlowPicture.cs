using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Soc2Ai.Evidence.Page.Picture;

/// <summary>Draws a graph as SVG, and tells it as a table for those who do not see it.</summary>
internal static class FlowPicture
{
    private const int LongestTitle = 27;

    public static void Write(HtmlWriter html, FlowLayout layout, string componentTitle, string name)
    {
        html.Add($"<figure class=\"flow-picture\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Picture of the flow of data\"><svg viewBox=\"0 0 {FlowLayout.Width:D} {layout.Height + 8:D}\" role=\"img\" aria-labelledby=\"flow-title flow-desc\">");
        html.Add($"<title id=\"flow-title\">Where data flows in {name}</title><desc id=\"flow-desc\">{Description(layout)}</desc>");
        Heading(html, layout, layout.Origins, "Data enters");
        Heading(html, layout, layout.Components, componentTitle);
        Heading(html, layout, layout.Vendors, "Models and their vendors");
        Heading(html, layout, layout.Stores, "Stores and uses of model output");
        foreach (var line in layout.Lines().OrderBy(line => line.Edge.Findings > 0))
            Line(html, line.Edge, line.X1, line.Y1, line.X2, line.Y2);
        foreach (var node in layout.Origins.Concat(layout.Components).Concat(layout.Vendors).Concat(layout.Stores))
            Node(html, node, layout.Of(node));
        html.Raw("""
            </svg></div><figcaption><span class="key"><svg viewBox="0 0 40 10" aria-hidden="true"><path class="edge" stroke-width="2" d="M0 5H40"/></svg> the inventory has places of this kind there</span>
            <span class="key"><svg viewBox="0 0 40 10" aria-hidden="true"><path class="edge maybe" stroke-width="2" d="M0 5H40"/></svg> tested for AI content, no open finding</span>
            <span class="key"><svg viewBox="0 0 40 10" aria-hidden="true"><path class="edge bad" stroke-width="3" d="M0 5H40"/></svg> open findings there</span>
            <br>Lines are thicker where there are more places. Nothing is drawn that neither the inventory nor a finding names; data may go where no rule looks.</figcaption></figure>

            """);
    }

    public static void Table(HtmlWriter html, FlowLayout layout)
    {
        html.Raw("<details class=\"plain\"><summary>The picture as a table</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Flow of data\"><table class=\"num\"><caption>Flow of data as inventory and findings tell it</caption><thead><tr><th scope=\"col\">From</th><th scope=\"col\" class=\"t\">To</th><th scope=\"col\">Places</th><th scope=\"col\">Open findings</th></tr></thead><tbody>");
        foreach (var edge in layout.Graph.Edges)
        {
            html.Add($"<tr><th scope=\"row\">{edge.From.Title}</th><td class=\"t\">{edge.To.Title}</td>");
            FamilyTable.Cell(html, edge.Places);
            FamilyTable.Cell(html, edge.Findings);
            html.Raw("</tr>");
        }

        html.Raw("</tbody></table></div></details>\n");
    }

    private static string Description(FlowLayout layout) =>
        $"{Words.Count(layout.Components.Count, "part")} of the code; {List("data enters from", layout.Origins)}{List("vendors:", layout.Vendors)}{List("stores and uses:", layout.Stores)}"
        + $"{layout.Graph.Edges.Count(edge => edge.Findings > 0)} of {layout.Graph.Edges.Count} connections have open findings. The table below says the same.";

    private static string List(string lead, IReadOnlyList<FlowNode> nodes) => nodes.Count == 0 ? "" : $"{lead} {string.Join(", ", nodes.Select(node => node.Title))}; ";

    private static void Heading(HtmlWriter html, FlowLayout layout, IReadOnlyList<FlowNode> nodes, string text)
    {
        if (nodes.Count > 0)
            html.Add($"<text class=\"col\" x=\"{layout.Of(nodes[0]).X:D}\" y=\"{layout.Of(nodes[0]).Y - 12:D}\">{text}</text>");
    }

    private static void Line(HtmlWriter html, FlowEdge edge, int x1, double y1, int x2, double y2)
    {
        var middle = (x2 - x1) / 2;
        var width = Math.Min(5, 1.2 + (Math.Log(Math.Max(1, edge.Places), 2) * 0.6));
        var style = edge.Findings > 0 ? "edge bad" : edge.To.Kind == FlowNodeKind.Store ? "edge maybe" : "edge";
        html.Raw($"<path class=\"{style}\" stroke-width=\"{Number(width)}\" d=\"M{x1} {Number(y1)}C{x1 + middle} {Number(y1)} {x2 - middle} {Number(y2)} {x2} {Number(y2)}\">");
        html.Add($"<title>{edge.From.Title} to {edge.To.Title}: {Words.Count(edge.Places, "place")}, {Words.Count(edge.Findings, "open finding")}</title></path>");
    }

    private static void Node(HtmlWriter html, FlowNode node, (int X, int Y, int Width) at)
    {
        var style = node.Kind.ToString().ToLowerInvariant() + (node.Findings > 0 ? " bad" : "");
        var round = node.Kind == FlowNodeKind.Vendor ? FlowLayout.NodeHeight / 2 : 5;
        html.Raw($"<g class=\"node {style}\"><rect x=\"{at.X}\" y=\"{at.Y}\" width=\"{at.Width - 1}\" height=\"{FlowLayout.NodeHeight}\" rx=\"{round}\"/>");
        html.Add($"<title>{node.Title}</title><text class=\"name\" x=\"{at.X + 16:D}\" y=\"{at.Y + 20:D}\">{Short(node.Title)}</text>");
        if (node.Places > 0)
            html.Add($"<text class=\"sub\" x=\"{at.X + 16:D}\" y=\"{at.Y + 36:D}\">{Words.Count(node.Places, "place")}</text>");
        if (node.Findings > 0)
            html.Add($"<text class=\"sub n\" x=\"{at.X + at.Width - 16:D}\" y=\"{at.Y + 36:D}\">{Words.Number(node.Findings)} open</text>");
        html.Raw("</g>");
    }

    private static string Short(string title) => title.Length <= LongestTitle ? title : title.Substring(0, LongestTitle - 1).TrimEnd() + "…";

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
