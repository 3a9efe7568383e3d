using System.Text.Json.Nodes;
using Soc2Ai.Evidence.Attestation;

namespace Soc2Ai.Evidence.Tests.Attestation;

/// <summary>Who changes an unsigned bundle can adapt the digests. What the report says twice, and the statement once more, is still against him.</summary>
public sealed class UnsignedTamperTests : IDisposable
{
    private readonly Bundle _bundle = new();

    public void Dispose() => _bundle.Dispose();

    [Fact]
    public void Untouched_bundle_is_plainly_unsigned()
    {
        var verdict = _bundle.Verify(commit: Bundle.Commit);

        Assert.Equal(BundleOutcome.Unsigned, verdict.Outcome);
        Assert.Equal("Unsigned: 3 files are as the statement says, and whoever changes a file can change the statement too.", verdict.Summary);
    }

    [Fact]
    public void Finding_deleted()
    {
        _bundle.EditReport(run => run["results"]!.AsArray().RemoveAt(0));

        Refused(ProblemKind.FindingsChanged, ProblemKind.CountsDisagree);
    }

    [Fact]
    public void Finding_deleted_and_the_annotation_adapted()
    {
        _bundle.EditReport(run => run["results"]!.AsArray().Remove(run["results"]!.AsArray().First(result => (string)result!["ruleId"]! == "SAI4001")));
        _bundle.Edit(Bundle.Statement, statement =>
        {
            var counts = Report(statement)["annotations"]!["soc2aiBuilds"]![0]!["findings"]!;
            counts["SAI4001"] = (int)counts["SAI4001"]! - 1;
        });

        Refused(ProblemKind.CountsDisagree);
    }

    [Fact]
    public void Finding_declared_accepted()
    {
        _bundle.EditReport(run => run["results"]!.AsArray().First(result => result!["suppressions"]!.AsArray().Count == 0)!["suppressions"] =
            new JsonArray(new JsonObject { ["kind"] = "inSource", ["status"] = "accepted", ["justification"] = "Never mind" }));

        Refused(ProblemKind.CountsDisagree);
    }

    [Fact]
    public void Place_deleted()
    {
        _bundle.EditReport(run => Own(run)["sites"]!.AsArray().RemoveAt(0));

        Refused(ProblemKind.SitesChanged, ProblemKind.CountsDisagree);
    }

    [Theory]
    [InlineData("exceptions", 0)]
    [InlineData("population", 99)]
    [InlineData("passed", 99)]
    [InlineData("accepted", 99)]
    public void Count_of_a_rule_edited(string name, int value)
    {
        _bundle.EditReport(run => Rule(run, "SAI1001")[name] = value);

        Refused(ProblemKind.CountsDisagree);
    }

    [Fact]
    public void Count_of_a_rule_below_nothing()
    {
        _bundle.EditReport(run => Rule(run, "SAI1001")["notEvaluated"] = -1);

        Refused(ProblemKind.ReportUnreadable);
    }

    [Theory]
    [InlineData("no exceptions noted")]
    [InlineData("not applicable")]
    [InlineData("satisfied")]
    public void State_of_a_rule_edited(string state)
    {
        _bundle.EditReport(run => Rule(run, "SAI1001")["state"] = state);

        Refused(ProblemKind.CountsDisagree);
    }

    [Theory]
    [InlineData("state", "\"no exceptions noted\"")]
    [InlineData("exceptions", "0")]
    [InlineData("population", "1000")]
    [InlineData("rules", "[]")]
    public void Criterion_edited(string name, string value)
    {
        _bundle.EditReport(run => Own(run)["criteria"]!.AsArray().First(criterion => (string)criterion!["id"]! == "CC6.1")![name] = JsonNode.Parse(value));

        Refused(ProblemKind.CountsDisagree);
    }

    [Fact]
    public void Criterion_deleted()
    {
        _bundle.EditReport(run => Own(run)["criteria"]!.AsArray().RemoveAt(5));

        Assert.Contains("It does not list the 61 criteria", Refused(ProblemKind.CountsDisagree)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_deleted_with_its_findings_and_its_count()
    {
        _bundle.EditReport(run =>
        {
            Remove(run["results"]!, "ruleId");
            Remove(Own(run)["rules"]!, "id");
        });

        Refused(ProblemKind.FindingsChanged, ProblemKind.CountsDisagree);

        static void Remove(JsonNode items, string name)
        {
            foreach (var item in items.AsArray().Where(item => (string)item![name]! == "SAI1001").ToList())
                items.AsArray().Remove(item);
        }
    }

    [Fact]
    public void Not_evaluated_declared_evaluated()
    {
        using var scene = Scene.WithLog("nowarn");
        scene.Request = scene.Request with { NoWarn = ["SAI4001"] };
        scene.Run();
        File.Copy(scene.Request.ReportFile, _bundle.In(Bundle.Report), overwrite: true);
        _bundle.State();
        Assert.Equal(BundleOutcome.Unsigned, _bundle.Verify().Outcome);

        _bundle.EditReport(run => run["invocations"]![0]!["toolConfigurationNotifications"] = new JsonArray());
        Refused(ProblemKind.CountsDisagree);
    }

    [Fact]
    public void Commit_of_the_report_edited()
    {
        _bundle.EditReport(run => run["versionControlProvenance"]![0]!["revisionId"] = new string('e', 40));
        Refused(ProblemKind.CommitOfReport);

        _bundle.EditReport(run => run.Remove("versionControlProvenance"));
        Refused(ProblemKind.CommitOfReport);
    }

    [Fact]
    public void Commit_of_the_statement_edited()
    {
        _bundle.Edit(Bundle.Statement, statement => statement["predicate"]!["configuration"]![0]!["digest"]!["gitCommit"] = new string('e', 40));

        Refused(ProblemKind.CommitOfReport);
    }

    [Fact]
    public void Reports_of_two_commits_in_one_bundle()
    {
        var other = File.ReadAllText(_bundle.In(Bundle.Report)).Replace(Bundle.Commit, new string('e', 40), StringComparison.Ordinal).Replace("\"targetFramework\": \"net10.0\"", "\"targetFramework\": \"net8.0\"", StringComparison.Ordinal);
        var runs = JsonNode.Parse(other)!["runs"]![0]!.DeepClone();
        _bundle.Edit(Bundle.Report, report => report["runs"]!.AsArray().Add(runs));
        _bundle.State();

        Refused(ProblemKind.SeveralCommits);
    }

    [Fact]
    public void Build_deleted_from_a_report()
    {
        var second = JsonNode.Parse(File.ReadAllText(_bundle.In(Bundle.Report)))!["runs"]![0]!.DeepClone();
        second["properties"]!["soc2ai"]!["targetFramework"] = "net8.0";
        _bundle.Edit(Bundle.Report, report => report["runs"]!.AsArray().Add(second));
        _bundle.State();
        Assert.Equal(BundleOutcome.Unsigned, _bundle.Verify().Outcome);

        _bundle.Edit(Bundle.Report, report => report["runs"]!.AsArray().RemoveAt(1));
        _bundle.Restate();
        Assert.Equal($"'{Bundle.Report}' lacks the build App (net8.0).", Refused(ProblemKind.BuildMissing)[0].Text);
    }

    [Theory]
    [InlineData("result", "\"PASSED\"", "The statement says PASSED; its reports make FAILED.")]
    [InlineData("result", "17", "The statement says nothing of the result; its reports make FAILED.")]
    [InlineData("failedTests", "[]", "The statement's 'failedTests' lacks SAI1001, as its reports have it.")]
    [InlineData("passedTests", "[\"SAI1001\",\"SAI6007\"]", "The statement's 'passedTests' should not have SAI1001, as its reports have it.")]
    [InlineData("configuration", "[]", "The statement's configuration lacks ")]
    public void Result_or_configuration_of_the_statement_edited(string name, string value, string text)
    {
        _bundle.Edit(Bundle.Statement, statement => statement["predicate"]![name] = JsonNode.Parse(value));

        Assert.StartsWith(text, Refused(ProblemKind.StatementDisagrees)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_beyond_all_numbers_are_refused_and_break_nothing()
    {
        _bundle.EditReport(run =>
        {
            foreach (var rule in Own(run)["rules"]!.AsArray())
                (rule!["population"], rule["exceptions"], rule["state"]) = (int.MaxValue, int.MaxValue, "not testable from code");
        });

        Refused(ProblemKind.ReportUnreadable);
    }

    [Fact]
    public void Bundle_that_was_touched_is_not_signed()
    {
        File.AppendAllText(_bundle.In(Bundle.Page), " ");

        var error = Assert.Throws<AttestationException>(() => _bundle.Sign(new TestKey()));
        Assert.Contains($"'{Bundle.Page}' was changed", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_bundle.In(Bundle.Envelope)));
    }

    [Fact]
    public void Bundle_is_signed_again_over_an_old_envelope()
    {
        _bundle.Sign(new TestKey());
        File.AppendAllText(_bundle.In(Bundle.Page), " ");
        File.Delete(_bundle.In(Bundle.Statement));
        _bundle.State();
        var key = new TestKey();
        _bundle.Sign(key);

        Assert.Equal(BundleOutcome.SignedByKnownKey, _bundle.Verify(key).Outcome);
    }

    private static JsonNode Own(JsonObject run) => run["properties"]!["soc2ai"]!;

    private static JsonNode Rule(JsonObject run, string id) => Own(run)["rules"]!.AsArray().First(rule => (string)rule!["id"]! == id)!;

    private static JsonNode Report(JsonObject statement) => statement["subject"]!.AsArray().First(subject => (string)subject!["name"]! == Bundle.Report)!;

    private IReadOnlyList<BundleProblem> Refused(params ProblemKind[] kinds)
    {
        var verdict = _bundle.Verify();
        Assert.Equal(BundleOutcome.Refused, verdict.Outcome);
        Assert.Equal(kinds, verdict.Problems.Select(problem => problem.Kind).Distinct());
        Assert.All(verdict.Problems, problem => Assert.EndsWith(".", problem.Text, StringComparison.Ordinal));
        return verdict.Problems;
    }
}
