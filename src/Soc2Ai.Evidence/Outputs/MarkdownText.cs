using System;
using System.Globalization;
using System.Text;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>
/// Texts from reports as they stand harmlessly in Markdown on GitHub, GitLab and Azure DevOps: one line, no markup, no HTML, no link of its own,
/// and nobody is mentioned and no issue is linked by it.
/// </summary>
internal static class MarkdownText
{
    // Stands between a sign and a name, so that the platforms do not see the two as one. Nobody sees it.
    private const char Parting = '\u200B';

    /// <summary>A text within a line.</summary>
    public static string Plain(string? text, int length = 400)
    {
        var line = OneLine(text ?? "", length);
        var escaped = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            var character = line[i];
            if (character is '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '|' or '~' or '&' or '$' or '#' or '!' or '^' || (character == '_' && !IsInWord(line, i)))
                escaped.Append("&#").Append(((int)character).ToString(CultureInfo.InvariantCulture)).Append(';');
            else
                escaped.Append(character);
            if (i + 1 < line.Length && IsParted(line, i))
                escaped.Append(Parting);
        }

        return escaped.ToString();
    }

    /// <summary>A name as code.</summary>
    public static string Code(string? text, int length = 200) => $"<code>{Plain(text, length)}</code>";

    /// <summary>A link, or its text where there is no address.</summary>
    public static string Link(string text, string? address, int length = 200) => address is null ? Code(text, length) : $"[{Plain(text, length)}]({address})";

    /// <summary>A web address as the target of a link; null for anything else.</summary>
    public static string? Address(string? text) =>
        text is not null && text.Length <= 2000 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri.Replace("(", "%28").Replace(")", "%29").Replace("[", "%5B").Replace("]", "%5D").Replace("|", "%7C").Replace("*", "%2A").Replace("_", "%5F").Replace("'", "%27")
            : null;

    /// <summary>A count with its noun: <c>1 exception</c>, <c>1,204 exceptions</c>.</summary>
    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A number as a person reads it.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // Line ends and controls become spaces; signs that turn the direction of writing vanish.
    private static string OneLine(string text, int length)
    {
        var line = new StringBuilder(Math.Min(text.Length, length) + 1);
        foreach (var character in text)
        {
            if (line.Length >= length)
            {
                if (char.IsHighSurrogate(line[line.Length - 1]))
                    line.Length--;
                return line.Append('…').ToString();
            }

            if (char.IsControl(character) || character is '\u2028' or '\u2029')
                line.Append(' ');
            else if (character is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F'))
                line.Append(character);
        }

        return line.ToString().Trim();
    }

    // Such a one never begins or ends anything, and many names have one.
    private static bool IsInWord(string line, int i) => i > 0 && i + 1 < line.Length && char.IsLetterOrDigit(line[i - 1]) && char.IsLetterOrDigit(line[i + 1]);

    // @name, #12, !12, ~label, %goal, $7, &8, GH-12, and what platforms make a link of by themselves.
    private static bool IsParted(string line, int i) => line[i] switch
    {
        '@' => true,
        '#' or '!' or '~' or '%' or '$' or '&' => char.IsLetterOrDigit(line[i + 1]) || line[i + 1] is '"' or '_',
        '-' => i >= 2 && char.IsDigit(line[i + 1]) && string.Compare(line, i - 2, "GH", 0, 2, StringComparison.OrdinalIgnoreCase) == 0 && (i == 2 || !char.IsLetterOrDigit(line[i - 3])),
        ':' => line[i + 1] == '/',
        'w' or 'W' => i >= 2 && line[i + 1] == '.' && string.Compare(line, i - 2, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0,
        _ => false,
    };
}
