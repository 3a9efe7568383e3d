namespace Soc2Ai.Performance.Compiling;

/// <summary>What is compared: a compile with some analyzers.</summary>
/// <param name="Assemblies">The analyzers' assemblies; none for a compile without any.</param>
/// <param name="Configuration">A global configuration that turns rules on or off.</param>
internal sealed record Variant(string Name, IReadOnlyList<string> Assemblies, string? Configuration = null)
{
    /// <summary>The compiler alone: what ratios are taken against.</summary>
    public const string None = "none";

    /// <summary>Asks for operations and looks at none.</summary>
    public const string Empty = "empty";

    /// <summary>Has every graph made and looks at none.</summary>
    public const string Graph = "graph";

    /// <summary>This package.</summary>
    public const string Ours = "ours";

    /// <summary>NetAnalyzers with its taint rules on.</summary>
    public const string NetTaint = "net-taint";

    /// <summary>SecurityCodeScan.</summary>
    public const string CodeScan = "scs";

    /// <summary>SonarAnalyzer.</summary>
    public const string Sonar = "sonar";

    /// <summary>The compiler's switches for it.</summary>
    public IEnumerable<string> Switches => Assemblies.Count == 0
        ? ["/skipanalyzers+"]
        : [.. Assemblies.Select(assembly => "/analyzer:" + assembly), .. Configuration is null ? [] : new[] { "/analyzerconfig:" + Configuration }];
}
