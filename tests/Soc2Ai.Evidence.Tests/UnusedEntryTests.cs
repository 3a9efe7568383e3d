using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests;

/// <summary>SAI6005: entries of the register against what code uses, in one build and in a set of them.</summary>
public sealed class UnusedEntryTests
{
    private const string Rule = "SAI6005";

    private const string Register = """
        {
          "vendors": [ { "name": "OpenAI, Inc." }, { "name": "Anthropic" }, { "name": "Our own GPUs" }, { "name": "Chat", "hosts": ["our-name.openai.azure.com"] } ],
          "models": [ { "vendor": "OpenAI", "id": "gpt-4o-2024-11-20" },
            { "vendor": "Anthropic", "id": "claude-opus-4-5" } ],
          "tools": [ { "name": "Tickets-Status" }, { "name": "Refund" } ],
          "dataSets": [ { "name": "tickets" } ]
        }
        """;

    [Fact]
    public void Entry_that_nothing_uses_is_a_note_at_its_line()
    {
        using var project = new Governed(Register).Uses("vendors openai", "vendors azure-openai", "models GPT_4o_2024_11_20", "tools Status");

        Assert.Equal(
            [
                "2: Nothing uses the vendor 'Anthropic' of the AI register.",
                "4: Nothing uses the model 'claude-opus-4-5' of the AI register.",
                "5: Nothing uses the tool 'Refund' of the AI register.",
            ], project.Says(Rule));
        Assert.Equal(("exceptions", (8, 4, 3, 0, 1)), project.Report().Rule(Rule));
        Assert.All(project.Report().Results(Rule), result => Assert.Equal("note", result.Text("level")));
        Assert.Contains($"{Rule} was not evaluated: nothing says whether vendor 'Our own GPUs' is used: the analyzers know no vendor of that name or host.", project.Report().NotEvaluated());
        Assert.DoesNotContain(project.Run().Messages, message => message.Code == Rule);
        Assert.Empty(SchemaCheck.Errors(project.Request.ReportFile));
    }

    [Fact]
    public void What_configuration_or_a_server_names_leaves_the_others_open()
    {
        using var project = new Governed(Register).Uses("vendors openai", "vendors ?", "models gpt-4o-2024-11-20", "models ?", "tools tickets-status", "tools ?");
        project.Request = project.Request with { Gate = "open", GateSeverity = "note", GateCriteria = ["CC3.4"] };

        Assert.Empty(project.Says(Rule));
        Assert.Equal(("not evaluated", (8, 3, 0, 0, 5)), project.Report().Rule(Rule));
        Assert.Contains($"{Rule} was not evaluated: nothing says whether model 'claude-opus-4-5' is used: the id of a model comes from configuration at Desk.cs:12.", project.Report().NotEvaluated());
        Assert.DoesNotContain("SAI9011", project.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Log_that_does_not_say_what_code_uses_leaves_all_open()
    {
        using var project = new Governed(Register);

        Assert.Empty(project.Says(Rule));
        Assert.Equal(("not evaluated", (8, 0, 0, 0, 8)), project.Report().Rule(Rule));
        Assert.Contains($"{Rule} was not evaluated: the error log does not say what the code uses.", project.Report().NotEvaluated());
    }

    [Theory]
    [InlineData("above")]
    [InlineData("beside")]
    [InlineData("references")]
    [InlineData("frameworks")]
    public void Build_that_is_not_all_code_of_the_register_does_not_judge(string why)
    {
        using var project = new Governed(Register).Uses("vendors openai");
        if (why == "above")
            project.Request = project.Request with { ProjectFile = project.Scene.Write("src/App.csproj", "<Project />") };
        else if (why == "beside")
            project.Scene.Write("Other.csproj", "<Project />");
        project.Request = project.Request with { ReferencesProjects = why == "references", IsOneOfSeveral = why == "frameworks" };

        Assert.Empty(project.Says(Rule));
        Assert.Equal(("not evaluated", (8, 1, 0, 0, 7)), project.Report().Rule(Rule));
        Assert.Contains(project.Report().NotEvaluated(), text => text.StartsWith($"{Rule} was not evaluated: code that is not in this build can use vendor 'Anthropic', ", StringComparison.Ordinal)
            && text.EndsWith($" and 2 more; a report over all {(why == "frameworks" ? "target frameworks" : "projects")} says whether anything does.", StringComparison.Ordinal));
    }

    [Fact]
    public void Set_judges_the_entries_of_a_register_once_over_all_its_builds()
    {
        using var project = new Governed(Register);
        project.Request = project.Request with { ProjectFile = project.Scene.Write("src/App.csproj", "<Project />"), RepositoryRoot = project.Scene.Folder };
        var app = Build(project, "App", "vendors openai", "vendors azure-openai", "models gpt-4o-2024-11-20");
        var desk = Build(project, "Desk", "vendors anthropic", "models claude-opus-4-5", "tools Status");
        Assert.Equal("not evaluated", app.RuleTallies.Single(tally => tally.Id == Rule).State);

        var set = new EvidenceSet("Support", [app, desk]);
        var finding = Assert.Single(set.Findings, finding => finding.Finding.RuleId == Rule);
        Assert.Equal("Nothing uses the tool 'Refund' of the AI register.", finding.Finding.Message);
        Assert.Equal("soc2ai.register.json:5", finding.Finding.Place!.ToString());
        Assert.Equal([app, desk], finding.Builds);
        var tally = set.RuleTallies.Single(tally => tally.Id == Rule);
        Assert.Equal(("exceptions", 8, 6, 1, 1), (tally.State, tally.Population, tally.Passed, tally.Exceptions, tally.NotEvaluated));
        Assert.Equal("exceptions", set.CriterionTallies.Single(criterion => criterion.Id == "CC3.4").State);

        // What the register lacks is told once, by both builds.
        Assert.Equal(app.Findings.Count(finding => finding.RuleId == "SAI6004"), set.Findings.Count(finding => finding.Finding.RuleId == "SAI6004"));
        Assert.All(set.Findings.Where(finding => finding.Finding.RuleId == "SAI6004"), finding => Assert.Equal([app, desk], finding.Builds));

        // The same finding as a build's that judges alone.
        using var alone = new Governed(Register).Uses("vendors openai", "vendors anthropic", "vendors azure-openai", "models gpt-4o-2024-11-20", "models claude-opus-4-5", "tools Status");
        Assert.Equal(alone.Report().Results(Rule).Single().Text("partialFingerprints", "soc2ai/v1"), finding.Finding.Fingerprint);
    }

    [Fact]
    public void Set_with_a_build_that_is_not_whole_does_not_judge()
    {
        using var project = new Governed(Register);
        project.Request = project.Request with { ProjectFile = project.Scene.Write("src/App.csproj", "<Project />") };
        var app = Build(project, "App", "vendors openai");
        var set = new EvidenceSet("Support", [app, Build(project, "Desk", "tools Status") with { IsComplete = false }]);

        Assert.DoesNotContain(set.Findings, finding => finding.Finding.RuleId == Rule);
        Assert.Equal("not evaluated", set.RuleTallies.Single(tally => tally.Id == Rule).State);
        Assert.Equal("not evaluated", new EvidenceSet("Support", [app, app with { TargetFramework = "net8.0" }]).RuleTallies.Single(tally => tally.Id == Rule).State);
    }

    [Fact]
    public void Uses_stand_in_the_report_and_name_the_tools_of_the_inventory()
    {
        using var project = new Governed(Register);
        var build = Build(project, "App", "tools Status", "models ?");

        Assert.Equal([("models", null, true), ("tools", "Status", false)], build.Uses.Select(use => (use.List, use.Name, use.IsOpen)));
        Assert.Equal(("Desk.cs", 12), (build.Uses[0].Uri, build.Uses[0].Line));
    }

    private static BuildReport Build(Governed project, string name, params string[] uses)
    {
        project.Uses(uses).Request = project.Request with { ProjectName = name };
        project.Run();
        return Assert.Single(ReportReader.Read(project.Request.ReportFile).Builds);
    }
}
