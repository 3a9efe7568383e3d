using System.Diagnostics;
using Soc2Ai.Evidence.Diff;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Diff;

/// <summary>What changed from one set of reports to another.</summary>
public sealed class DiffTests
{
    [Fact]
    public void Findings_are_new_fixed_or_unchanged_by_their_fingerprint()
    {
        var diff = Between(Made.Build(findings: [Made.Finding("stays"), Made.Finding("goes")]), Made.Build(findings: [Made.Finding("stays", place: Made.Place(line: 40)), Made.Finding("comes")]));

        Assert.Equal([(FindingChangeKind.New, "comes"), (FindingChangeKind.Fixed, "goes"), (FindingChangeKind.Unchanged, "stays")], Kinds(diff));
        Assert.Equal(["comes"], diff.Worsened.Select(change => change.Finding.Fingerprint));
    }

    [Fact]
    public void Same_reports_differ_in_nothing()
    {
        var build = Made.Build(findings: [Made.Finding("f1"), Made.Finding("f2", suppressions: Made.Accepted())], sites: [Made.Site("model id", "m1", "openai", "gpt-4o")]);

        Assert.True(Between(build, build).IsEmpty);
    }

    [Fact]
    public void Several_findings_of_one_fingerprint_are_counted()
    {
        var diff = Between(Made.Build(findings: [Made.Finding("f"), Made.Finding("f"), Made.Finding("f")]), Made.Build(findings: [Made.Finding("f")]));

        Assert.Equal((1, 2, 0), (diff.Count(FindingChangeKind.Unchanged), diff.Count(FindingChangeKind.Fixed), diff.Count(FindingChangeKind.New)));
    }

    [Fact]
    public void Finding_of_two_frameworks_is_one()
    {
        var before = new[] { Made.Build(findings: [Made.Finding("f")], framework: "net8.0"), Made.Build(findings: [Made.Finding("f")], framework: "net10.0") };
        var diff = EvidenceDiff.Between(Made.Set(before), Made.Set(Made.Build(framework: "net8.0"), Made.Build(framework: "net10.0")));

        Assert.Equal(1, diff.Count(FindingChangeKind.Fixed));
    }

    [Fact]
    public void Finding_of_a_framework_that_is_no_longer_built_is_not_fixed()
    {
        var before = new[] { Made.Build(findings: [Made.Finding("f")], framework: "net8.0"), Made.Build(framework: "net10.0") };
        var diff = EvidenceDiff.Between(Made.Set(before), Made.Set(Made.Build(framework: "net10.0")));

        Assert.Equal("Desk (net8.0) was not built after", Assert.Single(diff.Findings).Reason);
        Assert.Equal([("Desk (net8.0)", "gone")], diff.Builds.Select(build => (build.Name, build.Change)));
    }

    [Fact]
    public void Project_of_one_framework_that_is_retargeted_is_compared()
    {
        var diff = Between(Made.Build(findings: [Made.Finding("f")], framework: "net8.0"), Made.Build(framework: "net10.0"));

        Assert.Equal([(FindingChangeKind.Fixed, "f")], Kinds(diff));
        Assert.Contains(diff.Configuration, change => change is { Kind: "target framework", Before: "net8.0", After: "net10.0" });
    }

    [Fact]
    public void Finding_of_a_rule_that_did_not_run_after_is_not_fixed()
    {
        var diff = Between(Made.Build(findings: [Made.Finding("f")]), Made.Build(off: "SAI4001"));

        Assert.Equal((FindingChangeKind.NotComparable, "SAI4001 was not evaluated after: NoWarn switches it off"), (diff.Findings[0].Kind, diff.Findings[0].Reason));
        Assert.Equal([("SAI4001", true, "NoWarn switches it off")], diff.Rules.Select(rule => (rule.RuleId, rule.HasStopped, rule.Reason)));
    }

    [Fact]
    public void Finding_of_a_rule_that_did_not_run_before_is_not_new()
    {
        var diff = Between(Made.Build(off: "SAI4001"), Made.Build(findings: [Made.Finding("f")]));

        Assert.Equal((FindingChangeKind.NotComparable, "SAI4001 was not evaluated before: NoWarn switches it off"), (diff.Findings[0].Kind, diff.Findings[0].Reason));
        Assert.False(Assert.Single(diff.Rules).HasStopped);
    }

    [Theory]
    [InlineData("1.1.0", "d1", "the versions of the tool differ (1.0.0 before, 1.1.0 after)")]
    [InlineData("1.0.0", "d2", "the rules of the tool differ, though its version does not")]
    public void Other_rules_say_neither_fixed_nor_new(string version, string digest, string reason)
    {
        var diff = Between(Made.Build(findings: [Made.Finding("goes"), Made.Finding("stays")]), Made.Build(findings: [Made.Finding("comes"), Made.Finding("stays")]) with { ToolVersion = version, RulesDigest = digest });

        Assert.Equal([(FindingChangeKind.NotComparable, "comes"), (FindingChangeKind.NotComparable, "goes"), (FindingChangeKind.Unchanged, "stays")], Kinds(diff));
        Assert.All(diff.Findings.Take(2), change => Assert.Equal(reason, change.Reason));
    }

    [Fact]
    public void Incomplete_run_fixes_nothing()
    {
        var diff = Between(Made.Build(findings: [Made.Finding("f")]), Made.Build() with { IsComplete = false });

        Assert.Equal((FindingChangeKind.NotComparable, "the run of Desk (net10.0) after is incomplete"), (diff.Findings[0].Kind, diff.Findings[0].Reason));
        Assert.Equal([("Desk (net10.0)", "incomplete")], diff.Builds.Select(build => (build.Name, build.Change)));
        Assert.All(diff.Rules, rule => Assert.True(rule.HasStopped));
    }

    [Fact]
    public void Finding_of_another_analyzer_that_is_gone_is_not_fixed()
    {
        var diff = Between(Made.Build(findings: [Made.Finding("f", rule: "CA2016") with { IsCompanion = true }]), Made.Build());

        Assert.Equal(FindingChangeKind.NotComparable, Assert.Single(diff.Findings).Kind);
    }

    [Fact]
    public void Findings_of_a_project_that_is_gone_are_not_fixed_and_those_of_a_new_one_are_new()
    {
        var diff = Between(Made.Build("Old", [Made.Finding("f1")]), Made.Build("New", [Made.Finding("f2")]));

        Assert.Equal([(FindingChangeKind.New, "f2"), (FindingChangeKind.NotComparable, "f1")], Kinds(diff));
        Assert.Equal([("New (net10.0)", "new"), ("Old (net10.0)", "gone")], diff.Builds.Select(build => (build.Name, build.Change)));
    }

    [Fact]
    public void Finding_in_a_moved_file_is_the_same()
    {
        var before = Made.Build(findings: [Made.Finding("f1", "It leaks.", Made.Place("old/Desk.cs"))]) with { Files = [new ReportedFile("old/Desk.cs", "aa")] };
        var after = Made.Build(findings: [Made.Finding("f2", "It leaks.", Made.Place("new/Desk.cs"))]) with { Files = [new ReportedFile("new/Desk.cs", "aa")] };
        var change = Assert.Single(Between(before, after).Findings);

        Assert.Equal((FindingChangeKind.Unchanged, true, "old/Desk.cs"), (change.Kind, change.IsMoved, change.Before!.Place!.Path));
        Assert.Equal(2, Between(before, after with { Files = [new ReportedFile("new/Desk.cs", "bb")] }).Findings.Count);
    }

    [Fact]
    public void Finding_that_moves_with_its_file_into_another_project_is_the_same()
    {
        var before = new[] { Made.Build("A", [Made.Finding("f1", "It leaks.", Made.Place("a/Desk.cs"))]) with { Files = [new ReportedFile("a/Desk.cs", "aa")] }, Made.Build("B") };
        var after = new[] { Made.Build("A"), Made.Build("B", [Made.Finding("f2", "It leaks.", Made.Place("b/Desk.cs"))]) with { Files = [new ReportedFile("b/Desk.cs", "aa")] } };

        Assert.Equal((FindingChangeKind.Unchanged, "B"), Assert.Single(EvidenceDiff.Between(Made.Set(before), Made.Set(after)).Findings) is var change ? (change.Kind, change.Project) : default);
    }

    [Fact]
    public void Acceptance_that_came_or_went_is_told()
    {
        var expired = Made.Accepted(expires: "2026-11-20") with { Status = "rejected", Defects = ["expired on 2026-11-20"] };
        var diff = Between(
            Made.Build(findings: [Made.Finding("a"), Made.Finding("b", suppressions: Made.Accepted(expires: "2026-11-20")), Made.Finding("c", suppressions: Made.Accepted())]),
            Made.Build(findings: [Made.Finding("a", suppressions: Made.Accepted()), Made.Finding("b", suppressions: expired), Made.Finding("c"), Made.Finding("d", suppressions: Made.Accepted())]));

        Assert.Equal([(FindingChangeKind.NoLongerAccepted, "b"), (FindingChangeKind.NoLongerAccepted, "c"), (FindingChangeKind.NewlyAccepted, "a"), (FindingChangeKind.NewAndAccepted, "d")], Kinds(diff));
        Assert.Equal(["its suppression has expired", "its suppression is gone"], diff.Findings.Take(2).Select(change => change.Reason));
        Assert.Equal(
            [(SuppressionChangeKind.Added, 2), (SuppressionChangeKind.Changed, 1), (SuppressionChangeKind.Removed, 1)],
            diff.Suppressions.Select(change => (change.Kind, change.Count)));
    }

    [Fact]
    public void Suppression_with_another_expiry_owner_or_approver_is_told()
    {
        var diff = Between(
            Made.Build(findings: [Made.Finding("a", suppressions: Made.Accepted()), Made.Finding("b", suppressions: Made.Accepted())]),
            Made.Build(findings: [Made.Finding("a", suppressions: Made.Accepted("Cy", "Di", "2027-09-30", "SEC-13")), Made.Finding("b", suppressions: Made.Accepted(expires: "2026-12-31"))]));

        Assert.Equal(
            [["expiry extended from '2027-03-31' to '2027-09-30'", "owner changed from 'Ana' to 'Cy'", "approver changed from 'Bo' to 'Di'", "ticket changed from 'SEC-12' to 'SEC-13'"], ["expiry shortened from '2027-03-31' to '2026-12-31'"]],
            diff.Suppressions.Select(change => change.Details));
    }

    [Fact]
    public void Lower_level_of_the_same_finding_is_told()
    {
        Assert.Equal(FindingChangeKind.LevelChanged, Assert.Single(Between(Made.Build(findings: [Made.Finding("f")]), Made.Build(findings: [Made.Finding("f", level: "note")])).Findings).Kind);
    }

    [Fact]
    public void Models_vendors_tools_endpoints_prompts_and_data_come_and_go()
    {
        ReportedSite[] before = [Made.Site("model id", "M:Desk.A@1:2", "openai", "gpt-4o"), Made.Site("AI tool", "M:Desk.T@1:2", member: "lookup")];
        ReportedSite[] after =
        [
            Made.Site("model id", "M:Desk.A@9:2", "anthropic", "claude-sonnet-4-5"), Made.Site("AI tool", "M:Desk.T@7:2", member: "lookup"), Made.Site("AI tool", "M:Desk.U@1:2", member: "restart"),
            Made.Site("inference endpoint", "M:Desk.Ask@1:2", member: "Desk.Ask"), Made.Site("instruction", "M:Desk.Ask@2:2"), Made.Site("store write of AI content", "M:Desk.Keep@1:2"),
        ];
        var diff = Between(Made.Build(sites: before), Made.Build(sites: after));

        Assert.Equal(
            [("vendor", true, "Anthropic"), ("vendor", false, "OpenAI"), ("model", true, "claude-sonnet-4-5"), ("model", false, "gpt-4o"), ("tool", true, "restart"), ("endpoint", true, "Desk.Ask"), ("prompt", true, "instructions in Desk.Ask"), ("data", true, "store write of AI content in Desk.Keep")],
            diff.Inventory.Select(change => (change.Kind, change.IsNew, change.Name)));
        Assert.All(diff.Inventory, change => Assert.Null(change.Doubt));
        Assert.Contains(diff.Populations, change => change is { Kind: "AI tool", Before: 1, After: 2 });
    }

    [Fact]
    public void Model_that_an_incomplete_run_does_not_name_is_not_surely_gone()
    {
        var diff = Between(Made.Build(sites: [Made.Site("model id", "m1", "openai", "gpt-4o")]), Made.Build() with { IsComplete = false });

        Assert.All(diff.Inventory, change => Assert.Equal("the run of Desk (net10.0) after is incomplete", change.Doubt));
    }

    [Fact]
    public void Configuration_that_changed_is_told_once_for_all_projects()
    {
        BuildReport Build(string name, bool isAfter) => Made.Build(name) with
        {
            Profile = isAfter ? "essential" : "standard",
            Gate = isAfter ? new ReportedGate("none", "warning", [], null) : new ReportedGate("new", "warning", ["CC6.1"], "base.json"),
            Overrides = isAfter ? [new ReportedOverride("SAI4001", "off")] : [],
            Configuration = [new ReportedFile(".editorconfig", isAfter ? new string('b', 64) : new string('a', 64))],
            Packages = [new AiPackage("OpenAI", "2.*", isAfter ? "2.15.0" : "2.14.0", !isAfter)],
            Register = new RegisterSnapshot { File = new ReportedFile("soc2ai.register.json", null), Models = isAfter ? [] : [new RegisteredModel("OpenAI", "gpt-4o", null, "Ana", null, null, [])] },
        };
        var diff = EvidenceDiff.Between(Made.Set(Build("A", false), Build("B", false)), Made.Set(Build("A", true), Build("B", true)));

        Assert.Equal(
            [
                ("profile", "profile", "standard", "essential"), ("gate", "baseline", "base.json", null), ("gate", "criteria", "CC6.1", "all"), ("gate", "gate", "new", "none"), ("severity", "SAI4001", null, "off"),
                ("file", ".editorconfig", "aaaaaaaaaaaa", "bbbbbbbbbbbb"), ("package", "OpenAI", "2.14.0 (asked for: 2.*)", "2.15.0 (asked for: 2.*), not pinned"), ("register", "model gpt-4o", "vendor: OpenAI; owner: Ana", null),
            ],
            diff.Configuration.Select(change => (change.Kind, change.What, change.Before, change.After)));
        Assert.All(diff.Configuration, change => Assert.Equal(["A", "B"], change.Projects));
    }

    [Fact]
    public void Register_entry_that_changed_is_told_by_the_fields_that_did()
    {
        BuildReport Build(string approver) => Made.Build() with
        {
            Register = new RegisterSnapshot { File = new ReportedFile("soc2ai.register.json", null), Models = [new RegisteredModel("OpenAI", "gpt-4o", "triage", "Ana", approver, "AI-1", [])] },
        };

        var change = Assert.Single(Between(Build("Bo"), Build("Ana")).Configuration);
        Assert.Equal(("model gpt-4o", "approved by: Bo", "approved by: Ana"), (change.What, change.Before, change.After));
    }

    [Fact]
    public void Criterion_that_stands_otherwise_is_told()
    {
        var diff = Between(Made.Build(sites: [Made.Site("log write of AI content", "M:Desk.Log(f)@1:2")]), Made.Build(findings: [Made.Finding("f")]));

        Assert.Equal([("CC6.7", "no exceptions noted", "exceptions", 0, 1), ("C1.1", "no exceptions noted", "exceptions", 0, 1)], diff.Criteria.Select(item => (item.Id, item.StateBefore, item.StateAfter, item.ExceptionsBefore, item.ExceptionsAfter)));
    }

    [Fact]
    public void Two_projects_of_one_name_are_told_apart_by_their_files()
    {
        BuildReport Build(string folder, params ReportedFinding[] findings) => Made.Build("App", findings) with { ProjectFile = $"{folder}/App.csproj" };
        var diff = EvidenceDiff.Between(Made.Set(Build("a", Made.Finding("f")), Build("b")), Made.Set(Build("a"), Build("b", Made.Finding("f"))));

        Assert.Equal([(FindingChangeKind.New, "b/App.csproj"), (FindingChangeKind.Fixed, "a/App.csproj")], diff.Findings.Select(change => (change.Kind, change.Project)));
    }

    [Fact]
    public void Twenty_five_thousand_findings_in_five_hundred_builds_take_no_seconds()
    {
        BuildReport Build(int number, int from) => Made.Build($"P{number}", Enumerable.Range(from, 50).Select(i => Made.Finding($"{number}-{i}", place: Made.Place($"p{number}/{i}.cs")))) with
        {
            Files = [.. Enumerable.Range(from, 50).Select(i => new ReportedFile($"p{number}/{i}.cs", $"{number}-{i}"))],
        };
        var before = Made.Set([.. Enumerable.Range(0, 500).Select(number => Build(number, 0))]);
        var after = Made.Set([.. Enumerable.Range(0, 500).Select(number => Build(number, 10))]);
        var watch = Stopwatch.StartNew();
        var diff = EvidenceDiff.Between(before, after);
        DiffJson.Write(diff);

        Assert.Equal((5_000, 5_000, 20_000), (diff.Count(FindingChangeKind.New), diff.Count(FindingChangeKind.Fixed), diff.Count(FindingChangeKind.Unchanged)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 8);
    }

    [Fact]
    public void Json_has_all_of_it()
    {
        var diff = Between(Made.Build(findings: [Made.Finding("goes")]), Made.Build(findings: [Made.Finding("comes", message: "\"<\n\u0000")], sites: [Made.Site("AI tool", "M:Desk.T@1:2", member: "lookup")]) with { Profile = "strict" });
        using var json = System.Text.Json.JsonDocument.Parse(DiffJson.Write(diff));
        var root = json.RootElement;

        Assert.Equal((1, 1, 0), (root.GetProperty("summary").GetProperty("new").GetInt32(), root.GetProperty("summary").GetProperty("fixed").GetInt32(), root.GetProperty("summary").GetProperty("unchanged").GetInt32()));
        Assert.Equal([("new", "\"<\n\0"), ("fixed", "The prompt reaches the log (goes).")], root.Items("findings").Select(item => (item.Text("change"), item.Text("message"))));
        Assert.Equal("lookup", root.Items("inventory").Single().Text("name"));
        Assert.Equal("strict", root.Items("configuration").Single().Text("after"));
        Assert.Equal(DiffJson.Write(diff), DiffJson.Write(diff));
    }

    private static EvidenceDiff Between(BuildReport before, BuildReport after) => EvidenceDiff.Between(Made.Set(before), Made.Set(after));

    private static IEnumerable<(FindingChangeKind, string)> Kinds(EvidenceDiff diff) => diff.Findings.Select(change => (change.Kind, change.Finding.Fingerprint));
}
