using System;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Change;

/// <summary>GitLab CI. In a pipeline of merged results the commit that is built is the merge; the variables of the merge request name base and head.</summary>
internal sealed class GitLab(Func<string, string?> environment) : Platform(environment)
{
    private const string Name = "GitLab";

    /// <inheritdoc/>
    public override ChangeContext Change()
    {
        var number = Number("CI_MERGE_REQUEST_IID");
        return new ChangeContext(
            Name,
            number,
            number is not null && (Address("CI_MERGE_REQUEST_PROJECT_URL") ?? Address("CI_PROJECT_URL")) is { } project ? $"{project}/-/merge_requests/{number}" : null,
            number is not null ? Commit("CI_MERGE_REQUEST_DIFF_BASE_SHA") ?? Branch("CI_MERGE_REQUEST_TARGET_BRANCH_NAME") : Commit("CI_COMMIT_BEFORE_SHA"),
            Commit("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA") ?? Commit("CI_COMMIT_SHA"));
    }

    /// <inheritdoc/>
    public override RunContext Run() => new(Name, Number("CI_PIPELINE_ID"), Address("CI_PIPELINE_URL") ?? Address("CI_JOB_URL"));
}
