using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Governance;

/// <summary>The file of the AI register: its entries with their places, or why it cannot be read.</summary>
internal sealed class RegisterSource
{
    /// <summary>A register beyond this is refused: nobody reviews one.</summary>
    public const long MaximumBytes = 16L << 20;

    private readonly string _uri;
    private readonly List<int> _lineStarts = [0];

    private RegisterSource(string path, string sha256, string text)
    {
        Path = path;
        Sha256 = sha256;
        _uri = SourceTree.FileUri(path);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                _lineStarts.Add(i + 1);
        }
    }

    /// <summary>Where it stands.</summary>
    public string Path { get; }

    /// <summary>The hash of its bytes; empty when they cannot be read.</summary>
    public string Sha256 { get; }

    /// <summary>The vendors, models, tools and data sets in the order of the file; none when it cannot be read.</summary>
    public IReadOnlyList<RegisterEntry> Entries { get; private init; } = [];

    /// <summary>Why it cannot be read, a clause; null when it can.</summary>
    public string? Problem { get; private init; }

    /// <summary>The line of <see cref="Problem"/>.</summary>
    public int ProblemLine { get; private init; } = 1;

    /// <summary>The register at a path; null when there is no file.</summary>
    public static RegisterSource? Read(string? path)
    {
        if (path is null || !File.Exists(path))
            return null;

        try
        {
            if (new FileInfo(path).Length is > MaximumBytes and var length)
                return new RegisterSource(path, "", "") { Problem = $"it has {length:N0} bytes; at most {MaximumBytes:N0} are read" };

            var bytes = File.ReadAllBytes(path);
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return Parse(path, NameGuid.Hash(bytes), reader.ReadToEnd());
        }
        catch (DecoderFallbackException)
        {
            return new RegisterSource(path, "", "") { Problem = "it is no UTF-8 text" };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new RegisterSource(path, "", "") { Problem = error.Message };
        }
    }

    /// <summary>Where a value of it stands.</summary>
    public LogLocation At(JsonValue value)
    {
        var (line, column) = Position(value.Start);
        var (endLine, endColumn) = Position(value.End);
        return new LogLocation(_uri, line, column, endLine, endColumn);
    }

    private static RegisterSource Parse(string path, string sha256, string text)
    {
        var register = AiRegister.Parse(text);
        var source = new RegisterSource(path, sha256, text);
        return register.Problem is var (problem, start, _)
            ? new RegisterSource(path, sha256, text) { Problem = problem, ProblemLine = source.Position(start).Line }
            : new RegisterSource(path, sha256, text) { Entries = source.EntriesOf(register.Root) };
    }

    private List<RegisterEntry> EntriesOf(JsonValue root)
    {
        var entries = new List<RegisterEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (list, _) in RegisterEntry.Lists)
        {
            foreach (var value in root[list]?.Items ?? [])
            {
                var name = value[list == "models" ? "id" : "name"]!;
                var site = RegisterEntry.SiteOf(list, name.Text!, value["vendor"]?.Text);
                seen.TryGetValue(site.ToLowerInvariant(), out var before);
                seen[site.ToLowerInvariant()] = before + 1;
                entries.Add(new RegisterEntry(list, name.Text!.Trim(), before == 0 ? site : $"{site}#{before + 1}", value, At(name), before > 0));
            }
        }

        return entries;
    }

    private (int Line, int Column) Position(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, offset - _lineStarts[line] + 1);
    }
}
