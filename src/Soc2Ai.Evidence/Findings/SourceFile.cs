using System;
using System.IO;
using System.Text;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Findings;

/// <summary>A file that results point into, read once.</summary>
internal sealed class SourceFile
{
    private readonly byte[] _content;
    private readonly int[] _lineStarts;
    private string? _hash;

    public SourceFile(byte[] content)
    {
        _content = content;
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        Text = reader.ReadToEnd();
        _lineStarts = LineStarts(Text);
    }

    /// <summary>The text without byte order mark.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public string Hash => _hash ??= NameGuid.Hash(_content);

    /// <summary>The text of a region, white space as single spaces; null when the file has no such place any more.</summary>
    public string? Snippet(LogLocation location, int limit)
    {
        if (Offset(location.StartLine, location.StartColumn) is not { } start || Offset(location.EndLine, location.EndColumn) is not { } end || end <= start)
            return null;

        var snippet = new StringBuilder();
        for (var i = start; i < end && snippet.Length < limit; i++)
        {
            if (!char.IsWhiteSpace(Text[i]))
                snippet.Append(Text[i]);
            else if (snippet.Length > 0 && snippet[snippet.Length - 1] != ' ')
                snippet.Append(' ');
        }

        return snippet.ToString().TrimEnd();
    }

    /// <summary>A line without its end, from 1; null when there is none of that number.</summary>
    public string? Line(int number)
    {
        if (number < 1 || number > _lineStarts.Length)
            return null;

        var start = _lineStarts[number - 1];
        var end = number < _lineStarts.Length ? _lineStarts[number] : Text.Length;
        return Text.Substring(start, end - start).TrimEnd('\r', '\n');
    }

    private static int[] LineStarts(string text)
    {
        var count = 1;
        foreach (var character in text)
            count += character == '\n' ? 1 : 0;

        var starts = new int[count];
        for (int i = 0, line = 1; i < text.Length; i++)
        {
            if (text[i] == '\n')
                starts[line++] = i + 1;
        }

        return starts;
    }

    private int? Offset(int line, int column)
    {
        if (line > _lineStarts.Length)
            return null;

        var offset = _lineStarts[line - 1] + column - 1;
        return offset <= Text.Length ? offset : null;
    }
}
