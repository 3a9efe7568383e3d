using System.Text.Json;
using Soc2Ai.Tool.Cli;

namespace Soc2Ai.Tool.Tests;

/// <summary>A repository in a temporary folder, and the tool in it. The folder's name has what people's folders have.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace()
    {
        Folder = Directory.CreateTempSubdirectory("soc2ai tool ü #1 ").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, ".git"));
    }

    public string Folder { get; }

    /// <summary>Environment variables of the tool.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>A repository in which one project was built: one finding, one place that passed.</summary>
    public static Workspace WithApp()
    {
        var workspace = new Workspace();
        workspace.App().Build();
        return workspace;
    }

    /// <summary>A project <c>App</c> whose <c>Program.cs</c> breaks SAI1002 at line 6 and passes it at line 7.</summary>
    public Project App(string name = "App", string folder = "") => new Project(this, name, folder)
        .Site("Program.cs", 6, 65, "endpoint address", "P:1").Site("Program.cs", 7, 9, "endpoint address", "P:2")
        .Finding("SAI1002", "Program.cs", 6, 65, "Prompts travel unencrypted", "endpoint address", "P:1");

    public string At(string path) => Path.Combine(Folder, path);

    public string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return At(path);
    }

    /// <summary>Runs the tool as a pipe sees it.</summary>
    public Run Run(params string[] arguments) => Run(new Shell { Folder = Folder, Out = new StringWriter(), Error = new StringWriter(), Width = 100, Variable = Variable }, arguments);

    /// <summary>Runs the tool as a person at a terminal sees it.</summary>
    public Run RunRich(params string[] arguments) => Run(new Shell { Folder = Folder, Out = new StringWriter(), Error = new StringWriter(), Width = 80, IsRich = true, Variable = Variable }, arguments);

    /// <summary>Runs the tool in a folder of the repository.</summary>
    public Run RunIn(string folder, params string[] arguments) => Run(new Shell { Folder = At(folder), Out = new StringWriter(), Error = new StringWriter(), Width = 100, Variable = Variable }, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static Run Run(Shell shell, string[] arguments)
    {
        var exitCode = new CommandTree(shell).Invoke(arguments, TestContext.Current.CancellationToken);
        return new Run(string.Join(' ', arguments), exitCode, $"{shell.Out}".ReplaceLineEndings("\n"), $"{shell.Error}".ReplaceLineEndings("\n"));
    }

    private string? Variable(string name) => Variables.GetValueOrDefault(name);
}

/// <summary>What a run of the tool left.</summary>
internal sealed record Run(string Arguments, int ExitCode, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public Run Ended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"soc2ai {Arguments} ended with {ExitCode}, not {exitCode}:\n{Out}\n{Error}");
        return this;
    }

    public Run Says(string text)
    {
        Assert.True(Out.Contains(text, StringComparison.Ordinal), $"soc2ai {Arguments} does not say '{text}':\n{Out}\n{Error}");
        return this;
    }

    public Run Complains(string text)
    {
        Assert.True(Error.Contains(text, StringComparison.Ordinal), $"soc2ai {Arguments} does not complain '{text}':\n{Out}\n{Error}");
        return this;
    }
}
