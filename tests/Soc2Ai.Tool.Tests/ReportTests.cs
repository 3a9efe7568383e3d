using System.Text.Json;

namespace Soc2Ai.Tool.Tests;

/// <summary><c>soc2ai report</c>: many builds in, one evidence set out.</summary>
public sealed class ReportTests
{
    [Fact]
    public void Set_holds_every_project_and_framework_once()
    {
        using var workspace = new Workspace();
        workspace.App("Api", "src/Api").Build();
        workspace.App("Worker", "src/Worker").Build();
        new Project(workspace, "Worker", "src/Worker") { TargetFramework = "net9.0" }.Site("Program.cs", 7, 9, "endpoint address", "P:2").Build();
        workspace.Write("Shop.slnx", "<Solution />");

        var run = workspace.Run("report").Ended(0).Says("Shop: 3 builds of 2 projects").Says("2 open findings (2 warnings); 0 accepted").Says("Next: open soc2-evidence/Shop.soc2.html");
        Assert.Empty(run.Error);
        using var merged = JsonDocument.Parse(File.ReadAllBytes(workspace.At("soc2-evidence/Shop.soc2.sarif")));
        Assert.Equal(["Api/net10.0", "Worker/net10.0", "Worker/net9.0"], merged.RootElement.GetProperty("runs").EnumerateArray().Select(one => one.GetProperty("properties").GetProperty("soc2ai"))
            .Select(own => $"{own.GetProperty("project").GetString()}/{own.GetProperty("targetFramework").GetString()}").Order());
    }

    [Fact]
    public void Debug_and_release_are_one_build_and_the_newest_counts()
    {
        using var workspace = new Workspace();
        var debug = workspace.App().Build();
        var release = new Project(workspace, "App", "") { Configuration = "Release" }.Site("Program.cs", 6, 65, "endpoint address", "P:1").Build();
        File.SetLastWriteTimeUtc(debug.Report, DateTime.UtcNow.AddMinutes(-5));

        workspace.Run("report").Ended(0).Says("App: 1 build of 1 project").Says("no open findings").Says("Left out, since there is a newer report of the same build: bin/Debug/net10.0/App.soc2.sarif");
        File.SetLastWriteTimeUtc(release.Report, DateTime.UtcNow.AddMinutes(-9));
        workspace.Run("report").Ended(0).Says("1 open finding");
        workspace.Run("report", "bin/Release").Ended(0).Says("no open findings");
    }

    [Fact]
    public void Own_output_is_no_input_whatever_it_is_called()
    {
        using var workspace = Workspace.WithApp();
        workspace.Run("report", "--output", "evidence").Ended(0);
        workspace.Run("report", "--name", "Other").Ended(0);

        workspace.Run("report", "--output", "evidence").Ended(0).Says("App: 1 build");
        workspace.Run("gate").Ended(1).Says("stops App (net10.0)");
        workspace.Run("gate", "soc2-evidence").Ended(1).Says("Program.cs(6,65): error SAI9010");
    }

    [Fact]
    public void Same_input_gives_the_same_bytes()
    {
        using var workspace = Workspace.WithApp();
        workspace.Run("report", "-o", "one").Ended(0);
        workspace.Run("report", "bin", "-o", "two").Ended(0);

        foreach (var file in Directory.EnumerateFiles(workspace.At("one")))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(workspace.At("two"), Path.GetFileName(file))));
    }

    [Fact]
    public void Formats_that_were_asked_for_are_written_and_those_of_an_earlier_run_are_gone()
    {
        using var workspace = Workspace.WithApp();
        workspace.Run("report").Ended(0);
        workspace.Run("report", "--format", "html,csv").Ended(0);

        Assert.Equal(["App.criteria.csv", "App.findings.csv", "App.intoto.json", "App.population.csv", "App.soc2.html", "App.soc2.sarif"], Directory.EnumerateFiles(workspace.At("soc2-evidence")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        workspace.Run("report", "--format", "htm").Ended(2).Complains("Did you mean 'html'?");
        workspace.Run("report", "--name", "../x").Ended(2).Complains("is no name for files");
    }

    [Fact]
    public void Pattern_solution_and_project_stand_for_the_reports_below()
    {
        using var workspace = new Workspace();
        workspace.App("Api", "src/Api").Build();
        workspace.App("Worker", "src/Worker").Build();
        workspace.Write("Shop.sln", "");

        workspace.Run("report", "src/*/bin/**/*.soc2.sarif").Ended(0).Says("2 builds");
        workspace.Run("report", "**/Api").Ended(0).Says("1 build ");
        workspace.Run("report", "Shop.sln").Ended(0).Says("2 builds");
        workspace.Run("report", "src/Api/Api.csproj").Ended(0).Says("1 build ");
        workspace.Run("report", "nix/**").Ended(2).Complains("nix/** stands for no report");
        workspace.Run("report", "src/Api/bin/Debug/net10.0/Api.upload.sarif").Ended(2).Complains("Name the report beside it: Api.soc2.sarif");
    }

    [Fact]
    public void Report_that_cannot_be_read_refuses_the_set()
    {
        using var workspace = Workspace.WithApp();
        workspace.Write("lib/bin/Lib.soc2.sarif", "{\"version\":");

        workspace.Run("report").Ended(2).Complains("lib/bin/Lib.soc2.sarif: The report cannot be read");
        Assert.False(Directory.Exists(workspace.At("soc2-evidence")));
    }

    [Fact]
    public void Folder_without_reports_says_what_to_do()
    {
        using var workspace = new Workspace();

        workspace.Run("report").Ended(2).Complains("no report (*.soc2.sarif) was found in").Complains("dotnet build");
        workspace.Run("report", "nowhere").Ended(2).Complains("nowhere does not exist");
    }

    [Fact]
    public void Findings_that_the_base_does_not_have_are_of_this_change()
    {
        using var workspace = Workspace.WithApp();
        workspace.Run("report", "-o", "before").Ended(0);
        workspace.App().Finding("SAI1002", "Program.cs", 9, 1, "Another", "endpoint address", "P:3").Build();

        workspace.Run("report", "--base", "before").Ended(0).Says("1 finding of this change");
        Assert.Equal(1, workspace.Run("report", "--base", "before", "--json").Ended(0).Json.GetProperty("new").GetInt32());
    }

    [Fact]
    public void Sources_that_changed_after_the_build_are_told()
    {
        using var workspace = Workspace.WithApp();
        workspace.Write("Program.cs", "// changed");

        workspace.Run("report").Ended(0).Complains("warning: 1 file changed after the build that the reports are of (Program.cs)");
    }
}
