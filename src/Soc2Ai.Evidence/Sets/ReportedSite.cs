namespace Soc2Ai.Evidence.Sets;

/// <summary>A place that rules test, an entry of the inventory.</summary>
/// <param name="Kind">One of <see cref="Catalog.Populations"/>: <c>model call</c>, <c>AI tool</c>, <c>vendor in use</c>.</param>
/// <param name="Id">The same in the findings at that place.</param>
/// <param name="Uri">The file, relative to the repository; null when unknown.</param>
/// <param name="Line">From 1; 0 when unknown.</param>
public sealed record ReportedSite(string Kind, string Id, string? Uri, int Line, string? Vendor, string? Model, string? Member)
{
    /// <summary>The name that a model sees of a tool; null when unknown, and for everything else.</summary>
    public string? Name { get; init; }
}
