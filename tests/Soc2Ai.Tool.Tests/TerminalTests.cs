namespace Soc2Ai.Tool.Tests;

/// <summary>What stands on a terminal and in a pipe.</summary>
public sealed class TerminalTests
{
    [Fact]
    public void Colours_are_for_a_person_only()
    {
        using var workspace = Workspace.WithApp();
        var plain = workspace.Run("gate").Ended(1);
        var rich = workspace.RunRich("gate").Ended(1);

        Assert.DoesNotContain('\u001b', plain.Out + plain.Error);
        Assert.Contains('\u001b', rich.Out);
        Assert.Equal(plain.Out, System.Text.RegularExpressions.Regex.Replace(rich.Out, "\u001b\\[[0-9;]*m", ""));
        Assert.DoesNotContain('\u001b', workspace.RunRich("gate", "--json").Ended(1).Out);
    }

    [Fact]
    public void Text_of_reports_gives_no_orders_to_terminal_or_build_server()
    {
        using var workspace = new Workspace();
        new Project(workspace, "App", "").Site("Program.cs", 6, 1, "endpoint address", "P:1")
            .Finding("SAI1002", "Program.cs", 6, 1, "\u001b[2J\u202egnp [red]##vso[task.setvariable variable=x]y\r\n::error::z", "endpoint address", "P:1").Build();

        foreach (var run in (Run[])[workspace.Run("gate"), workspace.Run("explain", "Program.cs:6")])
        {
            Assert.DoesNotContain('\u001b', run.Out);
            Assert.DoesNotContain('\u202e', run.Out);
            Assert.DoesNotContain("##vso[", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("\n::error", run.Out, StringComparison.Ordinal);
            run.Says("[red]");
        }

        Assert.DoesNotContain("\u001b[2J", workspace.RunRich("gate").Out, StringComparison.Ordinal);
        var json = workspace.Run("gate", "--json").Ended(1);
        Assert.DoesNotContain('\u202e', json.Out);
        Assert.DoesNotContain("##vso[", json.Out, StringComparison.Ordinal);
        Assert.Contains("\u202egnp [red]##vso[task", json.Json.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_named_as_an_order_is_no_order()
    {
        using var workspace = new Workspace();
        new Project(workspace, "App", "").Site("::add-mask::x.cs", 6, 1, "endpoint address", "P:1").Finding("SAI1002", "::add-mask::x.cs", 6, 1, "Plain HTTP", "endpoint address", "P:1").Build();

        Assert.All(workspace.Run("gate").Ended(1).Out.Split('\n'), line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal)));
    }

    [Fact]
    public void Letters_beyond_ascii_stay_what_they_are()
    {
        using var workspace = new Workspace();
        workspace.App("Käufer", "src/Käufer 部").Build();

        workspace.Run("gate").Ended(1).Says("src/Käufer 部/Program.cs(6,65): error SAI9010");
        workspace.Run("report").Ended(0).Says("Käufer");
        Assert.Equal("src/Käufer 部/Program.cs", workspace.Run("gate", "--json").Ended(1).Json.GetProperty("errors")[0].GetProperty("file").GetString());
    }

    [Fact]
    public void Interruption_leaves_nothing_half_written()
    {
        using var workspace = Workspace.WithApp();
        var shell = new Cli.Shell { Folder = workspace.Folder, Out = new StringWriter(), Error = new StringWriter() };

        Assert.Equal(Cli.ExitCode.Interrupted, new CommandTree(shell).Invoke(["report"], new CancellationToken(canceled: true)));
        Assert.Equal("error: interrupted\n", $"{shell.Error}".ReplaceLineEndings("\n"));
        Assert.False(Directory.Exists(workspace.At("soc2-evidence")));
    }
}
