using Soc2Ai.Evidence.Page;
using Soc2Ai.Evidence.Page.Picture;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Page;

public sealed class FlowGraphTests
{
    [Fact]
    public void An_edge_stands_only_where_a_place_or_a_finding_says_so()
    {
        var graph = Graph(
            new("model call", "1", "src/Chat/Hub.cs", 1, "openai", "gpt-4o", null),
            new("model call", "2", "src/Chat/Hub.cs", 2, null, null, null),
            new("inference endpoint", "3", "src/Chat/Hub.cs", 3, null, null, null),
            new("training-data write", "4", "src/Training/Export.cs", 4, null, null, null),
            new("prompt", "5", "src/Other/A.cs", 5, null, null, null));
        Assert.Equal(
            ["Callers over HTTP > Chat (1)", "Chat > Model behind an interface (1)", "Chat > OpenAI (1)", "Training > Training data files (1)"],
            graph.Edges.Select(edge => $"{edge.From.Title} > {edge.To.Title} ({edge.Places})"));
    }

    [Fact]
    public void Open_findings_mark_their_edge_and_accepted_ones_do_not()
    {
        var model = new PageModel(PageSets.Small());
        var graph = new FlowGraph(model);
        Assert.Equal(
            ["Ai > OpenAI: 1", "Callers over HTTP > Chat: 0", "Chat > Model behind an interface: 1", "Replies > Logs and console: 1"],
            graph.Edges.Select(edge => $"{edge.From.Title} > {edge.To.Title}: {edge.Findings}"));
    }

    [Fact]
    public void A_place_that_two_target_frameworks_build_is_one()
    {
        ReportedSite site = new("model call", "1", "src/Chat/Hub.cs", 1, "openai", null, null);
        var set = new EvidenceSet("Desk", new[] { "net8.0", "net10.0" }.Select(framework => PageSets.Build("Desk", []) with { TargetFramework = framework, Sites = [site, site with { Uri = "src/A/A.cs", Id = "2" }] }));
        Assert.All(new FlowGraph(new PageModel(set)).Edges, edge => Assert.Equal(1, edge.Places));
    }

    [Fact]
    public void Many_parts_are_folded_into_one_that_says_how_many()
    {
        var graph = Graph([.. Enumerable.Range(0, 40).Select(i => new ReportedSite("model call", $"{i}", $"src/Part{i:00}/A.cs", 1, $"vendor{i % 20}", null, null))]);
        Assert.Equal(14, graph.Nodes(FlowNodeKind.Component).Count);
        Assert.Equal(7, graph.Nodes(FlowNodeKind.Vendor).Count);
        Assert.Contains(graph.Nodes(FlowNodeKind.Component), node => node.Title == "and 27 more folders" && node.Places == 27);
        Assert.Contains(graph.Nodes(FlowNodeKind.Vendor), node => node.Title == "and 14 more vendors");
        Assert.Equal(40, graph.Edges.Sum(edge => edge.Places));
    }

    [Fact]
    public void The_projects_of_a_set_of_several_are_its_parts()
    {
        var graph = new FlowGraph(new PageModel(new EvidenceSet("Two", [
            PageSets.Build("A", [PageSets.Finding("SAI1001", "warning", "x/y.cs", 3, "credential argument", "openai")]),
            PageSets.Build("B", [PageSets.Finding("SAI1001", "warning", "x/z.cs", 3, "credential argument", "openai")])])));
        Assert.Equal(["A", "B"], graph.Nodes(FlowNodeKind.Component).Select(node => node.Title));
    }

    [Fact]
    public void The_table_says_what_the_picture_shows()
    {
        var page = new PageText(PageSets.Small());
        var edges = new FlowGraph(new PageModel(PageSets.Small())).Edges;
        Assert.Equal(edges.Count, page.Tags.Count(tag => tag.StartsWith("<path class=\"edge", StringComparison.Ordinal) && tag.Contains('C', StringComparison.Ordinal)));
        Assert.All(edges, edge => Assert.Contains($"<th scope=\"row\">{edge.From.Title}</th><td class=\"t\">{edge.To.Title}</td>", page.Html, StringComparison.Ordinal));
    }

    private static FlowGraph Graph(params ReportedSite[] sites) => new(new PageModel(new EvidenceSet("Desk", [PageSets.Build("Desk", []) with { Sites = sites }])));
}
