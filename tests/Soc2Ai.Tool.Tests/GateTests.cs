namespace Soc2Ai.Tool.Tests;

/// <summary><c>soc2ai gate</c> and <c>soc2ai baseline</c>: what stops, with which exit code, in lines that build servers know.</summary>
public sealed class GateTests
{
    [Fact]
    public void Open_finding_stops_at_its_place()
    {
        using var workspace = Workspace.WithApp();

        var run = workspace.Run("gate").Ended(1).Says("error SAI9012: ").Says("Next: soc2ai explain SAI1002");
        Assert.Equal("Program.cs(6,65): error SAI9010: SAI1002: Prompts travel unencrypted. (CC6.7)", run.Out.Split('\n')[0]);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Place_is_told_as_it_is_shortest_from_the_current_folder()
    {
        using var workspace = new Workspace();
        workspace.App("Api", "src/Api").Build();

        workspace.Run("gate").Ended(1).Says("src/Api/Program.cs(6,65): error SAI9010");
        workspace.RunIn("src/Api", "gate").Ended(1).Says("\nProgram.cs(6,65): error SAI9010".TrimStart('\n'));
        workspace.RunIn("src", "gate", "Api").Ended(1).Says("Api/Program.cs(6,65): error SAI9010");
    }

    [Fact]
    public void Level_and_criteria_that_nothing_concerns_stop_nothing()
    {
        using var workspace = Workspace.WithApp();

        workspace.Run("gate", "--severity", "error").Ended(0).Says("Nothing stops App (net10.0)");
        workspace.Run("gate", "--criteria", "A1.1;P4.1").Ended(0);
        workspace.Run("gate", "--criteria", "a1.1", "--criteria", "cc6.7").Ended(1);
        workspace.Run("gate", "--criteria", "CC6.77").Ended(2).Complains("'CC6.77' is no criterion");
    }

    [Fact]
    public void Rule_that_was_switched_off_stops()
    {
        using var workspace = new Workspace();
        workspace.App().Build(run => run["tool"]!["driver"]!["rules"]!.AsArray().RemoveAt(3));

        workspace.Run("gate", "--severity", "note").Ended(1).Says("error SAI9011: ").Says("was not evaluated");
    }

    [Fact]
    public void Analyzers_that_did_not_run_stop()
    {
        using var workspace = new Workspace();
        workspace.App().Build(run => run["tool"]!["driver"]!["rules"]!.AsArray().Clear());

        workspace.Run("gate", "--fail-on", "new").Ended(1).Says("error SAI9005: No rule was evaluated");
        workspace.Run("baseline").Ended(2).Complains("incomplete");
    }

    [Fact]
    public void Source_that_changed_after_the_build_stops()
    {
        using var workspace = new Workspace();
        new Project(workspace, "App", "").Site("Program.cs", 6, 65, "endpoint address", "P:1").Build();
        workspace.Run("gate").Ended(0);

        workspace.Write("Program.cs", "// another text");
        workspace.Run("gate").Ended(1).Says("Program.cs: error SAI9004: It was changed after the report of App (net10.0) was made. Build again.");
    }

    [Fact]
    public void Baseline_makes_known_what_is_open_and_no_more()
    {
        using var workspace = Workspace.WithApp();
        workspace.Run("gate", "--fail-on", "new").Ended(1).Says("soc2ai baseline");
        workspace.Run("baseline").Ended(0).Says("1 open finding of 1 build -> soc2ai.baseline.json");
        workspace.Run("gate", "--fail-on", "new").Ended(0);
        workspace.Run("gate").Ended(1);

        workspace.App().Finding("SAI1002", "Program.cs", 9, 1, "Another", "endpoint address", "P:3").Build();
        var run = workspace.Run("gate", "--fail-on", "new").Ended(1).Says("Program.cs(9,1): error SAI9010");
        Assert.DoesNotContain("Program.cs(6,65)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_in_one_project_is_new_in_another()
    {
        using var workspace = new Workspace();
        workspace.App("One", "one").Build();
        workspace.Run("baseline").Ended(0);
        workspace.App("Two", "two").Build();

        var run = workspace.Run("gate", "--fail-on", "new").Ended(1).Says("two/Program.cs(6,65): error SAI9010");
        Assert.DoesNotContain("one/Program.cs", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_of_the_base_make_known_what_they_have()
    {
        using var workspace = Workspace.WithApp();
        Directory.CreateDirectory(workspace.At("before"));
        File.Copy(workspace.App().Report, workspace.At("before/App.soc2.sarif"));
        workspace.Run("gate", "--fail-on", "new", "--base", "before").Ended(0);

        workspace.App().Finding("SAI1002", "Program.cs", 9, 1, "Another", "endpoint address", "P:3").Build();
        workspace.Run("gate", "--fail-on", "new", "--base", "before").Ended(1).Says("Program.cs(9,1)");
        workspace.Run("gate", "--base", "before").Ended(2).Complains("--fail-on new");
        workspace.Run("gate", "--fail-on", "new", "--base", "before", "--baseline", "x").Ended(2).Complains("one of the two");
    }

    [Fact]
    public void Foreign_baseline_is_refused_and_never_overwritten()
    {
        using var workspace = Workspace.WithApp();
        workspace.Write("soc2ai.baseline.json", """{"tool":"Acme.Scanner"}""");

        workspace.Run("gate", "--fail-on", "new").Ended(2).Complains("Acme.Scanner");
        workspace.Run("baseline").Ended(2).Complains("is left as it is");
        Assert.Equal("""{"tool":"Acme.Scanner"}""", File.ReadAllText(workspace.At("soc2ai.baseline.json")));
        workspace.Run("gate", "--fail-on", "new", "--baseline", "nowhere.json").Ended(2).Complains("nowhere.json does not exist");
    }

    [Fact]
    public void Machine_reads_the_verdict_as_one_object()
    {
        using var workspace = Workspace.WithApp();
        var json = workspace.Run("gate", "--json").Ended(1).Json;

        Assert.Equal(("gate", 1, true), (json.GetProperty("command").GetString(), json.GetProperty("exitCode").GetInt32(), json.GetProperty("stops").GetBoolean()));
        var error = json.GetProperty("errors")[0];
        Assert.Equal(("SAI9010", "SAI1002", "Program.cs", 6, 65), (error.GetProperty("code").GetString(), error.GetProperty("rule").GetString(), error.GetProperty("file").GetString(), error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32()));
        Assert.Equal("error", workspace.Run("gate", "nowhere", "--json").Ended(2).Json.EnumerateObject().Last().Name);
    }
}
