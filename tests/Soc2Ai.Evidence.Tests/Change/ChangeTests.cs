using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Change;

/// <summary>What the variables of build servers say of the change and of the run.</summary>
public sealed class ChangeTests : IDisposable
{
    private const string Base = "1111111111111111111111111111111111111111";
    private const string Head = "2222222222222222222222222222222222222222";
    private const string Merge = "3333333333333333333333333333333333333333";
    private const string Zeros = "0000000000000000000000000000000000000000";

    private readonly string _event = Path.GetTempFileName();
    private readonly Dictionary<string, string> _variables = [];

    public void Dispose() => File.Delete(_event);

    [Fact]
    public void Person_s_machine_has_no_change_and_no_run()
    {
        Set(("GITHUB_REF", "refs/pull/17/merge"), ("CI", "true"), ("USER", "someone"));

        Assert.Null(ChangeContext.Read(Read));
        Assert.Null(RunContext.Read(Read));
    }

    [Fact]
    public void GitHub_names_base_and_head_of_the_request_and_not_the_merge_that_is_checked_out()
    {
        GitHub("refs/pull/17/merge", $$"""{"number":17,"pull_request":{"number":17,"base":{"ref":"main","sha":"{{Base}}"},"head":{"ref":"x","sha":"{{Head}}","user":{"login":"someone"} } } }""");

        Assert.Equal(new ChangeContext("GitHub", "17", "https://github.example/acme/desk/pull/17", Base, Head), ChangeContext.Read(Read));
        Assert.Equal(new RunContext("GitHub", "4711", "https://github.example/acme/desk/actions/runs/4711"), RunContext.Read(Read));
    }

    [Fact]
    public void GitHub_push_goes_from_the_commit_before_to_the_one_after()
    {
        GitHub("refs/heads/main", $$"""{"before":"{{Base}}","after":"{{Head}}"}""");
        Assert.Equal(new ChangeContext("GitHub", null, null, Base, Head), ChangeContext.Read(Read));

        GitHub("refs/heads/new", $$"""{"before":"{{Zeros}}","after":"{{Head}}"}""");
        Assert.Equal(new ChangeContext("GitHub", null, null, null, Head), ChangeContext.Read(Read));
    }

    [Fact]
    public void GitHub_merge_queue_names_base_and_head_of_the_group()
    {
        GitHub("refs/heads/gh-readonly-queue/main/pr-17-abc", $$"""{"merge_group":{"base_sha":"{{Base}}","head_sha":"{{Head}}"} }""");

        Assert.Equal(new ChangeContext("GitHub", null, null, Base, Head), ChangeContext.Read(Read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"pull_request":17}""")]
    [InlineData("""{"pull_request":{"number":"17; rm -rf","base":{"sha":17},"head":[]}}""")]
    [InlineData("""{"pull_request":{"number":-1,"base":{"sha":"main"},"head":{"sha":"<script>"}}}""")]
    [InlineData("""{"pull_request":{"number":1e3}}""")]
    [InlineData("""{"pull_request":{"number":17,"base":{"sha":"\ud800"},"head":{"sha":"\udc00"}}}""")]
    public void GitHub_event_that_is_none_is_passed_over_for_the_variables(string text)
    {
        GitHub("refs/pull/17/merge", text);
        Set(("GITHUB_BASE_REF", "main"));

        Assert.Equal(new ChangeContext("GitHub", "17", "https://github.example/acme/desk/pull/17", "main", null), ChangeContext.Read(Read));
    }

    [Fact]
    public void GitHub_event_of_endless_depth_or_that_is_gone_is_passed_over()
    {
        GitHub("refs/pull/17/merge", new string('[', 100_000));
        Assert.Equal("17", ChangeContext.Read(Read)!.PullRequest);

        Set(("GITHUB_EVENT_PATH", Path.Combine(_event, "none")));
        Assert.Equal("17", ChangeContext.Read(Read)!.PullRequest);
    }

    [Fact]
    public void GitHub_run_that_is_repeated_tells_its_attempt()
    {
        GitHub("refs/heads/main", "{}");
        Set(("GITHUB_RUN_ATTEMPT", "3"));

        Assert.Equal(new RunContext("GitHub", "4711.3", "https://github.example/acme/desk/actions/runs/4711/attempts/3"), RunContext.Read(Read));
    }

    [Fact]
    public void Azure_names_its_own_requests_and_those_of_GitHub()
    {
        Set(("TF_BUILD", "True"), ("BUILD_BUILDID", "99"), ("SYSTEM_COLLECTIONURI", "https://dev.azure.example/acme/"), ("SYSTEM_TEAMPROJECT", "Support Desk"),
            ("BUILD_REPOSITORY_URI", "https://acme:token@dev.azure.example/acme/Support%20Desk/_git/desk"), ("BUILD_SOURCEVERSION", Merge),
            ("SYSTEM_PULLREQUEST_PULLREQUESTID", "8"), ("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main"), ("SYSTEM_PULLREQUEST_SOURCECOMMITID", Head));
        Assert.Equal(new ChangeContext("Azure DevOps", "8", "https://dev.azure.example/acme/Support%20Desk/_git/desk/pullrequest/8", "main", Head), ChangeContext.Read(Read));
        Assert.Equal(new RunContext("Azure DevOps", "99", "https://dev.azure.example/acme/Support%20Desk/_build/results?buildId=99"), RunContext.Read(Read));

        Set(("BUILD_REPOSITORY_URI", "https://github.example/acme/desk.git"), ("SYSTEM_PULLREQUEST_PULLREQUESTID", "123456"), ("SYSTEM_PULLREQUEST_PULLREQUESTNUMBER", "17"));
        Assert.Equal(("17", "https://github.example/acme/desk/pull/17"), (ChangeContext.Read(Read)!.PullRequest, ChangeContext.Read(Read)!.PullRequestUri));
    }

    [Fact]
    public void Azure_build_of_a_branch_has_a_head_alone()
    {
        Set(("TF_BUILD", "True"), ("BUILD_SOURCEVERSION", Head.ToUpperInvariant()), ("BUILD_REPOSITORY_URI", "https://dev.azure.example/acme/_git/desk"));

        Assert.Equal(new ChangeContext("Azure DevOps", null, null, null, Head), ChangeContext.Read(Read));
        Assert.Equal(new RunContext("Azure DevOps", null, null), RunContext.Read(Read));
    }

    [Fact]
    public void GitLab_names_base_and_head_of_the_merge_request()
    {
        Set(("GITLAB_CI", "true"), ("CI_PIPELINE_ID", "5"), ("CI_PIPELINE_URL", "https://gitlab.example/acme/desk/-/pipelines/5"), ("CI_COMMIT_SHA", Merge),
            ("CI_MERGE_REQUEST_IID", "3"), ("CI_MERGE_REQUEST_PROJECT_URL", "https://gitlab.example/acme/desk"), ("CI_MERGE_REQUEST_DIFF_BASE_SHA", Base),
            ("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", Head), ("GITLAB_USER_LOGIN", "someone"));

        Assert.Equal(new ChangeContext("GitLab", "3", "https://gitlab.example/acme/desk/-/merge_requests/3", Base, Head), ChangeContext.Read(Read));
        Assert.Equal(new RunContext("GitLab", "5", "https://gitlab.example/acme/desk/-/pipelines/5"), RunContext.Read(Read));
    }

    [Fact]
    public void GitLab_build_of_a_branch_goes_from_the_commit_before()
    {
        Set(("GITLAB_CI", "true"), ("CI_COMMIT_SHA", Head), ("CI_COMMIT_BEFORE_SHA", Base));
        Assert.Equal(new ChangeContext("GitLab", null, null, Base, Head), ChangeContext.Read(Read));

        Set(("CI_COMMIT_BEFORE_SHA", Zeros));
        Assert.Null(ChangeContext.Read(Read)!.Base);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData("")]
    public void Address_that_no_person_should_open_is_none(string address)
    {
        Set(("GITLAB_CI", "true"), ("CI_PIPELINE_ID", "5"), ("CI_PIPELINE_URL", address), ("CI_MERGE_REQUEST_IID", "3"), ("CI_MERGE_REQUEST_PROJECT_URL", address));

        Assert.Null(RunContext.Read(Read)!.BuildUri);
        Assert.Null(ChangeContext.Read(Read)!.PullRequestUri);
    }

    [Fact]
    public void Tokens_in_addresses_and_numbers_that_are_none_are_not_told()
    {
        Set(("GITLAB_CI", "true"), ("CI_PIPELINE_ID", "5&x=<b>"), ("CI_PIPELINE_URL", "https://user:token@gitlab.example:8443/p/5?private_token=t#f"), ("CI_MERGE_REQUEST_IID", "3/../.."),
            ("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "a\u0007b"));

        Assert.Equal(new RunContext("GitLab", null, "https://gitlab.example:8443/p/5"), RunContext.Read(Read));
        Assert.Equal(new ChangeContext("GitLab", null, null, null, null), ChangeContext.Read(Read));
    }

    [Fact]
    public void Change_stands_in_the_report_and_is_read_back()
    {
        using var scene = Scene.WithLog("plain");
        var change = new ChangeContext("GitHub", "17", "https://github.example/acme/desk/pull/17", Base, Head);
        scene.Request = scene.Request with { Change = change };
        var run = scene.Report();

        Assert.Equal("17", run.Text("properties", "soc2ai", "change", "pullRequest"));
        Assert.Equal(change, ReportReader.Read(scene.Request.ReportFile).Builds.Single().Change);
        Assert.Empty(SchemaCheck.Errors(scene.Request.ReportFile));
    }

    [Fact]
    public void Change_stands_in_the_request_that_a_failed_compile_leaves()
    {
        using var scene = Scene.WithLog("plain");
        var change = new ChangeContext("GitLab", null, null, null, Head);
        var file = Path.Combine(scene.Folder, RequestFile.FileName);
        RequestFile.Write(file, scene.Request with { Change = change });

        Assert.Equal(change, RequestFile.Read(file).Request!.Change);
    }

    private string? Read(string name) => _variables.TryGetValue(name, out var value) ? value : null;

    private void Set(params (string Name, string Value)[] variables)
    {
        foreach (var (name, value) in variables)
            _variables[name] = value;
    }

    private void GitHub(string reference, string text)
    {
        File.WriteAllText(_event, text);
        Set(("GITHUB_ACTIONS", "true"), ("GITHUB_SERVER_URL", "https://github.example"), ("GITHUB_REPOSITORY", "acme/desk"), ("GITHUB_RUN_ID", "4711"), ("GITHUB_RUN_ATTEMPT", "1"),
            ("GITHUB_REF", reference), ("GITHUB_SHA", Merge), ("GITHUB_EVENT_PATH", _event), ("GITHUB_ACTOR", "someone"));
    }
}
