using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Outputs;

/// <summary>The CSV files that an auditor puts into workpapers.</summary>
public sealed class WorkpaperTests
{
    [Fact]
    public void Finding_has_a_row_with_its_place_and_its_criteria()
    {
        var row = Assert.Single(Csv.Read(FindingsTable.Write(Made.Set(Made.Build(findings: [Made.Finding("f1", "A \"quoted\", sentence.")])))));

        Assert.Equal(("SAI4001", "exception", "CC6.7 C1.1", "src/Desk.cs", "12", "A \"quoted\", sentence.", "f1"),
            (row["rule"], row["status"], row["criteria"], row["file"], row["line"], row["message"], row["fingerprint"]));
        Assert.Equal("0123456789abcdef0123456789abcdef01234567", row["commit"]);
    }

    [Fact]
    public void Accepted_finding_names_owner_approver_expiry_and_ticket()
    {
        var row = Assert.Single(Csv.Read(FindingsTable.Write(Made.Set(Made.Build(findings: [Made.Finding(suppressions: Made.Accepted())])))));

        Assert.Equal(("accepted exception", "Ana", "Bo", "2027-03-31", "SEC-12"), (row["status"], row["owner"], row["approved_by"], row["expires"], row["ticket"]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("  =1", "  '=1")]
    [InlineData("\t=1", " '=1")]
    [InlineData("a\r\n=1", "a  '=1")]
    [InlineData("a;=1", "a;'=1")]
    [InlineData("a;\"=1", "a;\"'=1")]
    [InlineData("a = b - c; d", "a = b - c; d")]
    [InlineData("tool@2.1, x=y", "tool@2.1, x=y")]
    [InlineData("\0\u0085\u2028x", "   x")]
    [InlineData("gpj.\u202Eexe\u200B.cs", "gpj.\uFFFDexe\uFFFD.cs")]
    public void No_cell_is_a_formula_and_no_row_is_two_lines(string text, string cell)
    {
        var content = FindingsTable.Write(Made.Set(Made.Build(findings: [Made.Finding(message: text)])));

        Assert.Equal(cell, Assert.Single(Csv.Read(content))["message"]);
        Assert.Equal(2, content.Count(value => value == '\n'));
    }

    [Fact]
    public void Half_of_a_pair_and_a_very_long_text_leave_a_readable_file()
    {
        var row = Assert.Single(Csv.Read(FindingsTable.Write(Made.Set(Made.Build(findings: [Made.Finding(message: "\uD83D" + new string('x', 40_000))])))));

        Assert.StartsWith("\uFFFDxxx", row["message"], StringComparison.Ordinal);
        Assert.True(row["message"].Length < 32_767);
    }

    [Fact]
    public void Every_criterion_has_a_row_with_its_state_and_why()
    {
        var rows = Csv.Read(CriteriaTable.Write(Made.Set(Made.Build(findings: [Made.Finding()], sites: [Made.Site("model id", "m1")], off: "SAI3003"))));

        Assert.Equal(61, rows.Count);
        string[] Criterion(string id) => rows.Single(row => row["criterion"] == id) is var row ? [row["state"], row["population"], row["exceptions"], row["why"]] : [];
        Assert.Equal(["exceptions", "1", "1", ""], Criterion("C1.1"));
        Assert.Equal(["not evaluated", "1", "0", "SAI3003: NoWarn switches it off"], Criterion("CC8.1"));
        Assert.Equal(["not testable from code", "0", "0", "people, tone, code of conduct"], Criterion("CC1.1"));
        Assert.Equal("SAI4001: exceptions (population 1, no exception noted 0, exceptions 1, accepted 0, not evaluated 0)", rows.Single(row => row["criterion"] == "C1.1")["rule_results"]);
    }

    [Fact]
    public void Population_has_every_place_of_every_rule_with_its_result()
    {
        var build = Made.Build(
            findings: [Made.Finding("f1"), Made.Finding("f2", suppressions: Made.Accepted())],
            sites: [Made.Site("log write of AI content", "M:Desk.Log(f1)@1:2"), Made.Site("log write of AI content", "M:Desk.Quiet@1:2", line: 7), Made.Site("model id", "m1", "openai", "gpt-4o")],
            off: "SAI3003");
        var rows = Csv.Read(PopulationTable.Write(Made.Set(build)));

        Assert.Equal(
            [("SAI3003", "1", "m1", "not evaluated", ""), ("SAI4001", "1", "M:Desk.Log(f1)@1:2", "exception", "f1"), ("SAI4001", "2", "M:Desk.Quiet@1:2", "no exception noted", ""), ("SAI4001", "3", "M:Desk.Log(f2)@1:2", "accepted exception", "f2")],
            rows.Select(row => (row["rule"], row["item"], row["site"], row["result"], row["fingerprints"])));
    }

    [Fact]
    public void Place_that_a_rule_may_have_left_out_is_not_called_tested()
    {
        var build = Made.Build(sites: [Made.Site("model id", "m1"), Made.Site("model id", "m2")], off: "SAI3003");
        build = build with { RuleTallies = [.. build.RuleTallies.Select(tally => tally.Id == "SAI3003" ? tally with { Passed = 1, NotEvaluated = 1 } : tally)] };

        Assert.All(Csv.Read(PopulationTable.Write(Made.Set(build))).Where(row => row["rule"] == "SAI3003"), row => Assert.Equal("not evaluated or no exception noted", row["result"]));
    }

    [Fact]
    public void Place_in_a_folder_where_a_rule_was_off_is_not_evaluated_and_the_others_are()
    {
        using var scene = Scene.WithLog("editorconfig-in-one-folder");
        scene.Write("sub/.editorconfig", "[*.cs]\ndotnet_diagnostic.SAI4001.severity = none");
        scene.Request = scene.Request with { AnalyzerConfigFiles = [Path.Combine(scene.Folder, "sub", ".editorconfig")] };
        scene.Run();
        var (builds, _) = ReportReader.Read(scene.Request.ReportFile);
        var results = Csv.Read(PopulationTable.Write(new EvidenceSet("App", builds))).Where(row => row["rule"] == "SAI4001").ToLookup(row => row["file"], row => row["result"]);

        Assert.All(results.Where(file => file.Key.StartsWith("sub/", StringComparison.Ordinal)), file => Assert.All(file, result => Assert.Equal("not evaluated", result)));
        Assert.Contains("sub/Other.cs", results.Select(file => file.Key));
        Assert.DoesNotContain("not evaluated", results["Desk.cs"]);
    }

    [Fact]
    public void Place_that_the_report_counts_and_does_not_name_has_a_row_that_says_so()
    {
        var build = Made.Build(sites: [Made.Site("model id", "m1")]);
        build = build with { RuleTallies = [.. build.RuleTallies.Select(tally => tally.Id == "SAI3003" ? tally with { Population = 3, Passed = 3 } : tally)] };

        Assert.Equal(("(2 more places)", "not listed in the report"), Csv.Read(PopulationTable.Write(Made.Set(build)))[^1] is var row ? (row["site"], row["result"]) : default);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("nowarn")]
    [InlineData("inventory-off")]
    [InlineData("editorconfig-in-one-folder")]
    [InlineData("analyzer-crashed")]
    public void Rows_of_a_report_are_as_many_as_its_rules_count(string log)
    {
        using var scene = Scene.WithLog(log);
        scene.Run();
        var (builds, problem) = ReportReader.Read(scene.Request.ReportFile);
        Assert.Null(problem);
        var rows = Csv.Read(PopulationTable.Write(new EvidenceSet("App", builds)));

        Assert.All(builds[0].RuleTallies.Where(tally => tally.Id != "SAI0001"), tally =>
        {
            var own = rows.Where(row => row["rule"] == tally.Id).ToList();
            Assert.Equal(
                (tally.Population, tally.Exceptions, tally.Accepted),
                (own.Count, own.Count(row => row["result"] == "exception"), own.Count(row => row["result"] == "accepted exception")));
        });
        Assert.DoesNotContain(rows, row => row["result"] == "not listed in the report");
    }
}
