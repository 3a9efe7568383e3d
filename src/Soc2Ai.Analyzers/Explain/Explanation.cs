using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Explain;

/// <summary>
/// What a build says when it is asked to explain itself (<c>dotnet build -t:Soc2AiExplain</c>): which rows of the API tables named what the code
/// uses, and what became of each place that a flow rule tested. Nothing of it is computed in any other build.
/// </summary>
internal static class Explanation
{
    /// <summary>A row named what stands here.</summary>
    public static readonly DiagnosticDescriptor RowMatched = new(
        id: "SAI9102",
        "Row that names an API in use",
        "'{0}' is named by the row '{1}' ({2})",
        "Configuration",
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        "Which facts about APIs the analyzers used at a place; only in a build that was asked to explain itself.");

    /// <summary>A flow rule tested what stands here.</summary>
    public static readonly DiagnosticDescriptor PlaceTested = new(
        id: "SAI9103",
        "Place that a flow rule tested",
        "{0} at '{1}': {2}",
        "Configuration",
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        "What became of a place that a flow rule tested, and why it was not reported; only in a build that was asked to explain itself.");

    /// <summary>Whether the build asks.</summary>
    public static bool IsAsked(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.Soc2AiExplain", out var value) && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A row as its file has it.</summary>
    public static string Text(ApiRow row) => string.Join(" ", Enumerable.Range(0, 5).Select(column => row.Line[column]));

    /// <summary>The file and line of a row.</summary>
    public static string Place(ApiRow row) => $"{row.Line.File.Replace('\\', '/')}:{row.Line.Number}";
}
