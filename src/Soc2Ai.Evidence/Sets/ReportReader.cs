using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Sets;

/// <summary>Reads <c>*.soc2.sarif</c>, the reports that this library writes. Bad input is a problem with the file's place in it, never an exception.</summary>
public static class ReportReader
{
    /// <summary>A report beyond this is refused.</summary>
    public const long MaximumBytes = 1L << 30;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The builds of a report.</summary>
    /// <returns>Nothing and a problem for a file that is no whole report of ours.</returns>
    public static (IReadOnlyList<BuildReport> Builds, string? Problem) Read(string path)
    {
        try
        {
            return Read(WholeFile.Read(path, MaximumBytes));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ([], error.Message);
        }
    }

    /// <summary>The builds in a report's bytes.</summary>
    public static (IReadOnlyList<BuildReport> Builds, string? Problem) Read(byte[] content)
    {
        try
        {
            var text = Utf8(content);
            _ = Strict.GetCharCount(content.Length == text.Length ? content : text.ToArray());
            return StrictJson.Problem(text.Span) is { } problem ? ([], problem) : Parse(text);
        }
        catch (JsonException error)
        {
            return ([], $"it is no whole JSON text (line {(error.LineNumber ?? 0) + 1})");
        }
        catch (DecoderFallbackException error)
        {
            return ([], $"it is not in UTF-8 (byte {error.Index:N0})");
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException)
        {
            return ([], $"it is no report of {Report.Tool.Name}: {error.Message}");
        }
    }

    /// <summary>The builds of a report that this process has just made.</summary>
    internal static (IReadOnlyList<BuildReport> Builds, string? Problem) Parse(ReadOnlyMemory<byte> text)
    {
        var content = new ReportText();
        return content.Read(text.Span) is { } problem ? ([], problem) : (content.Builds, null);
    }

    /// <summary>The text in UTF-8 without a mark: PowerShell and editors make UTF-16 of a file when they save it. Anything else has to be UTF-8.</summary>
    internal static ReadOnlyMemory<byte> Utf8(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => content.AsMemory(3),
        [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(content, 2, content.Length - 2)),
        [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2)),
        _ => content,
    };
}
