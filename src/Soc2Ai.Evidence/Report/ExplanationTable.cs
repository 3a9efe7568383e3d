using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Report;

/// <summary>What the analyzers say of themselves in a build that asks: tab-separated, a line for each row that named an API in use and for each place that a flow rule tested.</summary>
internal static class ExplanationTable
{
    private const string Row = "SAI9102";
    private const string Place = "SAI9103";

    /// <summary>Whether a result of the log belongs to it.</summary>
    public static bool Has(string id) => id is Row or Place;

    /// <summary>The table, by file and line, and how many lines of each sort it has.</summary>
    public static (byte[] Text, int Rows, int Places) Write(CompilerLog log, SourceTree sources)
    {
        var lines = new List<(string File, LogLocation At, LogResult Result)>();
        foreach (var result in log.Results)
        {
            if (Has(result.RuleId) && result.Location is { } at)
                lines.Add((Uri.UnescapeDataString(sources.Place(at.Uri).Uri), at, result));
        }

        var text = new StringBuilder("# place\tsort\twhat\n");
        foreach (var (file, at, result) in lines.Distinct().OrderBy(line => line.File, StringComparer.Ordinal).ThenBy(line => line.At.StartLine).ThenBy(line => line.At.StartColumn).ThenBy(line => line.Result.Message, StringComparer.Ordinal))
            text.Append(file).Append(':').Append(at.StartLine).Append(':').Append(at.StartColumn).Append('\t').Append(result.RuleId == Row ? "row" : "place").Append('\t').Append(OneLine(result.Message)).Append('\n');
        return (Encoding.UTF8.GetBytes(text.ToString()), lines.Count(line => line.Result.RuleId == Row), lines.Count(line => line.Result.RuleId == Place));
    }

    private static string OneLine(string text) => text.Replace("\r", "").Replace('\n', ' ').Replace('\t', ' ');
}
