namespace Soc2Ai.Tool.Tests;

/// <summary><c>soc2ai explain</c>: a rule, a criterion, a place.</summary>
public sealed class ExplainTests
{
    [Fact]
    public void Rule_is_its_page_and_what_the_reports_say_of_it()
    {
        using var workspace = Workspace.WithApp();

        workspace.Run("explain", "sai1002").Ended(0).Says("SAI1002 Model traffic over plain HTTP").Says("criteria  CC6.7").Says("Noncompliant")
            .Says("Here (App (net10.0)): exceptions; 2 tested, 1 exception").Says("Program.cs(6,65): warning SAI1002: Prompts travel unencrypted.");
    }

    [Fact]
    public void Rule_and_criterion_need_no_report()
    {
        using var workspace = new Workspace();

        workspace.Run("explain", "SAI4001").Ended(0).Says("Prompt written to a log");
        workspace.Run("explain", "CC6.1").Ended(0).Says("SAI1001").Says("No report was found here");
        workspace.Run("explain", "CC1.1").Ended(0).Says("Nothing in source or build can show it");
        workspace.Run("explain", "CA5351").Ended(0).Says("Weak or broken cipher").Says("another analyzer");
    }

    [Fact]
    public void Criterion_says_which_rules_bear_on_it_and_how_they_stand()
    {
        using var workspace = Workspace.WithApp();

        workspace.Run("explain", "CC6.7").Ended(0).Says("SAI1002").Says("2 tested, 1 exception").Says("Here (App (net10.0)): exceptions;").Says("Next: soc2ai explain SAI1002");
        workspace.Run("explain", "CC1.1").Ended(0).Says("not testable from code");
    }

    [Fact]
    public void Flagged_line_says_by_which_rule_and_a_line_that_passed_says_that_too()
    {
        using var workspace = Workspace.WithApp();

        workspace.Run("explain", "Program.cs:6").Ended(0).Says("Program.cs(6,65): warning SAI1002: Prompts travel unencrypted.").Says("-t:Soc2AiExplain");
        workspace.Run("explain", "Program.cs:7").Ended(0).Says("SAI1002").Says("tested, no exception noted");
        workspace.Run("explain", "Program.cs(6,65)").Ended(0).Says("warning SAI1002");
        workspace.Run("explain", "Program.cs:20").Ended(0).Says("Nothing was tested on this line. The nearest lines on which something was: 6, 7");
    }

    [Fact]
    public void Explanation_says_what_a_flow_rule_saw()
    {
        using var workspace = Workspace.WithApp();
        workspace.Write("bin/Debug/net10.0/App.soc2.explanation.tsv", "# place\tsort\twhat\nProgram.cs:9:5\tplace\tSAI4001 at 'Log': not reported: only constants arrive here\nProgram.cs:9:1\trow\t'Log' is named by the row 'sink log'\n");

        workspace.Run("explain", "Program.cs:9").Ended(0).Says("SAI4001  column 5  only constants arrive here").Says("'Log' is named by the row 'sink log'");
        var json = workspace.Run("explain", "Program.cs:9", "--json").Ended(0).Json;
        Assert.Equal("SAI4001", json.GetProperty("notFlagged")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public void File_is_found_by_the_end_of_its_path_when_only_one_has_it()
    {
        using var workspace = new Workspace();
        workspace.App("One", "one").Build();
        workspace.App("Two", "two").Build();

        workspace.Run("explain", "Program.cs:6").Ended(2).Complains("may be one/Program.cs, two/Program.cs");
        workspace.Run("explain", "two/Program.cs:6").Ended(0).Says("two/Program.cs(6,65)");
        workspace.RunIn("one", "explain", "Program.cs:6", "..").Ended(0).Says("Program.cs(6,65)");
        workspace.Run("explain", "Nowhere.cs:6").Ended(2).Complains("Nowhere.cs");
    }

    [Fact]
    public void What_is_nothing_is_told_with_what_it_may_be()
    {
        using var workspace = new Workspace();

        workspace.Run("explain", "SAI4011").Ended(2).Complains("Did you mean 'SAI");
        workspace.Run("explain", "CC6.9").Ended(2).Complains("Did you mean 'CC6.");
        workspace.Run("explain", "Program.cs:6").Ended(2).Complains("no report");
    }
}
