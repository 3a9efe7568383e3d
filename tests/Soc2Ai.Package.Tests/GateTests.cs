namespace Soc2Ai.Package.Tests;

/// <summary>One project through a team's weeks: first report, gate, baseline, a new finding, a broken build, clean.</summary>
public sealed class GateTests(PackedPackage package)
{
    [Fact]
    public async Task Gate_lets_known_findings_pass_and_stops_new_ones()
    {
        var app = new Consumer(package, "gate ü", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        app.Write("Program.cs", Consumer.Program);

        var first = (await app.Build()).Succeeded().Says(app.Report).Says(".upload.sarif");
        Assert.Equal(["Program.cs:6"], first.Places("warning", "SAI1002"));
        Assert.Contains("SAI1002", Consumer.Rules(app.Report));
        Assert.Contains("SAI1002", Consumer.Rules(app.Upload));
        var compiled = File.GetLastWriteTimeUtc(app.At("obj/Debug/net10.0/App.dll"));

        var gated = (await app.Rebuild("-p:Soc2AiGate=open")).Failed();
        Assert.Equal(["Program.cs:6"], gated.Places("error", "SAI9010"));
        gated.Says("error SAI9012");
        Assert.True(File.Exists(app.Report));
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(app.At("obj/Debug/net10.0/App.dll")));

        (await app.Rebuild("-p:Soc2AiGate=new")).Failed().Says("-t:Soc2AiBaseline");
        (await app.Rebuild("-p:Soc2AiGate=new", "-t:Soc2AiBaseline")).Succeeded().Says("App.soc2ai.baseline.json");
        (await app.Rebuild("-p:Soc2AiGate=new")).Succeeded();

        app.Write("Program.cs", $"// A line more moves what is known.\n{Consumer.Program}\nvar again = new OpenAIClientOptions {{ Endpoint = new Uri(\"http://other.example.com/v1\") }};\nConsole.WriteLine(new ChatClient(\"gpt-4o-2024-08-06\", new ApiKeyCredential(key), again).CompleteChat(\"Hello\").Value.FinishReason);\n");
        var later = (await app.Rebuild("-p:Soc2AiGate=new")).Failed();
        Assert.Equal(["Program.cs:11"], later.Places("error", "SAI9010"));
    }

    [Fact]
    public async Task Broken_build_and_clean_leave_no_evidence_behind()
    {
        var app = new Consumer(package, "clean");
        app.Write("Program.cs", Consumer.Program);
        (await app.Build()).Succeeded();

        app.Write("Program.cs", $"{Consumer.Program}\nthis is no C#\n");
        (await app.Rebuild()).Failed().Says("error CS");
        Assert.False(File.Exists(app.Report));
        Assert.False(File.Exists(app.Upload));

        app.Write("Program.cs", Consumer.Program);
        (await app.Rebuild("-p:Soc2AiEvidencePath=evidence")).Succeeded();
        Assert.True(File.Exists(app.At("evidence/App.soc2.sarif")));
        Assert.False(File.Exists(app.Report));

        (await Dotnet.Run(app.Folder, "clean", "--nologo", "-p:Soc2AiEvidencePath=evidence")).Succeeded();
        Assert.Empty(Directory.EnumerateFiles(app.Folder, "*.sarif", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(app.At("obj/Debug"), "soc2ai.*", SearchOption.AllDirectories));
    }
}
