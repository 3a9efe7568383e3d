using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>The forms of the ids that pages use. Hand-written, as pages are read inside the compiler, where the first regular expression costs milliseconds.</summary>
internal static class FrameworkId
{
    public static bool IsRule(string id) => id.Length == 7 && id.StartsWith("SAI", System.StringComparison.Ordinal) && id[3] <= '6' && Digits(id, 3);

    public static bool IsOwaspLlm(string id) => IsTopTen(id, "LLM");

    public static bool IsOwaspAgentic(string id) => IsTopTen(id, "ASI");

    public static bool IsAtlas(string id) =>
        id.StartsWith("AML.", System.StringComparison.Ordinal) && id.Length is 9 or 13 && id[4] is 'T' or 'M'
        && id.Skip(5).Take(4).All(char.IsDigit) && (id.Length == 9 || (id[9] == '.' && Digits(id, 10)));

    private static bool IsTopTen(string id, string prefix) =>
        id.Length == 5 && id.StartsWith(prefix, System.StringComparison.Ordinal) && Digits(id, 3) && id.Substring(3) is not "00" && string.CompareOrdinal(id, 3, "10", 0, 2) <= 0;

    private static bool Digits(string text, int start) => text.Skip(start).All(c => c is >= '0' and <= '9');
}
