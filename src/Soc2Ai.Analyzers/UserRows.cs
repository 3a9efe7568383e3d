using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers;

/// <summary>The rows of the project's own <c>*.soc2ai.tsv</c> files. A line that is no row, or names what does not exist, is told where it stands; the other lines hold.</summary>
internal static class UserRows
{
    /// <summary>A line of such a file that says nothing. It has no page: it is about the project's set-up, not its code.</summary>
    public static readonly DiagnosticDescriptor Problem = new(
        id: "SAI9100",
        "Row of an API that cannot be used",
        "This row is not used: {0}",
        "Configuration",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A *.soc2ai.tsv file tells the analyzers about a project's own APIs, a line each: role, kind, type, member, port, note, between tabs.");

    /// <summary>Whether a file has rows.</summary>
    public static bool Has(AdditionalText file) => file.Path.EndsWith(".soc2ai.tsv", StringComparison.OrdinalIgnoreCase);

    /// <summary>The rows of all such files that say something.</summary>
    public static IEnumerable<ApiRow> Of(AnalyzerOptions options, CancellationToken stop) =>
        options.AdditionalFiles.Where(Has).SelectMany(file => Read(file, stop)).Select(line => line.Row).OfType<ApiRow>();

    /// <summary>Reports the lines of one file that say nothing.</summary>
    public static void Check(AdditionalFileAnalysisContext context)
    {
        if (!Has(context.AdditionalFile) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;

        foreach (var (row, number, error) in Read(context.AdditionalFile, context.CancellationToken))
        {
            if ((error ?? RowTarget.Problem(row!, context.Compilation)) is not { } problem)
                continue;

            var span = text.Lines[number - 1].Span;
            context.ReportDiagnostic(Diagnostic.Create(Problem, Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), problem));
        }
    }

    private static IEnumerable<(ApiRow? Row, int Line, string? Problem)> Read(AdditionalText file, CancellationToken stop)
    {
        foreach (var line in Table.Lines(file.Path, file.GetText(stop)?.ToString() ?? ""))
            yield return Read(line);
    }

    private static (ApiRow? Row, int Line, string? Problem) Read(TableLine line)
    {
        try
        {
            var row = ApiRow.Parse(line);
            return ApiKinds.Problem(row) is { } problem ? (null, line.Number, problem) : (row, line.Number, null);
        }
        catch (CatalogException exception)
        {
            return (null, exception.Line, exception.Problem);
        }
    }
}
