using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Evidence.Page.Picture;

/// <summary>Where the nodes stand: three columns, ordered so that edges cross little; the same graph always stands the same way.</summary>
internal sealed class FlowLayout
{
    public const int Width = 1000;
    public const int NodeHeight = 46;
    private const int Gap = 14;
    private const int Top = 44;
    private const int Heading = 34;

    private readonly Dictionary<FlowNode, (int X, int Y, int Width)> _places = [];

    public FlowLayout(FlowGraph graph)
    {
        Graph = graph;
        Vendors = graph.Nodes(FlowNodeKind.Vendor);
        Stores = graph.Nodes(FlowNodeKind.Store);
        Origins = graph.Nodes(FlowNodeKind.Origin);
        var targets = Vendors.Concat(Stores).Select((node, index) => (node, index)).ToDictionary(pair => pair.node, pair => pair.index);
        Components = [.. graph.Nodes(FlowNodeKind.Component).OrderBy(node => Centre(node, targets))];
        var right = Column(Vendors.Count) + (Vendors.Count > 0 && Stores.Count > 0 ? Heading : 0) + Column(Stores.Count);
        Height = Top + new[] { Column(Origins.Count), Column(Components.Count), right }.Max();
        Place(Origins, 0, 210, Top + ((Height - Top - Column(Origins.Count)) / 2));
        Place(Components, 340, 220, Top + ((Height - Top - Column(Components.Count)) / 2));
        var top = Top + ((Height - Top - right) / 2);
        Place(Vendors, 740, 260, top);
        Place(Stores, 740, 260, top + right - Column(Stores.Count));
    }

    public FlowGraph Graph { get; }

    public IReadOnlyList<FlowNode> Origins { get; }

    public IReadOnlyList<FlowNode> Components { get; }

    public IReadOnlyList<FlowNode> Vendors { get; }

    public IReadOnlyList<FlowNode> Stores { get; }

    public int Height { get; }

    public (int X, int Y, int Width) Of(FlowNode node) => _places[node];

    /// <summary>The ends of each edge: several at one node stand below each other, in the order of their other ends.</summary>
    public IEnumerable<(FlowEdge Edge, int X1, double Y1, int X2, double Y2)> Lines()
    {
        foreach (var edge in Graph.Edges)
        {
            var (from, to) = (_places[edge.From], _places[edge.To]);
            var leaving = Graph.Edges.Where(other => other.From == edge.From).OrderBy(other => _places[other.To].Y).ToList();
            var arriving = Graph.Edges.Where(other => other.To == edge.To).OrderBy(other => _places[other.From].Y).ToList();
            yield return (edge, from.X + from.Width, from.Y + Port(leaving, edge), to.X, to.Y + Port(arriving, edge));
        }
    }

    private static int Column(int nodes) => nodes == 0 ? 0 : (nodes * (NodeHeight + Gap)) - Gap;

    private static double Port(List<FlowEdge> edges, FlowEdge edge) => Math.Round((NodeHeight * (edges.IndexOf(edge) + 1.0)) / (edges.Count + 1), 1);

    private double Centre(FlowNode node, Dictionary<FlowNode, int> targets)
    {
        var reached = Graph.Edges.Where(edge => edge.From == node).Select(edge => targets[edge.To]).ToList();
        return reached.Count == 0 ? targets.Count : reached.Average();
    }

    private void Place(IReadOnlyList<FlowNode> nodes, int x, int width, int top)
    {
        for (var i = 0; i < nodes.Count; i++)
            _places[nodes[i]] = (x, top + (i * (NodeHeight + Gap)), width);
    }
}
