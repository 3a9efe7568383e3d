using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Inventory;

/// <summary>Identities in the document that stay the same as long as what they stand for does.</summary>
internal static class References
{
    /// <summary>A reference of these parts. A slash in a part is escaped: no two lists of parts give one reference.</summary>
    public static string Of(string kind, params string[] parts) => $"{kind}:{string.Join("/", parts.Select(part => part.Replace("%", "%25").Replace("/", "%2F")))}";

    /// <summary>The package URL, which is a package's reference as well.</summary>
    public static string Package(AiPackage package) => $"pkg:nuget/{Escape(package.Id)}{(package.Version is { } version ? "@" + Escape(version) : "")}";

    /// <summary>A text as a relative reference or an absolute address that every reader of URIs takes; null when it is none.</summary>
    public static string? Address(string? text)
    {
        if (text is null || text.Length == 0)
            return null;
        if (text.IndexOf("://", StringComparison.Ordinal) > 0)
            return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "ssh" && uri.Host.Length > 0 ? uri.AbsoluteUri : null;
        return File(text);
    }

    /// <summary>A path as a relative reference, whatever is in it.</summary>
    public static string File(string path) => string.Join("/", path.Split('/', '\\').Select(Escape));

    // Uri.EscapeDataString refuses halves of pairs on one of our two frameworks.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var value in new UTF8Encoding(false).GetBytes(text))
        {
            if (value is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
                escaped.Append((char)value);
            else
                escaped.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
