using System;
using System.IO;
using System.Linq;

namespace Soc2Ai.Evidence.Mapping;

/// <summary>The commit that was built, read from <c>.git</c> without running git. Null members are unknown.</summary>
internal sealed record Provenance(string RepositoryUri, string RevisionId, string? Branch)
{
    /// <summary>Stands where SARIF requires a repository's URI and the repository has no remote, or one that only this machine knows.</summary>
    public const string NoRemote = "urn:soc2ai:no-remote";

    /// <summary>The provenance of a folder's repository; null without one or without a commit.</summary>
    public static Provenance? Read(string? root)
    {
        try
        {
            if (root is null || GitFolder(root) is not { } git || !File.Exists(Path.Combine(git, "HEAD")))
                return null;

            var common = File.Exists(Path.Combine(git, "commondir"))
                ? Path.GetFullPath(Path.Combine(git, File.ReadAllText(Path.Combine(git, "commondir")).Trim()))
                : git;
            var head = File.ReadAllText(Path.Combine(git, "HEAD")).Trim();
            var reference = head.StartsWith("ref:", StringComparison.Ordinal) ? head.Substring(4).Trim() : null;
            var revision = reference is null ? head : Resolve(git, common, reference);
            return revision is not null && IsRevision(revision)
                ? new Provenance(Remote(common) ?? NoRemote, revision, reference is not null && reference.StartsWith("refs/heads/", StringComparison.Ordinal) ? reference.Substring(11) : null)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? GitFolder(string root)
    {
        var git = Path.Combine(root, ".git");
        if (Directory.Exists(git))
            return git;
        if (!File.Exists(git))
            return null;

        // A worktree or a submodule: one line that says where the folder is.
        var text = File.ReadAllText(git).Trim();
        return text.StartsWith("gitdir:", StringComparison.Ordinal) ? Path.GetFullPath(Path.Combine(root, text.Substring(7).Trim())) : null;
    }

    private static string? Resolve(string git, string common, string reference, int depth = 0)
    {
        foreach (var folder in new[] { git, common })
        {
            var file = Path.Combine(folder, reference.Replace('/', Path.DirectorySeparatorChar));
            if (File.Exists(file))
            {
                var text = File.ReadAllText(file).Trim();
                return text.StartsWith("ref:", StringComparison.Ordinal) && depth < 5 ? Resolve(git, common, text.Substring(4).Trim(), depth + 1) : text;
            }
        }

        var packed = Path.Combine(common, "packed-refs");
        return File.Exists(packed)
            ? File.ReadLines(packed).Where(line => line.EndsWith(" " + reference, StringComparison.Ordinal)).Select(line => line.Substring(0, line.IndexOf(' '))).FirstOrDefault()
            : null;
    }

    private static bool IsRevision(string text) => text.Length is 40 or 64 && text.All(Uri.IsHexDigit);

    private static string? Remote(string common)
    {
        var config = Path.Combine(common, "config");
        if (!File.Exists(config))
            return null;

        string? first = null;
        var section = "";
        foreach (var line in File.ReadLines(config).Select(line => line.Trim()))
        {
            if (line.StartsWith("[", StringComparison.Ordinal))
                section = line;
            else if (section.StartsWith("[remote ", StringComparison.Ordinal) && line.IndexOf('=') is > 0 and var at && line.Substring(0, at).Trim() == "url"
                && PublicUri(line.Substring(at + 1).Trim().Trim('"')) is { } uri)
            {
                if (section == "[remote \"origin\"]")
                    return uri;
                first ??= uri;
            }
        }

        return first;
    }

    // Without user, password, query and fragment: tokens stand in all of them. A folder of this machine is not told.
    private static string? PublicUri(string url)
    {
        if (url.IndexOf("://", StringComparison.Ordinal) < 0)
        {
            // git@host:owner/name.git
            var colon = url.IndexOf(':');
            if (colon <= 1 || url.IndexOf('/') is >= 0 and var slash && slash < colon)
                return null;

            url = $"ssh://{url.Substring(0, colon)}/{url.Substring(colon + 1).TrimStart('/')}";
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "ssh" or "git" && uri.Host.Length > 0
            ? $"{uri.Scheme}://{uri.Host}{(uri.IsDefaultPort || uri.Port < 0 ? "" : $":{uri.Port}")}{uri.AbsolutePath}"
            : null;
    }
}
