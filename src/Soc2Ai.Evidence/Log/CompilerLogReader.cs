using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Soc2Ai.Evidence.Log;

/// <summary>Reads the compiler's error log, result by result. Bad input is a <see cref="CompilerLog.Problem"/>, and what stood before it is kept.</summary>
internal static class CompilerLogReader
{
    /// <summary>A log beyond this is refused: no compiler writes one, and a build must not run out of memory over it.</summary>
    public const long MaximumBytes = 1L << 30;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The log at a path.</summary>
    /// <param name="keeps">Whether results of a rule are wanted; the others are passed over unread.</param>
    public static CompilerLog Read(string path, Func<string, bool> keeps)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return Bad(EvidenceCodes.LogMissing, "the compiler left no error log there");
        if (file.Length > MaximumBytes)
            return Bad(EvidenceCodes.LogUnreadable, $"the error log has {file.Length:N0} bytes; at most {MaximumBytes:N0} are read");

        byte[] bytes;
        try
        {
            bytes = WholeFile.Read(path, MaximumBytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Bad(EvidenceCodes.LogUnreadable, $"the error log cannot be opened: {error.Message}");
        }

        return Parse(bytes, keeps);
    }

    /// <summary>The log in these bytes.</summary>
    public static CompilerLog Parse(byte[] bytes, Func<string, bool> keeps)
    {
        var content = new LogContent(keeps);
        LogProblem? problem;
        try
        {
            var text = bytes.AsSpan();
            var reader = new Utf8JsonReader(text.StartsWith(ByteOrderMark) ? text.Slice(3) : text);
            problem = ReadLog(ref reader, content);
        }
        catch (JsonException error)
        {
            problem = new LogProblem(EvidenceCodes.LogUnreadable, $"the error log is no whole JSON text: {FirstSentence(error.Message)}", (int)Math.Min(int.MaxValue, (error.LineNumber ?? -1) + 1));
        }
        catch (InvalidOperationException error)
        {
            problem = new LogProblem(EvidenceCodes.LogUnreadable, $"the error log is no SARIF: {FirstSentence(error.Message)}");
        }

        return content.ToLog(problem);
    }

    private static LogProblem? ReadLog(ref Utf8JsonReader reader, LogContent content)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return new LogProblem(EvidenceCodes.LogUnreadable, "the error log is no SARIF: expected an object with 'version' and 'runs'", 1);

        string? version = null;
        var hasRuns = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "version" && reader.TokenType == JsonTokenType.String)
            {
                version = reader.GetString()!;
                if (!version.StartsWith("2.1", StringComparison.Ordinal))
                    return new LogProblem(EvidenceCodes.LogVersion, $"the error log is SARIF {version}; write <ErrorLog>path.sarif,version=2.1</ErrorLog>");
            }
            else if (name == "runs" && reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    hasRuns = true;
                    ReadRun(ref reader, content);
                }

                Expect(ref reader, JsonTokenType.EndArray, "'runs' holds something that is no object");
            }
            else
            {
                reader.Skip();
            }
        }

        while (reader.Read())
        {
            // Text behind the object makes the reader throw.
        }

        return version is null || !hasRuns
            ? new LogProblem(EvidenceCodes.LogUnreadable, $"the error log is no SARIF: it has no '{(version is null ? "version" : "runs")}'")
            : null;
    }

    private static void ReadRun(ref Utf8JsonReader reader, LogContent content)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "results" && reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    using var result = JsonDocument.ParseValue(ref reader);
                    content.AddResult(result.RootElement);
                }

                Expect(ref reader, JsonTokenType.EndArray, "'results' holds something that is no object");
            }
            else if (name is "tool" or "invocations")
            {
                using var value = JsonDocument.ParseValue(ref reader);
                if (name == "tool")
                    content.AddRules(value.RootElement);
                else
                    content.AddOverrides(value.RootElement);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token, string otherwise)
    {
        if (reader.TokenType != token)
            throw new JsonException(otherwise);
    }

    private static CompilerLog Bad(string code, string text) => new() { Problem = new LogProblem(code, text) };

    // The reader's messages go on with its own positions, which are bytes.
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? message : message.Substring(0, end)).TrimEnd('.');
    }
}
