namespace Soc2Ai.Package.Tests;

/// <summary>Code fixes reach the people who install the package.</summary>
public sealed class FixTests(PackedPackage package)
{
    [Fact]
    public async Task Fix_is_applied_by_dotnet_format_and_the_result_builds_without_the_finding()
    {
        var app = new Consumer(package, "fix");
        app.Write("Program.cs", Consumer.Program);
        Assert.Equal(["Program.cs:6"], (await app.Build()).Succeeded().Places("warning", "SAI1002"));

        (await Dotnet.Run(app.Folder, "format", "analyzers", "--no-restore", "--diagnostics", "SAI1002", "--severity", "warn")).Succeeded();

        Assert.Contains("new Uri(\"https://models.example.com/v1\")", File.ReadAllText(app.At("Program.cs")));
        Assert.Empty((await app.Rebuild("-p:Soc2AiGate=open")).Succeeded().Places("warning", "SAI1002"));
    }
}
