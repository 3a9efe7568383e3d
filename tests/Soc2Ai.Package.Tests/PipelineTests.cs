namespace Soc2Ai.Package.Tests;

/// <summary>The pipelines of samples/ci do what they say: their commands, in a repository whose change brings a finding, with package and tool as people install them.</summary>
public sealed class PipelineTests(PackedPackage package, PackedTool tool)
{
    private const string NewFinding = """

        var again = new OpenAIClientOptions { Endpoint = new Uri("http://other.example.com/v1") };
        Console.WriteLine(new ChatClient("gpt-4o-2024-08-06", new ApiKeyCredential(key), again).CompleteChat("Hello").Value.FinishReason);
        """;

    [Fact]
    public async Task Pipelines_report_and_stop_for_what_the_change_brings()
    {
        var app = await Repository();
        Dictionary<string, string> github = new() { ["RUNNER_TEMP"] = Temp("github"), ["NAME"] = "shop", ["GITHUB_STEP_SUMMARY"] = Path.Combine(Temp("github"), "summary.md") };
        var steps = await Run(app, "github.yml", github);
        Assert.Equal([0, 0, 0, 0, 1], steps.Select(step => step.ExitCode));
        Stops(steps[^1]);
        Assert.Contains("SAI1002", await File.ReadAllTextAsync(github["GITHUB_STEP_SUMMARY"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Left(app, "shop");

        steps = await Run(app, "azure-pipelines.yml", new() { ["AGENT_TEMPDIRECTORY"] = Temp("azure") });
        Assert.Equal([0, 0, 0, 0, 1], steps.Select(step => step.ExitCode));
        Stops(steps[^1]);
        steps[^2].Says($"##vso[task.uploadsummary]{app.At("soc2-evidence/soc2.summary.md")}");
        Left(app, "soc2");

        var before = (await Git(app, "git rev-parse HEAD^1")).Text.Trim();
        steps = await Run(app, "gitlab-ci.yml", new() { ["TMPDIR"] = Temp("gitlab"), ["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = before });
        Stops(Assert.Single(steps));
        Left(app, "soc2");

        // Evidence of a build that failed: the old report is gone, and the project stands in the set as it is known from the compiler's log.
        app.Write("Program.cs", $"{Consumer.Program}\nthis is no C#\n");
        steps = await Run(app, "github.yml", github, skip: 2);
        Assert.Equal([1, 0, 1], steps.Select(step => step.ExitCode));
        Left(app, "shop");
        steps[^1].Says("error SAI90");
    }

    [Fact]
    public void Pipelines_install_the_version_that_is_built_here()
    {
        foreach (var file in (string[])["github.yml", "azure-pipelines.yml", "gitlab-ci.yml"])
            Assert.Contains($"dotnet tool install Soc2Ai.Tool --version {PackedTool.Version} ", File.ReadAllText(PipelineFile.Path(file)), StringComparison.Ordinal);
        Assert.Contains($"<Version>{PackedTool.Version}</Version>", File.ReadAllText(Path.Combine(Build.Repository, "Directory.Build.props")), StringComparison.Ordinal);
    }

    private static void Stops(Output gate)
    {
        gate.Failed();
        Assert.Equal(["Program.cs:11"], gate.Places("error", "SAI9010"));
    }

    private static void Left(Consumer app, string name)
    {
        foreach (var end in (string[])[".soc2.sarif", ".upload.sarif", ".soc2.html", ".summary.md", ".junit.xml", ".intoto.json"])
            Assert.True(File.Exists(app.At($"soc2-evidence/{name}{end}")), $"soc2-evidence/{name}{end} was not left");
    }

    private static Task<Output> Git(Consumer app, string script) => Dotnet.Bash(app.Folder, script, new Dictionary<string, string>());

    private static async Task<IReadOnlyList<Output>> Run(Consumer app, string file, Dictionary<string, string> variables, int skip = 0)
    {
        var outputs = new List<Output>();
        foreach (var script in PipelineFile.Scripts(file).Skip(skip))
            outputs.Add(await Dotnet.Bash(app.Folder, script, variables));
        return outputs;
    }

    private string Temp(string name) => Directory.CreateDirectory(Path.Combine(package.Root, $"temp {name}")).FullName;

    // The base has one finding, the head another.
    private async Task<Consumer> Repository()
    {
        var app = new Consumer(package, "pipeline");
        app.Write("Program.cs", Consumer.Program);
        app.Write(".gitignore", "bin/\nobj/\nsoc2-evidence/\n");
        app.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="feed" value="{tool.Feed}" /></packageSources></configuration>""");
        const string commit = "git add -A && git -c user.name=Test -c user.email=test@example.com -c commit.gpgsign=false commit -q -m Change";
        (await Git(app, $"git init -q . && {commit}")).Succeeded();
        app.Write("Program.cs", Consumer.Program + "\n" + NewFinding);
        (await Git(app, commit)).Succeeded();
        return app;
    }
}
