using System;
using System.Text.RegularExpressions;

namespace Soc2Ai.Flow;

/// <summary>Text that says where other text begins: a tag, a fence, a line of its own.</summary>
public static class Boundary
{
    /// <summary>The clean kind of what stands in a boundary.</summary>
    internal const string Kind = "retrieved";

    // `<document>`, `<|x|>`, `<<<`, `[[`, a fence, a rule, `[START]`, `BEGIN CONTEXT`.
    private static readonly Regex Ending = new(
        """(<[A-Za-z][\w:-]*(\s[^<>]*)?>|<\|[\w-]+\|>|<<<+\w*|\[\[|`{3}\w*|"{3}|'{3}|~{3,}|-{3,}|={3,}|\#{3,}|\*{3,}|\[[A-Z][A-Z _]+\]|\b(BEGIN|START)\b[^\n]*)\s*$""",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Enclosing = new("""<([A-Za-z][\w:-]*)[^<>]*>\s*\{\d[^}]*\}\s*</\1>|`{3}[^`]*\{\d[^}]*\}[^`]*`{3}""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether a text ends in something behind which other text stands apart.</summary>
    public static bool Ends(string text) => Ending.IsMatch(text.Length > 200 ? text.Substring(text.Length - 200) : text);

    /// <summary>Whether a format encloses what it takes in.</summary>
    internal static bool Encloses(string format) => Enclosing.IsMatch(format);
}
