namespace Soc2Ai.Evidence.Page.Picture;

/// <summary>Something that data comes from, passes or goes to.</summary>
/// <param name="Key">Unlike that of any other node.</param>
internal sealed record FlowNode(string Key, string Title, FlowNodeKind Kind)
{
    /// <summary>The places of the inventory that concern it.</summary>
    public int Places { get; set; }

    /// <summary>The open findings at such places.</summary>
    public int Findings { get; set; }
}

/// <summary>What a node is: its column and its shape.</summary>
internal enum FlowNodeKind
{
    /// <summary>Where data enters.</summary>
    Origin,

    /// <summary>A part of the code.</summary>
    Component,

    /// <summary>A model's vendor, outside the boundary.</summary>
    Vendor,

    /// <summary>A store, or a use of what a model said.</summary>
    Store,
}

/// <summary>A way that the inventory says data may take.</summary>
internal sealed record FlowEdge(FlowNode From, FlowNode To)
{
    public int Places { get; set; }

    public int Findings { get; set; }
}
