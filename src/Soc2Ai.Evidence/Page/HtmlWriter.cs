using System;
using System.Runtime.CompilerServices;
using System.Text;
using Soc2Ai.Evidence.Outputs;

namespace Soc2Ai.Evidence.Page;

/// <summary>
/// Writes HTML as UTF-8. What stands in an interpolated string's text is markup; what stands in its holes is encoded, in elements and in quoted
/// attributes alike, so that no value of a report can become markup.
/// </summary>
internal sealed class HtmlWriter
{
    /// <summary>A longer value is cut, and says so: the report has all of it.</summary>
    public const int LongestText = 4000;

    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    /// <summary>Writes markup with encoded values in its holes. The text has been written when the handler has been built.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Writes markup as it is.</summary>
    /// <param name="markup">Text of this library, never of a report.</param>
    public HtmlWriter Raw(string markup)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(markup.Length));
        _length += Encoding.UTF8.GetBytes(markup, 0, markup.Length, _bytes, _length);
        return this;
    }

    /// <summary>Writes a value, encoded; nothing for null.</summary>
    public HtmlWriter Text(string? value)
    {
        if (value is null)
            return this;

        var end = value.Length <= LongestText ? value.Length : LongestText;
        Text(value, 0, end);
        return end < value.Length ? Raw($"… ({Words.Number(value.Length - end)} more characters; the report has all)") : this;
    }

    /// <summary>Writes a part of a value, encoded.</summary>
    public HtmlWriter Text(string value, int start, int end)
    {
        // The longest encoding of one char, that of a character which would not be seen.
        Reserve((end - start) * 14);
        for (var i = start; i < end; i++)
            i = Append(value, i, end);

        return this;
    }

    /// <summary>What was written.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[_length];
        Buffer.BlockCopy(_bytes, 0, bytes, 0, _length);
        return bytes;
    }

    // Returns the index of the last char that it took.
    private int Append(string value, int i, int end)
    {
        var c = value[i];
        if (c is >= ' ' and < '\u007F')
            AppendAscii(c);
        else if (c is '\n' or '\t')
            _bytes[_length++] = (byte)c;
        else if (c == '\r')
            _bytes[_length++] = (byte)'\n';
        else if (Unseen.Is(c))
            AppendCodePoint(c);
        else if (c < 0x800)
            Append((byte)(0xC0 | (c >> 6)), Tail(c));
        else if (!char.IsSurrogate(c))
            Append((byte)(0xE0 | (c >> 12)), Tail(c >> 6), Tail(c));
        else if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(value[i + 1]))
            AppendPair(char.ConvertToUtf32(c, value[i + 1]));
        else
            Append(0xEF, 0xBF, 0xBD);

        if (c == '\r' && i + 1 < end && value[i + 1] == '\n')
            return i + 1;
        return char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(value[i + 1]) ? i + 1 : i;
    }

    private void AppendAscii(char c)
    {
        var entity = c switch
        {
            '<' => "&lt;",
            '>' => "&gt;",
            '&' => "&amp;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ => null,
        };
        if (entity is null)
            _bytes[_length++] = (byte)c;
        else
            AppendMarkup(entity);
    }

    private void AppendPair(int code)
    {
        if (Unseen.Is(code))
            AppendCodePoint(code);
        else
            Append((byte)(0xF0 | (code >> 18)), Tail(code >> 12), Tail(code >> 6), Tail(code));
    }

    // ⟨U+202E⟩
    private void AppendCodePoint(int code)
    {
        Append(0xE2, 0x9F, 0xA8);
        AppendMarkup("U+");
        for (var shift = code > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
            _bytes[_length++] = (byte)"0123456789ABCDEF"[(code >> shift) & 15];
        Append(0xE2, 0x9F, 0xA9);
    }

    private static byte Tail(int code) => (byte)(0x80 | (code & 0x3F));

    private void AppendMarkup(string ascii)
    {
        foreach (var c in ascii)
            _bytes[_length++] = (byte)c;
    }

    private void Append(byte first, byte second)
    {
        _bytes[_length++] = first;
        _bytes[_length++] = second;
    }

    private void Append(byte first, byte second, byte third)
    {
        Append(first, second);
        _bytes[_length++] = third;
    }

    private void Append(byte first, byte second, byte third, byte fourth)
    {
        Append(first, second);
        Append(third, fourth);
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - _length < more)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more));
    }
}
