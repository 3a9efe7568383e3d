using System;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>Addresses at which a platform shows a line of the commit that was built.</summary>
internal static class SourceLinks
{
    /// <summary>The address of a place; null where repository, commit or platform is not known.</summary>
    public static string? Of(BuildReport build, ReportedPlace? place)
    {
        if (build.Source is not { } source || place is not { IsInRepository: true } || !Uri.TryCreate(source.RepositoryUri, UriKind.Absolute, out var uri) || uri.Scheme != "https")
            return null;

        var root = uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
        if (root.EndsWith(".git", StringComparison.OrdinalIgnoreCase))
            root = root.Substring(0, root.Length - 4);
        return MarkdownText.Address(Platform(uri.Host, build.Change?.Platform) switch
        {
            "GitHub" => $"{root}/blob/{source.RevisionId}/{place.Uri}#L{place.StartLine}",
            "GitLab" => $"{root}/-/blob/{source.RevisionId}/{place.Uri}#L{place.StartLine}",
            "Azure DevOps" => $"{root}?path=/{place.Uri}&version=GC{source.RevisionId}&line={place.StartLine}&lineEnd={place.StartLine + 1}&lineStartColumn=1&lineEndColumn=1",
            _ => null,
        });
    }

    // A platform of one's own has any host; what the build ran on says which it is.
    private static string? Platform(string host, string? known) =>
        host == "github.com" || host.EndsWith(".ghe.com", StringComparison.Ordinal) ? "GitHub"
        : host == "gitlab.com" ? "GitLab"
        : host == "dev.azure.com" || host.EndsWith(".visualstudio.com", StringComparison.Ordinal) ? "Azure DevOps"
        : known;
}
