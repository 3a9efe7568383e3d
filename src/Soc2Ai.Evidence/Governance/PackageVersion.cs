namespace Soc2Ai.Evidence.Governance;

/// <summary>What a version of a package reference fixes.</summary>
internal static class PackageVersion
{
    /// <summary>Why the same restore can bring other code tomorrow, a clause; null when it cannot.</summary>
    public static string? Problem(string version)
    {
        var text = version.Trim();
        if (text.Length == 0)
            return "it names no version";
        if (text.IndexOf('*') >= 0)
            return $"its version {Defect.Quoted(text)} floats";
        if (text[0] is '[' or '(')
        {
            var inner = text.Trim('[', ']', '(', ')', ' ');
            var comma = inner.IndexOf(',');
            var isExact = text[0] == '[' && text[text.Length - 1] == ']' && (comma < 0 || inner.Substring(0, comma).Trim() == inner.Substring(comma + 1).Trim());
            return !isExact ? $"its version {Defect.Quoted(text)} is a range" : IsPrerelease(inner) ? $"its version {Defect.Quoted(text)} is a prerelease" : null;
        }

        return IsPrerelease(text) ? $"its version {Defect.Quoted(text)} is a prerelease" : null;
    }

    // Behind a plus sign stands only where a version was built from.
    private static bool IsPrerelease(string version) => version.Split('+')[0].IndexOf('-') >= 0;
}
