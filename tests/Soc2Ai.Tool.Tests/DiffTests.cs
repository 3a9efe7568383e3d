namespace Soc2Ai.Tool.Tests;

/// <summary><c>soc2ai diff</c>: the drift that a reviewer must see.</summary>
public sealed class DiffTests
{
    [Fact]
    public void New_and_fixed_findings_are_told_at_their_places()
    {
        using var workspace = Workspace.WithApp();
        workspace.Run("report", "-o", "before").Ended(0);
        new Project(workspace, "App", "").Site("Program.cs", 6, 65, "endpoint address", "P:1").Site("Program.cs", 7, 9, "endpoint address", "P:2").Site("Program.cs", 9, 1, "endpoint address", "P:3")
            .Finding("SAI1002", "Program.cs", 9, 1, "Another", "endpoint address", "P:3").Build();

        var run = workspace.Run("diff", "before").Ended(0).Says("1 new, 1 fixed, 0 unchanged findings").Says("New findings (1)\n  Program.cs(9,1): warning SAI1002: Another.").Says("Fixed (1)\n  Program.cs(6,65)");
        Assert.Equal(1, workspace.Run("diff", "before", "--json").Ended(0).Json.GetProperty("summary").GetProperty("new").GetInt32());
        workspace.Run("diff", "before", "--fail-on", "new").Ended(1).Says("--fail-on new stops: 1 new open finding.");
        workspace.Run("diff", ".", "before", "--fail-on", "new").Ended(1);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Same_evidence_has_no_difference()
    {
        using var workspace = Workspace.WithApp();
        workspace.Run("report", "-o", "before").Ended(0);

        workspace.Run("diff", "before", "--fail-on", "new").Ended(0).Says("0 new, 0 fixed, 1 unchanged findings").Says("Nothing changed.");
    }

    [Fact]
    public void Rule_that_is_no_longer_evaluated_is_not_called_fixed_and_stops()
    {
        using var workspace = Workspace.WithApp();
        workspace.Run("report", "-o", "before").Ended(0);
        workspace.App().Build(run =>
        {
            var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
            rules.Remove(rules.First(rule => (string)rule!["id"]! == "SAI1002"));
            run["results"]!.AsArray().RemoveAt(2);
        });

        workspace.Run("diff", "before").Ended(0).Says("0 fixed").Says("Rules that are no longer evaluated (1)\n  SAI1002");
        workspace.Run("diff", "before", "--fail-on", "new").Ended(1).Says("1 rule no longer evaluated");
    }

    [Fact]
    public void Side_without_reports_is_unusable()
    {
        using var workspace = Workspace.WithApp();
        Directory.CreateDirectory(workspace.At("empty"));

        workspace.Run("diff", "empty").Ended(2).Complains("no report (*.soc2.sarif) was found in empty");
        workspace.Run("diff", "nowhere").Ended(2).Complains("nowhere does not exist");
        workspace.Run("diff").Ended(2).Complains("'soc2ai diff' needs <before>");
    }
}
