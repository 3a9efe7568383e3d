using System;

namespace Soc2Ai.Evidence.Sets;

/// <summary>
/// The change that a build belongs to, as the platform's variables name it. Who approved it stays on the platform. The commit that was built is
/// <see cref="BuildReport.Source"/>: for a pull request of GitHub, or one of GitLab with merged results, that is the merge of it, and neither base nor head.
/// </summary>
/// <param name="Platform"><c>GitHub</c>, <c>Azure DevOps</c> or <c>GitLab</c>.</param>
/// <param name="PullRequest">Its number; null for a build of a branch.</param>
/// <param name="PullRequestUri">Where a person reads it, and who approved it; null when unknown.</param>
/// <param name="Base">The commit or branch that it is merged into, or that a push found; null when unknown.</param>
/// <param name="Head">The commit that it ends with; null when unknown.</param>
public sealed record ChangeContext(string Platform, string? PullRequest, string? PullRequestUri, string? Base, string? Head)
{
    /// <summary>What the variables of GitHub Actions, Azure Pipelines or GitLab say; null on a person's machine.</summary>
    /// <param name="environment">The value of an environment variable; null when it is not set.</param>
    public static ChangeContext? Read(Func<string, string?> environment) => Change.Platform.Of(environment)?.Change();
}

/// <summary>The run of a build server that makes the evidence. It differs from run to run: it stands in page and attestation, never in the report.</summary>
/// <param name="BuildId">The run's number or id; null on a person's machine.</param>
/// <param name="BuildUri">Where a person reads its log.</param>
public sealed record RunContext(string? Platform, string? BuildId, string? BuildUri)
{
    /// <summary>What the variables of GitHub Actions, Azure Pipelines or GitLab say; null on a person's machine.</summary>
    /// <param name="environment">The value of an environment variable; null when it is not set.</param>
    public static RunContext? Read(Func<string, string?> environment) => Change.Platform.Of(environment)?.Run();
}
