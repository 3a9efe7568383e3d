using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Soc2Ai.Evidence.Report;

namespace Soc2Ai.Evidence.Sets;

/// <summary>Puts the runs of many reports into one, each byte for byte as it is.</summary>
public static class ReportMerger
{
    /// <summary>Writes the report of all runs.</summary>
    /// <exception cref="IOException">A report is gone or another one now, or the stream cannot be written.</exception>
    public static void Write(Stream stream, IReadOnlyList<CollectedReport> reports)
    {
        if (reports.Count > 0 && reports.Count == reports[0].Runs && reports.All(report => report.Made is null && report.Path == reports[0].Path) && Copied(reports[0].Path, stream))
            return;

        Text(stream, $"{{\n  \"$schema\": \"{Tool.Schema}\",\n  \"version\": \"2.1.0\",\n  \"runs\": [");
        var isFirst = true;
        foreach (var file in reports.GroupBy(report => report.Path))
        {
            var content = file.First().Content();
            var runs = Runs(content.Span, file.Key);
            foreach (var report in file)
            {
                Text(stream, isFirst ? "\n    " : ",\n    ");
                var (start, length) = report.Run < runs.Count ? runs[report.Run] : throw Changed(file.Key);
                MemoryMarshal.TryGetArray(content.Slice(start, length), out var bytes);
                stream.Write(bytes.Array!, bytes.Offset, bytes.Count);
                isFirst = false;
            }
        }

        Text(stream, isFirst ? "]\n}\n" : "\n  ]\n}\n");
    }

    // A report that is the whole set is taken as it is, however large; not one that an editor saved as UTF-16.
    private static bool Copied(string file, Stream stream)
    {
        using var report = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (report.ReadByte() != '{')
            return false;

        report.Position = 0;
        report.CopyTo(stream);
        return true;
    }

    private static List<(int Start, int Length)> Runs(ReadOnlySpan<byte> text, string file)
    {
        try
        {
            var runs = new List<(int, int)>();
            var reader = new Utf8JsonReader(text);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isRuns = reader.ValueTextEquals("runs");
                reader.Read();
                while (isRuns && reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    runs.Add((start, (int)reader.BytesConsumed - start));
                }

                if (!isRuns)
                    reader.Skip();
            }

            return runs;
        }
        catch (JsonException)
        {
            throw Changed(file);
        }
    }

    private static IOException Changed(string file) => new($"'{file}' was written anew while it was read; try again");

    private static void Text(Stream stream, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }
}
