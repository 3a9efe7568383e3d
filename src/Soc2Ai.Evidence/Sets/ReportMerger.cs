using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Report;

namespace Soc2Ai.Evidence.Sets;

/// <summary>Puts the runs of many reports into one, each as it is.</summary>
public static class ReportMerger
{
    /// <summary>Writes the report of all runs.</summary>
    /// <exception cref="IOException">A report is gone, or the stream cannot be written.</exception>
    public static void Write(Stream stream, IReadOnlyList<CollectedReport> reports)
    {
        Text(stream, $"{{\n  \"$schema\": \"{Tool.Schema}\",\n  \"version\": \"2.1.0\",\n  \"runs\": [");
        var isFirst = true;
        foreach (var file in reports.GroupBy(report => report.Path))
        {
            using var document = JsonDocument.Parse(ReportReader.Utf8(file.First().Content()));
            var runs = document.RootElement.Items("runs").ToList();
            foreach (var report in file)
            {
                Text(stream, isFirst ? "\n    " : ",\n    ");
                Text(stream, runs[report.Run].GetRawText());
                isFirst = false;
            }
        }

        Text(stream, isFirst ? "]\n}\n" : "\n  ]\n}\n");
    }

    private static void Text(Stream stream, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }
}
