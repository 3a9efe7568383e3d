namespace Soc2Ai.Catalog;

/// <summary>What finds the rule's findings.</summary>
public enum RuleAnalysis
{
    /// <summary>A source reaches a sink, or two sinks share an origin: the flow engine, from the page's <c>flow</c>.</summary>
    Flow,

    /// <summary>A property or an argument gets a dangerous value: rows with the role <c>setting</c>.</summary>
    Setting,

    /// <summary>A class of its own under <c>Rules/</c>.</summary>
    Code,

    /// <summary>The build, from the compiler's log and the project; no analyzer.</summary>
    Build,
}
