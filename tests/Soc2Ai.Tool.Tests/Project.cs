using System.Text.Json.Nodes;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence;

namespace Soc2Ai.Tool.Tests;

/// <summary>A project of a workspace: what the compiler's log would say of it, and the report that the build makes of that.</summary>
internal sealed class Project(Workspace workspace, string name, string folder)
{
    private readonly List<JsonObject> _results = [];

    public string Configuration { get; init; } = "Debug";

    public string TargetFramework { get; init; } = "net10.0";

    public string Report => workspace.At(Path.Combine(folder, $"bin/{Configuration}/{TargetFramework}/{name}.soc2.sarif"));

    public string Log => workspace.At(Path.Combine(folder, $"obj/{Configuration}/{TargetFramework}/soc2ai.compiler.sarif"));

    /// <summary>A place that rules of a population test.</summary>
    public Project Site(string file, int line, int column, string kind, string site) => Add("SAI0001", "note", file, line, column, $"'{kind}' in 'Client'", kind, site);

    /// <summary>A finding.</summary>
    public Project Finding(string rule, string file, int line, int column, string message, string kind, string site, string level = "warning") => Add(rule, level, file, line, column, message, kind, site);

    /// <summary>Builds: source, log and report.</summary>
    public Project Build(Action<JsonObject>? change = null, string gate = "none")
    {
        foreach (var file in _results.Select(result => new Uri((string)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!).LocalPath).Distinct())
            workspace.Write(file, string.Join('\n', Enumerable.Range(1, 40).Select(line => $"// line {line} of {Path.GetFileName(file)}: new Uri(\"http://models.example.com/v1\"), options, client, and more")));

        var log = new JsonObject
        {
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["results"] = new JsonArray([.. _results.Select(result => result.DeepClone())]),
                ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "Microsoft (R) Visual C# Compiler", ["rules"] = new JsonArray([.. RuleCatalog.All.Select(rule => new JsonObject { ["id"] = rule.Id, ["shortDescription"] = new JsonObject { ["text"] = rule.Title } })]) } },
                ["invocations"] = new JsonArray(new JsonObject { ["executionSuccessful"] = true, ["ruleConfigurationOverrides"] = new JsonArray() }),
            }),
        };
        change?.Invoke(log["runs"]![0]!.AsObject());
        workspace.Write(Log, log.ToJsonString());
        var result = EvidenceWriter.Write(new EvidenceRequest
        {
            ProjectName = name,
            ProjectFile = workspace.Write(Path.Combine(folder, $"{name}.csproj"), "<Project />"),
            TargetFramework = TargetFramework,
            LogFile = Log,
            ReportFile = Report,
            RepositoryRoot = workspace.Folder,
            EvaluationDate = new DateTime(2026, 11, 21),
            Gate = gate,
        });
        Assert.DoesNotContain(result.Messages, message => message.Code == EvidenceCodes.NotWritten);
        return this;
    }

    private Project Add(string rule, string level, string file, int line, int column, string message, string kind, string site)
    {
        _results.Add(new JsonObject
        {
            ["ruleId"] = rule,
            ["level"] = level,
            ["message"] = new JsonObject { ["text"] = message },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = new Uri(workspace.At(Path.Combine(folder, file))).AbsoluteUri },
                    ["region"] = new JsonObject { ["startLine"] = line, ["startColumn"] = column, ["endLine"] = line, ["endColumn"] = column + 10 },
                },
            }),
            ["properties"] = new JsonObject { ["customProperties"] = new JsonObject { ["kind"] = kind, ["site"] = site, ["vendor"] = "openai", ["member"] = "Client" } },
        });
        return this;
    }
}
