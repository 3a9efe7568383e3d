using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>Addresses on the repository's host. Only what is known to be one becomes a link; everything else stays text.</summary>
/// <param name="platform">What a build ran on, which says what a host of one's own is; null when unknown. One of <see cref="ChangeContext.Platform"/>.</param>
internal sealed class SourceLinks(string? platform = null)
{
    private readonly Dictionary<SourceRevision, string?> _repositories = [];

    /// <summary>An http or https address without user and password, escaped; null for anything else.</summary>
    public static string? Http(string? address) =>
        address is { Length: > 0 and < 2000 } && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http" && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : null;

    /// <summary>The repository's own page; null when its host is not known.</summary>
    public string? Repository(SourceRevision? source)
    {
        if (source is null)
            return null;
        if (!_repositories.TryGetValue(source, out var address))
            _repositories.Add(source, address = IsCommit(source.RevisionId) ? Known(source.RepositoryUri) : null);

        return address;
    }

    /// <summary>The commit's page.</summary>
    public string? Commit(SourceRevision? source) => Repository(source) is { } repository
        ? repository + (HostOf(repository) == Host.GitLab ? "/-/commit/" : "/commit/") + source!.RevisionId
        : null;

    /// <summary>A line of a file as it was in that commit.</summary>
    public string? Line(SourceRevision? source, ReportedPlace place)
    {
        if (!place.IsInRepository || Repository(source) is not { } repository || Path(place.Uri) is not { } path)
            return null;

        var line = place.StartLine.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return HostOf(repository) switch
        {
            Host.GitLab => $"{repository}/-/blob/{source!.RevisionId}/{path}#L{line}",
            Host.Azure => $"{repository}?path=/{path}&version=GC{source!.RevisionId}&line={line}&lineEnd={line}&lineStartColumn=1&lineEndColumn=200",
            _ => $"{repository}/blob/{source!.RevisionId}/{path}#L{line}",
        };
    }

    private static bool IsCommit(string id) => id.Length is 40 or 64 && id.All(Uri.IsHexDigit);

    // https, or what git makes of git@host:owner/name on the two hosts where both spell the same repository.
    private string? Known(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
            return null;
        if (uri.Scheme == "ssh" && uri.Host is "github.com" or "gitlab.com")
            uri = new Uri($"https://{uri.Host}{uri.AbsolutePath}");
        if (uri.Scheme != "https" || HostOf(uri.AbsoluteUri) is null || uri.AbsolutePath.Trim('/').IndexOf('/') < 0)
            return null;

        var path = uri.AbsolutePath.TrimEnd('/');
        return uri.GetLeftPart(UriPartial.Authority) + (path.EndsWith(".git", StringComparison.Ordinal) ? path.Substring(0, path.Length - 4) : path);
    }

    private Host? HostOf(string address) => new Uri(address).Host switch
    {
        "github.com" => Host.GitHub,
        var host when host.StartsWith("github.", StringComparison.Ordinal) || host.EndsWith(".ghe.com", StringComparison.Ordinal) => Host.GitHub,
        var host when host.StartsWith("gitlab.", StringComparison.Ordinal) => Host.GitLab,
        var host when host == "dev.azure.com" || host.EndsWith(".visualstudio.com", StringComparison.Ordinal) => Host.Azure,
        _ => platform switch { "GitHub" => Host.GitHub, "GitLab" => Host.GitLab, "Azure DevOps" => Host.Azure, _ => null },
    };

    // Escaped again segment by segment, so that nothing in a path can leave it.
    private static string? Path(string uri)
    {
        var segments = uri.Split('/').Select(Uri.UnescapeDataString).ToList();
        return uri.Length > 1000 || segments.Exists(segment => segment is "" or "." or ".." || segment.IndexOf('/') >= 0) ? null : string.Join("/", segments.Select(Uri.EscapeDataString));
    }

    private enum Host
    {
        GitHub,
        GitLab,
        Azure,
    }
}
