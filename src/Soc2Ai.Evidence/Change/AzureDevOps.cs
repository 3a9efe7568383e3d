using System;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Change;

/// <summary>Azure Pipelines, over repositories of its own or of GitHub.</summary>
internal sealed class AzureDevOps(Func<string, string?> environment) : Platform(environment)
{
    private const string Name = "Azure DevOps";

    /// <inheritdoc/>
    public override ChangeContext Change()
    {
        // The first is GitHub's number; Azure's own requests have an id alone.
        var ofGitHub = Number("SYSTEM_PULLREQUEST_PULLREQUESTNUMBER");
        var number = ofGitHub ?? Number("SYSTEM_PULLREQUEST_PULLREQUESTID");
        return new ChangeContext(
            Name,
            number,
            number is not null && Address("BUILD_REPOSITORY_URI") is { } repository
                ? ofGitHub is not null ? $"{WithoutGit(repository)}/pull/{number}" : $"{repository}/pullrequest/{number}"
                : null,
            number is not null ? Branch("SYSTEM_PULLREQUEST_TARGETBRANCH") : null,
            Commit("SYSTEM_PULLREQUEST_SOURCECOMMITID") ?? (number is null ? Commit("BUILD_SOURCEVERSION") : null));
    }

    /// <inheritdoc/>
    public override RunContext Run()
    {
        var id = Number("BUILD_BUILDID");
        var collection = Address("SYSTEM_COLLECTIONURI") ?? Address("SYSTEM_TEAMFOUNDATIONCOLLECTIONURI");
        return new RunContext(
            Name,
            id,
            id is not null && collection is not null && Text("SYSTEM_TEAMPROJECT") is { } project ? $"{collection}/{Uri.EscapeDataString(project)}/_build/results?buildId={id}" : null);
    }

    private static string WithoutGit(string uri) => uri.EndsWith(".git", StringComparison.Ordinal) ? uri.Substring(0, uri.Length - 4) : uri;
}
