using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Mapping;

/// <summary>What the log says of the vendors, models and tools that the code uses.</summary>
internal static class Uses
{
    /// <summary>The distinct uses of a log.</summary>
    public static IReadOnlyList<ReportedUse> Read(CompilerLog log, SourceTree sources) =>
        [.. log.Results.Where(result => result.RuleId == BuildRules.Use && result.Property("register") is not null)
            .Select(result => new ReportedUse(
                result.Property("register")!,
                result.Property("entry"),
                result.Property("vendor"),
                result.Property("kind") ?? "AI component",
                result.Property("site") ?? "",
                result.Location is { } at ? sources.Place(at.Uri).Uri : null,
                result.Location?.StartLine ?? 0,
                result.Property("open") == "true"))
            .Distinct()
            .OrderBy(use => use.List, System.StringComparer.Ordinal).ThenBy(use => use.Name, System.StringComparer.Ordinal)
            .ThenBy(use => use.Uri, System.StringComparer.Ordinal).ThenBy(use => use.Line).ThenBy(use => use.Site, System.StringComparer.Ordinal)];
}
