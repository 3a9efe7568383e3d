namespace Soc2Ai.Evidence.Sets;

/// <summary>What the code uses of what a register lists: a vendor, a model, a tool.</summary>
/// <param name="List">The register's list: <c>vendors</c>, <c>models</c> or <c>tools</c>.</param>
/// <param name="Name">A vendor's id (<c>openai</c>), a model's id, or the name that the model sees of a tool; null where only the running program knows it.</param>
/// <param name="Vendor">The vendor's id; null when unknown.</param>
/// <param name="Kind">The kind of the place in the inventory.</param>
/// <param name="Site">The place in the inventory.</param>
/// <param name="Uri">The file, relative to the repository; null when unknown.</param>
/// <param name="Line">From 1; 0 when unknown.</param>
/// <param name="IsOpen">Whether it can be another one too, as configuration or a server says.</param>
public sealed record ReportedUse(string List, string? Name, string? Vendor, string Kind, string Site, string? Uri, int Line, bool IsOpen)
{
    /// <summary>Path and line, <c>Ai/ModelClients.cs:20</c>.</summary>
    internal string At => Uri is null ? "an unknown place" : $"{System.Uri.UnescapeDataString(Uri)}:{Line}";
}
