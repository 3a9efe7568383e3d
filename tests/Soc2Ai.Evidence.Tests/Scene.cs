using System.Text.Json;
using System.Text.Json.Nodes;
using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests;

/// <summary>A project in a temporary folder with the compiler's log about it, and what the evidence makes of it.</summary>
internal sealed class Scene : IDisposable
{
    public Scene()
    {
        Folder = Directory.CreateTempSubdirectory("soc2ai evidence ü #1 ").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Project"), "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "Project"), file), File.ReadAllText(file));
        Request = new EvidenceRequest
        {
            ProjectName = "App",
            ProjectFile = Write("App.csproj", "<Project />"),
            TargetFramework = "net10.0",
            LogFile = Path.Combine(Folder, "obj", "app.compiler.sarif"),
            ReportFile = Path.Combine(Folder, "bin", "App.soc2.sarif"),
            EvaluationDate = new DateTime(2026, 11, 21),
        };
    }

    public string Folder { get; }

    public EvidenceRequest Request { get; set; }

    public string UploadFile => Request.ReportFile.Replace(".soc2.sarif", ".upload.sarif", StringComparison.Ordinal);

    /// <summary>A scene with one of the logs that the compiler wrote.</summary>
    public static Scene WithLog(string name)
    {
        var scene = new Scene();
        scene.Log(name);
        return scene;
    }

    /// <summary>A file of the project, older than any log.</summary>
    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return path;
    }

    /// <summary>Takes one of the logs that the compiler wrote.</summary>
    public void Log(string name) => LogText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Logs", name + ".sarif")));

    /// <summary>Takes a log's text; <c>{root}</c> stands for the project's folder in URIs.</summary>
    public void LogText(string text)
    {
        var root = new Uri(Folder).AbsoluteUri["file:///".Length..];
        Directory.CreateDirectory(Path.GetDirectoryName(Request.LogFile)!);
        File.WriteAllText(Request.LogFile, text.Replace("{root}", root, StringComparison.Ordinal));
    }

    /// <summary>Takes one of the logs after a change.</summary>
    public void Log(string name, Action<JsonNode> change)
    {
        var log = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Logs", name + ".sarif")))!;
        change(log["runs"]![0]!);
        LogText(log.ToJsonString());
    }

    public EvidenceResult Run()
    {
        var result = EvidenceWriter.Write(Request, Pages.All, Pages.Companions);

        // Whatever a test is about: a report's numbers are those of its findings and places.
        if (result.Files.Contains(Request.ReportFile))
            Assert.Empty(ReportReader.Read(Request.ReportFile).Builds.SelectMany(ReportConsistency.Problems));
        return result;
    }

    public EvidenceResult RunBaseline() => EvidenceWriter.WriteBaseline(Request, Pages.All, Pages.Companions);

    /// <summary>The one run of the report.</summary>
    public JsonElement Report()
    {
        Run();
        return Read(Request.ReportFile);
    }

    /// <summary>The one run of the upload file.</summary>
    public JsonElement Upload()
    {
        Run();
        return Read(UploadFile);
    }

    public static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.GetProperty("runs")[0].Clone();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
