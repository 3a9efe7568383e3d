using System.Text.Json;
using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Attestation;

/// <summary>What the statement says, and that it never says more than the reports.</summary>
public sealed class StatementTests : IDisposable
{
    private readonly Bundle _bundle = new();

    public void Dispose() => _bundle.Dispose();

    [Fact]
    public void Statement_has_the_types_and_all_files_by_name_and_digest()
    {
        var statement = Parse(File.ReadAllBytes(_bundle.In(Bundle.Statement)));

        Assert.Equal("https://in-toto.io/Statement/v1", statement.Text("_type"));
        Assert.Equal("https://in-toto.io/attestation/test-result/v0.1", statement.Text("predicateType"));
        Assert.Equal([Bundle.Findings, Bundle.Page, Bundle.Report], statement.Items("subject").Select(subject => subject.Text("name")));
        foreach (var subject in statement.Items("subject"))
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_bundle.In(subject.Text("name"))))), subject.Text("digest", "sha256"));
    }

    // cosign parses a statement with protobuf's JSON reader, which refuses members that the format does not have.
    [Fact]
    public void Statement_subjects_and_descriptors_have_no_members_but_the_format_s_own()
    {
        var statement = Parse(File.ReadAllBytes(_bundle.In(Bundle.Statement)));
        string[] descriptor = ["name", "uri", "digest", "content", "downloadLocation", "mediaType", "annotations"];

        Assert.Equal(["_type", "subject", "predicateType", "predicate"], statement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["result", "configuration", "url", "passedTests", "warnedTests", "failedTests"], statement.GetProperty("predicate").EnumerateObject().Select(member => member.Name));
        foreach (var item in statement.Items("subject").Concat(statement.Items("predicate", "configuration")))
        {
            Assert.All(item.EnumerateObject(), member => Assert.Contains(member.Name, descriptor));
            Assert.True(item.TryGetProperty("uri", out _) || item.TryGetProperty("digest", out _));
        }
    }

    [Fact]
    public void Configuration_file_has_its_digest_or_an_absolute_address()
    {
        var build = ReportReader.Read(_bundle.In(Bundle.Report)).Builds.Single() with { Configuration = [new ReportedFile("a/.editorconfig", "abc"), new ReportedFile("b/%20.globalconfig", null)] };
        var files = Parse(Statement.Write(new EvidenceSet("App", [build]), [])).Items("predicate", "configuration").Where(item => item.Text("name").EndsWith("config", StringComparison.Ordinal)).ToList();

        Assert.Equal("abc", files[0].Text("digest", "sha256"));
        Assert.False(files[0].TryGetProperty("uri", out _));
        Assert.True(Uri.TryCreate(files[1].Text("uri"), UriKind.Absolute, out _));
    }

    [Fact]
    public void Configuration_names_commit_tool_and_rules()
    {
        var configuration = Parse(File.ReadAllBytes(_bundle.In(Bundle.Statement))).Items("predicate", "configuration").ToDictionary(item => item.Text("name"));

        Assert.Equal(Bundle.Commit, configuration["source"].Text("digest", "gitCommit"));
        Assert.Equal("https://github.example/acme/desk.git", configuration["source"].Text("uri"));
        Assert.StartsWith("pkg:nuget/Soc2Ai.Analyzers@", configuration["tool"].Text("uri"), StringComparison.Ordinal);
        Assert.Equal(64, configuration["rules"].Text("digest", "sha256").Length);
    }

    [Fact]
    public void Source_tells_the_change_beside_the_commit_that_was_built()
    {
        var build = ReportReader.Read(_bundle.In(Bundle.Report)).Builds.Single() with
        {
            Source = new SourceRevision("https://github.example/acme/desk.git", Bundle.Commit, "main"),
            Change = new ChangeContext("GitHub", "17", "https://github.example/acme/desk/pull/17", "b", "h"),
        };
        var source = Parse(Statement.Write(new EvidenceSet("App", [build]), [])).Items("predicate", "configuration").First();

        Assert.Equal(
            [("branch", "main"), ("platform", "GitHub"), ("pullRequest", "https://github.example/acme/desk/pull/17"), ("base", "b"), ("head", "h")],
            source.GetProperty("annotations").EnumerateObject().Select(member => (member.Name, member.Value.GetString()!)));
    }

    [Fact]
    public void Report_s_annotation_counts_findings_by_rule_and_places_by_kind()
    {
        var build = Parse(File.ReadAllBytes(_bundle.In(Bundle.Statement))).Items("subject").Last().Items("annotations", "soc2aiBuilds").Single();
        var report = ReportReader.Read(_bundle.In(Bundle.Report)).Builds.Single();

        Assert.Equal("App (net10.0)", build.Text("build"));
        Assert.Equal(Bundle.Commit, build.Text("revision"));
        Assert.Equal(report.Findings.Count, build.GetProperty("findings").EnumerateObject().Sum(rule => rule.Value.GetInt32()));
        Assert.Equal(report.Sites.Count, build.GetProperty("sites").EnumerateObject().Sum(kind => kind.Value.GetInt32()));
    }

    [Fact]
    public void Same_set_and_files_make_the_same_bytes()
    {
        var first = File.ReadAllBytes(_bundle.In(Bundle.Statement));
        File.Delete(_bundle.In(Bundle.Statement));
        _bundle.State();

        Assert.Equal(first, File.ReadAllBytes(_bundle.In(Bundle.Statement)));
    }

    [Fact]
    public void Files_of_one_folder_with_a_statement_in_it_are_stated_without_the_statement()
    {
        _bundle.State();

        Assert.Equal(BundleOutcome.Unsigned, _bundle.Verify().Outcome);
    }

    [Theory]
    [InlineData("PASSED", States.NoExceptions, null, true)]
    [InlineData("FAILED", States.Exceptions, "warning", true)]
    [InlineData("FAILED", States.Exceptions, "error", true)]
    [InlineData("WARNED", States.Exceptions, "note", true)]
    [InlineData("WARNED", States.Accepted, null, true)]
    [InlineData("WARNED", States.NotEvaluated, null, true)]
    [InlineData("WARNED", States.NoExceptions, null, false)]
    [InlineData("WARNED", States.NotApplicable, null, true)]
    public void Result_is_passed_only_where_something_was_tested_and_nothing_is_to_be_remarked(string word, string state, string? level, bool isComplete)
    {
        var findings = level is null ? Array.Empty<ReportedFinding>() : [new ReportedFinding { RuleId = "SAI1001", Level = level, Message = "It is so.", Fingerprint = "f" }];
        var build = new BuildReport
        {
            Project = "App",
            TargetFramework = "net10.0",
            ToolVersion = "1.0.0",
            IsComplete = isComplete,
            Findings = findings,
            RuleTallies = [new RuleTally("SAI1001", state, 1, 0, 0, 0, 0, null, false, ["CC6.1"])],
        };
        var predicate = Parse(Statement.Write(new EvidenceSet("App", [build]), [])).GetProperty("predicate");

        Assert.Equal(word, predicate.Text("result"));
        Assert.Equal(state == States.NoExceptions, predicate.Items("passedTests").Any());
        Assert.False(predicate.TryGetProperty("url", out _));
    }

    private static JsonElement Parse(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }
}
