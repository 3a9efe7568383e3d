using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Soc2Ai.Catalog.Register;

/// <summary>
/// Reads JSON and keeps where everything stands, so that a mistake is told at its place and a new entry is written beside the others.
/// Comments and commas behind the last element are read over, as editors accept them. The framework's reader keeps no positions.
/// </summary>
internal sealed class JsonText
{
    private const int Deepest = 32;

    private readonly string _text;
    private int _at;

    private JsonText(string text) => _text = text;

    /// <summary>The one value of a text.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonValue Read(string text)
    {
        var reader = new JsonText(text);
        reader.Blank();
        var value = reader.Value(0);
        reader.Blank();
        return reader._at == text.Length ? value : throw reader.Error("nothing may stand behind the last brace");
    }

    private JsonValue Value(int depth)
    {
        if (depth > Deepest)
            throw Error("nothing of a register stands so deep");

        return Peek() switch
        {
            '{' => Object(depth),
            '[' => Array(depth),
            '"' => String(),
            '\0' => throw Error("the text ends where a value is expected"),
            _ => Literal(),
        };
    }

    private JsonValue Object(int depth)
    {
        var start = _at++;
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (Blank(); Peek() != '}'; Blank())
        {
            var at = _at;
            var name = Peek() == '"' ? String() : throw Error("a name between quotes is expected, or a brace '}'");
            if (!names.Add(name.Text!))
                throw new JsonException($"\"{name.Text}\" stands twice, so that readers differ on what it says", at);

            Blank();
            if (Peek() != ':')
                throw Error($"a colon is expected behind \"{name.Text}\"");

            _at++;
            Blank();
            members.Add(new JsonMember(name.Text!, name.Start, Value(depth + 1)));
            Blank();
            Separator('}');
        }

        return new JsonValue(JsonKind.Object, start, ++_at) { Members = members };
    }

    private JsonValue Array(int depth)
    {
        var start = _at++;
        var items = new List<JsonValue>();
        for (Blank(); Peek() != ']'; Blank())
        {
            items.Add(Value(depth + 1));
            Blank();
            Separator(']');
        }

        return new JsonValue(JsonKind.Array, start, ++_at) { Items = items };
    }

    private void Separator(char end)
    {
        if (Peek() == ',')
            _at++;
        else if (Peek() != end)
            throw Error($"a comma or '{end}' is expected");
    }

    private JsonValue String()
    {
        var start = _at++;
        var text = new StringBuilder();
        for (; Peek() != '"'; _at++)
        {
            if (Peek() < ' ')
                throw Error("a text ends with a quote on the line where it begins");

            text.Append(Peek() == '\\' ? Escaped() : Peek());
        }

        return new JsonValue(JsonKind.String, start, ++_at) { Text = text.ToString() };
    }

    private char Escaped()
    {
        _at++;
        switch (Peek())
        {
            case '"' or '\\' or '/':
                return Peek();
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 < _text.Length && int.TryParse(_text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            default:
                throw Error("this is no escape of JSON; a backslash itself is written twice");
        }
    }

    private JsonValue Literal()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Peek()) || Peek() is '-' or '+' or '.')
            _at++;

        var text = _text.Substring(start, _at - start);
        if (text is "true" or "false" or "null" || (text.Length > 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
            return new JsonValue(JsonKind.Literal, start, _at);

        _at = start;
        throw Error(text.Length == 0 ? "a value is expected" : $"'{text}' is no value of JSON; a text stands between quotes");
    }

    private void Blank()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] == '\uFEFF')
                _at++;
            else if (Starts("//"))
                _at = Behind("\n");
            else if (Starts("/*"))
                _at = Behind("*/");
            else
                return;
        }
    }

    private bool Starts(string mark) => string.CompareOrdinal(_text, _at, mark, 0, mark.Length) == 0;

    private int Behind(string mark) => _text.IndexOf(mark, _at, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : _text.Length;

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private JsonException Error(string problem) => new(problem, Math.Min(_at, _text.Length));
}
