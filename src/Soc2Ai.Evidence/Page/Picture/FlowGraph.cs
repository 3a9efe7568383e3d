using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page.Picture;

/// <summary>
/// Which parts of the code talk to which vendors and stores. An edge stands only where a place of the inventory, or a finding, says so.
/// </summary>
internal sealed class FlowGraph
{
    private const int MostComponents = 14;
    private const int MostVendors = 7;

    private readonly Dictionary<string, FlowNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), FlowEdge> _edges = [];
    private readonly ComponentNames _components;

    public FlowGraph(PageModel model)
    {
        _components = new ComponentNames(model.Set);
        var seen = new HashSet<(string, string, string)>();
        foreach (var build in model.Set.Builds)
        {
            foreach (var site in build.Sites.Where(site => seen.Add((build.Project, site.Kind, site.Id))))
                Add(build, site.Kind, site.Vendor, site.Uri, isFinding: false);
        }

        foreach (var finding in model.Findings.Where(finding => finding.IsOpen && !finding.Finding.IsCompanion && finding.Finding.Place is not null))
            Add(finding.Build, FilterBar.Value(finding, "kind"), FilterBar.Value(finding, "vendor"), finding.Finding.Place!.Uri, isFinding: true);
        Fold(FlowNodeKind.Component, MostComponents, _components.Noun);
        Fold(FlowNodeKind.Vendor, MostVendors, "vendors");
    }

    public IReadOnlyList<FlowEdge> Edges =>
        [.. _edges.Values.OrderBy(edge => edge.From.Title, StringComparer.Ordinal).ThenBy(edge => edge.To.Kind).ThenBy(edge => edge.To.Title, StringComparer.Ordinal)];

    public IReadOnlyList<FlowNode> Nodes(FlowNodeKind kind) =>
        [.. _nodes.Values.Where(node => node.Kind == kind).OrderBy(node => node.Title, StringComparer.Ordinal).ThenBy(node => node.Key, StringComparer.Ordinal)];

    /// <summary>Whether places of a kind stand in code; entries of the register and references to packages do not.</summary>
    public static bool IsInCode(string kind) => kind is not ("register entry" or "AI package" or "suppression" or "rule");

    private static (string Key, string Title)? Origin(string kind) => kind switch
    {
        "inference endpoint" => ("in:http", "Callers over HTTP"),
        "AI tool" => ("in:tool", "Models, calling tools"),
        "tool server" => ("in:server", "Clients of tool servers"),
        _ => null,
    };

    private static (string Key, string Title, FlowNodeKind Kind)? Target(string kind, string? vendor) => kind switch
    {
        _ when vendor is { Length: > 0 } => ("vendor:" + VendorNames.Id(vendor!), VendorNames.Name(vendor!), FlowNodeKind.Vendor),
        "model call" => ("vendor?", "Model behind an interface", FlowNodeKind.Vendor),
        "log write of AI content" => ("log", "Logs and console", FlowNodeKind.Store),
        "embedding or vector write" => ("vector", "Embeddings and vectors", FlowNodeKind.Store),
        "store write of AI content" => ("store", "Caches and databases", FlowNodeKind.Store),
        "training-data write" => ("training", "Training data files", FlowNodeKind.Store),
        "weights write" => ("weights", "Model weights", FlowNodeKind.Store),
        "use of model output" => ("use", "Commands, queries, pages", FlowNodeKind.Store),
        _ => null,
    };

    private void Add(BuildReport build, string kind, string? vendor, string? uri, bool isFinding)
    {
        var (origin, target) = (Origin(kind), Target(kind, vendor));
        if (uri is null || !IsInCode(kind) || (origin is null && target is null))
            return;

        var (key, title) = _components.Of(build, uri);
        var component = Node(key, title, FlowNodeKind.Component);
        if (origin is { } from)
            Join(Node(from.Key, from.Title, FlowNodeKind.Origin), component, isFinding);
        if (target is { } to)
            Join(component, Node(to.Key, to.Title, to.Kind), isFinding);
    }

    private FlowNode Node(string key, string title, FlowNodeKind kind)
    {
        if (!_nodes.TryGetValue(key, out var node))
            _nodes.Add(key, node = new FlowNode(key, title, kind));

        return node;
    }

    private void Join(FlowNode from, FlowNode to, bool isFinding)
    {
        if (!_edges.TryGetValue((from.Key, to.Key), out var edge))
            _edges.Add((from.Key, to.Key), edge = new FlowEdge(from, to));
        if (isFinding)
            (edge.Findings, from.Findings, to.Findings) = (edge.Findings + 1, from.Findings + 1, to.Findings + 1);
        else
            (edge.Places, from.Places, to.Places) = (edge.Places + 1, from.Places + 1, to.Places + 1);
    }

    // What does not fit stands as one node: "9 more folders".
    private void Fold(FlowNodeKind kind, int most, string noun)
    {
        var nodes = _nodes.Values.Where(node => node.Kind == kind)
            .OrderByDescending(node => node.Findings).ThenByDescending(node => node.Places).ThenBy(node => node.Key, StringComparer.Ordinal).ToList();
        if (nodes.Count <= most)
            return;

        var rest = new HashSet<string>(nodes.Skip(most - 1).Select(node => node.Key), StringComparer.Ordinal);
        var folded = Node($"more:{kind}", $"and {Words.Number(rest.Count)} more {noun}", kind);
        foreach (var edge in _edges.Values.Where(edge => rest.Contains(edge.From.Key) || rest.Contains(edge.To.Key)).ToList())
        {
            _edges.Remove((edge.From.Key, edge.To.Key));
            var (from, to) = (rest.Contains(edge.From.Key) ? folded : edge.From, rest.Contains(edge.To.Key) ? folded : edge.To);
            if (!_edges.TryGetValue((from.Key, to.Key), out var joined))
                _edges.Add((from.Key, to.Key), joined = new FlowEdge(from, to));
            (joined.Places, joined.Findings) = (joined.Places + edge.Places, joined.Findings + edge.Findings);
        }

        foreach (var node in nodes.Skip(most - 1))
        {
            (folded.Places, folded.Findings) = (folded.Places + node.Places, folded.Findings + node.Findings);
            _nodes.Remove(node.Key);
        }
    }
}
