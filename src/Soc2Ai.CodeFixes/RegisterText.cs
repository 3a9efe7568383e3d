using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog.Register;

namespace Soc2Ai.CodeFixes;

/// <summary>Adds entries to the text of a register and leaves everything else of it as it is: order, indents, line ends, comments.</summary>
internal sealed class RegisterText
{
    private readonly string _text;
    private readonly JsonValue _root;
    private readonly string _newLine;
    private readonly string _unit;
    private readonly List<(int At, int Length, string Text)> _edits = [];

    private RegisterText(string text, JsonValue root)
    {
        _text = text;
        _root = root;
        _newLine = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        _unit = root.Members.Select(member => Indent(member.Start)).FirstOrDefault(indent => indent is { Length: > 0 }) ?? "  ";
    }

    /// <summary>The text with the entries; the same text when it cannot be read.</summary>
    public static string Add(string text, IEnumerable<RegisterEntry> entries)
    {
        if (AiRegister.Parse(text) is not { Problem: null } register)
            return text;

        var edited = new RegisterText(text, register.Root);
        var lists = entries.GroupBy(entry => entry.List, StringComparer.Ordinal).OrderBy(list => Array.IndexOf(["vendors", "models", "tools"], list.Key)).ToList();
        foreach (var list in lists.Where(list => register.Root[list.Key] is not null))
            edited.AddTo(register.Root[list.Key]!, [.. list]);
        edited.AddLists([.. lists.Where(list => register.Root[list.Key] is null)]);
        return edited.Apply();
    }

    private void AddTo(JsonValue list, IReadOnlyList<RegisterEntry> entries)
    {
        if (list.Items.Count == 0)
        {
            var outer = Indent(LineStart(list.Start)) ?? _unit;
            _edits.Add((list.Start + 1, _text.Substring(list.Start + 1, list.End - list.Start - 2).Trim().Length == 0 ? list.End - list.Start - 2 : 0, Lines(entries, outer + _unit) + _newLine + outer));
            return;
        }

        var last = list.Items[list.Items.Count - 1];
        var behind = _text.Substring(last.End, list.End - 1 - last.End);
        var comma = behind.TrimStart().StartsWith(",", StringComparison.Ordinal) ? "" : ",";
        if (Indent(last.Start) is not { } indent)
        {
            _edits.Add((last.End, 0, string.Concat(entries.Select(entry => $", {entry.Text(_newLine, null, _unit)}"))));
            return;
        }

        // What stands behind the last entry on its line, a comment, stays there.
        var lineEnd = behind.IndexOf('\n');
        var rest = lineEnd < 0 ? 0 : behind.Substring(0, lineEnd).TrimEnd('\r').Length;
        if (comma.Length > 0)
            _edits.Add((last.End, 0, comma));
        _edits.Add((last.End + rest, 0, Lines(entries, indent)));
    }

    private void AddLists(IReadOnlyList<IGrouping<string, RegisterEntry>> lists)
    {
        if (lists.Count == 0)
            return;

        var texts = lists.Select(list => $"{_newLine}{_unit}\"{list.Key}\": [{Lines([.. list], _unit + _unit)}{_newLine}{_unit}]");
        if (_root.Members.Count == 0)
            _edits.Add((_root.Start + 1, _root.End - _root.Start - 2, string.Join(",", texts) + _newLine));
        else
        {
            var last = _root.Members[_root.Members.Count - 1].Value.End;
            var hasComma = _text.Substring(last).TrimStart().StartsWith(",", StringComparison.Ordinal);
            _edits.Add((hasComma ? _text.IndexOf(',', last) + 1 : last, 0, (hasComma ? "" : ",") + string.Join(",", texts)));
        }
    }

    private string Lines(IReadOnlyList<RegisterEntry> entries, string indent) => string.Join(",", entries.Select(entry => $"{_newLine}{indent}{entry.Text(_newLine, indent, _unit)}"));

    private string Apply()
    {
        var text = _text;
        foreach (var (at, length, added) in _edits.Select((edit, i) => (edit, i)).OrderByDescending(pair => pair.edit.At).ThenByDescending(pair => pair.i).Select(pair => pair.edit))
            text = text.Remove(at, length).Insert(at, added);
        return text;
    }

    // The white space before a place; null when something else stands before it on its line.
    private string? Indent(int at)
    {
        var start = at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1;
        var before = _text.Substring(start, at - start);
        return before.Trim().Length == 0 && start > 0 ? before : null;
    }

    private int LineStart(int at)
    {
        var start = at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1;
        while (start < at && char.IsWhiteSpace(_text[start]))
            start++;
        return start;
    }
}
