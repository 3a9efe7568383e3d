using System.Text.Json.Nodes;

namespace Soc2Ai.Evidence.Tests;

/// <summary>Rules that did not run: SAI6007, notifications, and places that are not evaluated.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void Complete_run_has_no_notification_and_is_successful()
    {
        using var scene = Scene.WithLog("plain");
        var run = scene.Report();

        Assert.True(run.Invocation().GetProperty("executionSuccessful").GetBoolean());
        Assert.Empty(run.NotEvaluated());
        Assert.Equal(("no exceptions noted", (4, 4, 0, 0, 0)), run.Rule("SAI6007"));
    }

    [Fact]
    public void Without_a_register_its_rules_are_not_evaluated_and_nobody_is_warned()
    {
        using var scene = new Scene();
        scene.Log("plain", run =>
        {
            run["tool"]!["driver"]!["rules"]!.AsArray().Add(new JsonObject { ["id"] = "SAI6001" });
            run["results"]!.AsArray().Add(new JsonObject { ["ruleId"] = "SAI9105", ["level"] = "note", ["message"] = new JsonObject { ["text"] = "No AI register is kept" } });
        });
        var result = EvidenceWriter.Write(scene.Request, [.. Pages.All, Catalog.RuleCatalog.Get("SAI6001")], Pages.Companions);
        var run = Scene.Read(scene.Request.ReportFile);

        Assert.Equal("not evaluated", run.Rule("SAI6001").State);
        Assert.Equal(["SAI6001 was not evaluated: no AI register is kept (soc2ai.register.json)."], run.NotEvaluated());
        Assert.DoesNotContain(result.Messages, message => message.Code == "SAI6007");
    }

    [Fact]
    public void Rule_in_NoWarn_is_not_evaluated()
    {
        using var scene = Scene.WithLog("nowarn");
        scene.Request = scene.Request with { NoWarn = ["CS1591", "sai4001"] };
        var run = scene.Report();

        Assert.Equal(("not evaluated", (5, 0, 0, 0, 5)), run.Rule("SAI4001"));
        Assert.Equal(["SAI4001 was not evaluated: NoWarn switches it off."], run.NotEvaluated());
        Assert.Equal("exceptions", run.Rule("SAI6007").State);
        var finding = Assert.Single(run.Results("SAI6007"));
        Assert.Equal("App.csproj", finding.Items("locations").Single().Text("physicalLocation", "artifactLocation", "uri"));
        Assert.Equal("not evaluated", run.Criterion("CC6.7").Text("state"));
        Assert.Contains(scene.Run().Messages, message => message is { Severity: EvidenceSeverity.Warning, Code: "SAI6007" } && message.File == scene.Request.ProjectFile);
    }

    [Fact]
    public void Rules_that_a_file_switches_off_or_silences_are_not_evaluated_and_the_line_is_named()
    {
        using var scene = Scene.WithLog("editorconfig-none-and-silent");
        scene.Request = scene.Request with
        {
            AnalyzerConfigFiles = [scene.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SAI4001.severity = none\ndotnet_diagnostic.SAI1001.severity = silent\n")],
        };
        var run = scene.Report();

        Assert.Equal("not evaluated", run.Rule("SAI4001").State);
        Assert.Equal("not evaluated", run.Rule("SAI1001").State);
        Assert.Contains(scene.Run().Messages, message => message is { Code: "SAI6007", Line: 3 } && message.File!.EndsWith(".editorconfig", StringComparison.Ordinal));
        Assert.Contains("SAI1001 was not evaluated: .editorconfig switches it off (dotnet_diagnostic.sai1001.severity = silent, [*.cs]).", run.NotEvaluated());
        var overrides = run.Invocation().Items("ruleConfigurationOverrides").Single(item => item.Text("descriptor", "id") == "SAI4001");
        Assert.False(overrides.GetProperty("configuration").GetProperty("enabled").GetBoolean());
    }

    [Fact]
    public void Rule_that_is_off_in_one_folder_is_not_evaluated_there_only()
    {
        using var scene = Scene.WithLog("editorconfig-in-one-folder");
        scene.Request = scene.Request with { AnalyzerConfigFiles = [scene.Write(".editorconfig", "[sub/*.cs]\ndotnet_diagnostic.SAI4001.severity = none\n")] };

        Assert.Equal(("exceptions", (6, 1, 3, 1, 1)), scene.Report().Rule("SAI4001"));
    }

    [Fact]
    public void Rule_that_is_off_for_an_unknown_reason_is_not_evaluated_anywhere()
    {
        using var scene = Scene.WithLog("editorconfig-in-one-folder");

        Assert.Equal(("exceptions", (6, 0, 3, 1, 2)), scene.Report().Rule("SAI4001"));
    }

    [Fact]
    public void RunAnalyzers_false_is_a_failed_run()
    {
        using var scene = Scene.WithLog("run-analyzers-false");
        scene.Request = scene.Request with { AnalyzersRan = false };
        var run = scene.Report();

        Assert.False(run.Invocation().GetProperty("executionSuccessful").GetBoolean());
        Assert.All(run.Invocation().Items("toolConfigurationNotifications"), notification => Assert.Equal("error", notification.Text("level")));
        Assert.Equal("not evaluated", run.Rule("SAI1001").State);
        Assert.Equal(("exceptions", (4, 0, 4, 0, 0)), run.Rule("SAI6007"));
        Assert.Contains(scene.Run().Messages, message => message is { Severity: EvidenceSeverity.Warning, Code: "SAI6007" });
    }

    [Fact]
    public void Log_without_rules_is_not_evaluated_even_when_the_build_says_that_analyzers_ran()
    {
        using var scene = Scene.WithLog("run-analyzers-false");

        Assert.Equal("not evaluated", scene.Report().Rule("SAI1001").State);
        Assert.False(scene.Report().Invocation().GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void Kept_log_of_a_build_with_analyzers_does_not_speak_for_one_without()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { AnalyzersRan = false };

        Assert.False(scene.Report().Invocation().GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(("exceptions", (5, 0, 3, 1, 1)), scene.Report().Rule("SAI4001"));
    }

    [Theory]
    [InlineData("analyzer-crashed", "AD0001")]
    [InlineData("analyzer-not-loaded", "CS8034")]
    public void Analyzer_that_crashed_or_was_not_loaded_leaves_nothing_clean(string log, string id)
    {
        using var scene = Scene.WithLog(log);
        var run = scene.Report();

        var notification = run.Invocation().Items("toolExecutionNotifications").Single();
        Assert.Equal((id, "error"), (notification.Text("descriptor", "id"), notification.Text("level")));
        Assert.False(run.Invocation().GetProperty("executionSuccessful").GetBoolean());
        Assert.Contains("SAI9006", scene.Run().Codes(EvidenceSeverity.Warning));
        Assert.Equal("exceptions", run.Rule("SAI1001").State);
        Assert.Equal(0, run.Rule("SAI1001").Counts.Passed);
    }

    [Fact]
    public void Crash_of_another_analyzer_is_a_warning_and_leaves_our_rules_evaluated()
    {
        using var scene = new Scene();
        scene.Log("analyzer-crashed", run =>
        {
            foreach (var result in run["results"]!.AsArray().Where(result => (string)result!["ruleId"]! == "AD0001"))
                result!["message"]!["text"] = "Analyzer 'Acme.Style.Analyzer' threw an exception of type 'System.NullReferenceException'.";
        });
        var run = scene.Report();

        Assert.Equal("warning", run.Invocation().Items("toolExecutionNotifications").Single().Text("level"));
        Assert.True(run.Invocation().GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void NoWarn_that_hides_crashes_leaves_nothing_clean()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { NoWarn = ["AD0001"], Gate = "open", GateCriteria = ["A1.1"], GateSeverity = "note" };
        var run = scene.Report();

        Assert.Equal(("exceptions", (2, 0, 1, 0, 1)), run.Rule("SAI1001"));
        Assert.Equal("not evaluated", run.Rule("SAI0001").State);
        Assert.Contains("SAI9011", scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Rule_whose_descriptor_is_not_in_the_log_is_not_evaluated()
    {
        using var scene = new Scene();
        scene.Log("plain", run => run["tool"]!["driver"]!["rules"]!.AsArray().RemoveAt(3));

        Assert.Contains("SAI4001 was not evaluated: its analyzer is not in this build.", scene.Report().NotEvaluated());
    }

    [Fact]
    public void Without_the_inventory_zero_findings_are_no_result()
    {
        using var scene = new Scene();
        scene.Log("inventory-off", run => run["results"] = new JsonArray());
        var run = scene.Report();

        Assert.Equal("not evaluated", run.Rule("SAI1001").State);
        Assert.Contains(run.NotEvaluated(), text => text.StartsWith("SAI1001 was not evaluated: its population is unknown without the inventory SAI0001", StringComparison.Ordinal));
    }

    [Fact]
    public void Hand_written_file_that_configuration_calls_generated_is_reported()
    {
        using var scene = Scene.WithLog("plain");
        scene.Write("Made.cs", "// <auto-generated/>\nclass Made { }");
        scene.Request = scene.Request with
        {
            Sources = [Path.Combine(scene.Folder, "Desk.cs"), Path.Combine(scene.Folder, "Made.cs")],
            AnalyzerConfigFiles = [scene.Write(".editorconfig", "[*.cs]\ngenerated_code = true\n")],
        };
        var run = scene.Report();

        var finding = Assert.Single(run.Results("SAI6007"));
        Assert.Equal("Companion rules were not evaluated in 'Desk.cs': generated_code = true covers hand-written files.", finding.Text("message", "text"));
        Assert.Equal(2, finding.Items("locations").Single().GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Contains(finding.Text("message", "text"), run.NotEvaluated());
        Assert.Contains(scene.Run().Messages, message => message is { Code: "SAI6007", Line: 2 });
    }

    [Theory]
    [InlineData("*.cs", "A.cs", true)]
    [InlineData("*.cs", "deep/er/A.cs", true)]
    [InlineData("*.vb", "A.cs", false)]
    [InlineData("**.cs", "deep/A.cs", true)]
    [InlineData("**/Generated/*.cs", "Generated/A.cs", true)]
    [InlineData("**/Generated/*.cs", "x/Generated/A.cs", true)]
    [InlineData("/A.cs", "A.cs", true)]
    [InlineData("/A.cs", "x/A.cs", false)]
    [InlineData("{A,B}.cs", "B.cs", true)]
    [InlineData("{A,B}.cs", "C.cs", false)]
    [InlineData("[ab].cs", "b.cs", true)]
    [InlineData("[!ab].cs", "b.cs", false)]
    [InlineData("x/**", "x/y/A.cs", true)]
    [InlineData("x/**", "y/A.cs", false)]
    [InlineData("file{1..3}.cs", "file2.cs", true)]
    [InlineData("?.cs", "AB.cs", false)]
    [InlineData("*.{cs,vb}", "q/A.cs", true)]
    public void Section_covers_the_files_that_its_glob_means(string glob, string file, bool covers) =>
        Assert.Equal(covers, Configuration.ConfigGlob.Matches("/project", glob, "/project/" + file));
}
