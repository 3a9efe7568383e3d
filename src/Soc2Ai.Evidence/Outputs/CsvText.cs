using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>
/// A table as RFC 4180 has it: commas, quotes where they are needed, CRLF, a header. UTF-8 with a byte order mark, without which Excel reads
/// names with its own code page. One row is one line. No cell is a formula, wherever a spreadsheet parts it.
/// </summary>
internal sealed class CsvText
{
    // Excel holds 32,767 characters in a cell and drops the rest without a word.
    private const int CellLength = 32_000;

    // Stands for what a reader would not see: a mark that turns the direction of writing shows another file name than the one that is there.
    private const char Replacement = '\uFFFD';

    private static readonly char[] Quoted = ['"', ',', ';', '\'', ' '];

    // A text of a repository's size is kept in bytes, once.
    private const int PartLength = 1 << 20;

    private readonly UTF8Encoding _encoding = new(encoderShouldEmitUTF8Identifier: true);
    private readonly List<byte[]> _parts = [];
    private readonly StringBuilder _text = new();

    /// <summary>A table with this header.</summary>
    public CsvText(params string[] columns)
    {
        _parts.Add(_encoding.GetPreamble());
        Row(columns);
    }

    /// <summary>A number as every locale reads it; empty for none.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day, year first; empty for none.</summary>
    public static string Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Adds a row.</summary>
    public void Row(params string?[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                _text.Append(',');
            Append(Guarded(cells[i] ?? ""));
        }

        _text.Append("\r\n");
        if (_text.Length >= PartLength)
            Close();
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        Close();
        var bytes = new byte[_parts.Sum(part => part.Length)];
        var at = 0;
        foreach (var part in _parts)
        {
            part.CopyTo(bytes, at);
            at += part.Length;
        }

        return bytes;
    }

    private void Close()
    {
        _parts.Add(_encoding.GetBytes(_text.ToString()));
        _text.Clear();
    }

    private void Append(string cell)
    {
        if (cell.IndexOfAny(Quoted) < 0)
            _text.Append(cell);
        else
            _text.Append('"').Append(cell.Replace("\"", "\"\"")).Append('"');
    }

    // Where the list separator is a semicolon, Excel parts a line there, whatever is quoted: what follows one begins a cell too.
    private static string Guarded(string cell)
    {
        if (cell.Length > CellLength)
            cell = cell.Substring(0, CellLength) + "…";
        var start = true;
        StringBuilder? changed = null;
        for (var i = 0; i < cell.Length; i++)
        {
            var character = cell[i];
            var isControl = char.IsControl(character) || character is '\u2028' or '\u2029';
            var isUnseen = Unseen.Is(character);
            if (changed is null && (isControl || isUnseen || (start && IsFormula(character))))
                changed = new StringBuilder(cell, 0, i, cell.Length + 16);
            if (start && IsFormula(character))
                changed!.Append('\'');
            changed?.Append(isControl ? ' ' : isUnseen ? Replacement : character);
            start = character == ';' || isControl || (start && (character is '"' or ',' || char.IsWhiteSpace(character)));
        }

        return changed?.ToString() ?? cell;
    }

    private static bool IsFormula(char character) => character is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
}
