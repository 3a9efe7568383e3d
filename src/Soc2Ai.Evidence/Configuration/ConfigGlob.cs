using System;
using System.Text;
using System.Text.RegularExpressions;

namespace Soc2Ai.Evidence.Configuration;

/// <summary>The globs of <c>.editorconfig</c> sections: <c>*</c>, <c>**</c>, <c>?</c>, <c>[abc]</c>, <c>{a,b}</c>, <c>{1..9}</c>.</summary>
internal static class ConfigGlob
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether a section of a file in a folder covers a path.</summary>
    public static bool Matches(string folder, string glob, string path)
    {
        path = path.Replace('\\', '/');
        if (path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase))
            path = path.Substring(folder.Length);
        else if (glob.StartsWith("/", StringComparison.Ordinal) && path.StartsWith(glob.TrimEnd('*', '/'), StringComparison.Ordinal))
            return true;
        else
            return false;

        try
        {
            return Regex.IsMatch(path, Pattern(glob), RegexOptions.CultureInvariant, Limit);
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException)
        {
            // A glob that nobody understands may cover the file: evidence fails closed.
            return true;
        }
    }

    private static string Pattern(string glob)
    {
        var pattern = new StringBuilder(glob.IndexOf('/') < 0 ? "^(?:/.*)?/" : "^/");
        var depth = 0;
        for (var i = glob.StartsWith("/", StringComparison.Ordinal) ? 1 : 0; i < glob.Length; i++)
        {
            switch (glob[i])
            {
                case '*' when i + 1 < glob.Length && glob[i + 1] == '*':
                    i++;
                    var crossesFolders = i + 1 < glob.Length && glob[i + 1] == '/';
                    pattern.Append(crossesFolders ? "(?:.*/)?" : ".*");
                    i += crossesFolders ? 1 : 0;
                    break;
                case '*':
                    pattern.Append("[^/]*");
                    break;
                case '?':
                    pattern.Append("[^/]");
                    break;
                case '{' when Range(glob, i) is { } range:
                    pattern.Append("-?[0-9]+");
                    i += range;
                    break;
                case '{' when glob.IndexOf('}', i) > 0:
                    depth++;
                    pattern.Append("(?:");
                    break;
                case '}' when depth > 0:
                    depth--;
                    pattern.Append(')');
                    break;
                case ',' when depth > 0:
                    pattern.Append('|');
                    break;
                case '[' when glob.IndexOf(']', i) is > 0 and var end:
                    var set = glob.Substring(i + 1, end - i - 1);
                    pattern.Append('[').Append(set.StartsWith("!", StringComparison.Ordinal) ? "^" + Regex.Escape(set.Substring(1)) : Regex.Escape(set)).Append(']');
                    i = end;
                    break;
                case '\\' when i + 1 < glob.Length:
                    pattern.Append(Regex.Escape(glob[++i].ToString()));
                    break;
                default:
                    pattern.Append(Regex.Escape(glob[i].ToString()));
                    break;
            }
        }

        return pattern.Append('$').ToString();
    }

    // A range of numbers counts as any number: it may cover the file.
    private static int? Range(string glob, int start)
    {
        var end = glob.IndexOf('}', start);
        return end > 0 && glob.IndexOf("..", start, end - start, StringComparison.Ordinal) > 0 ? end - start : null;
    }
}
