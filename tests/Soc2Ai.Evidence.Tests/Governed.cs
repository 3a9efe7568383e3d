using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Soc2Ai.Catalog;

namespace Soc2Ai.Evidence.Tests;

/// <summary>A project that keeps an AI register, judged by the rules about registers and packages.</summary>
internal sealed class Governed : IDisposable
{
    public Governed(string register)
    {
        Scene = Scene.WithLog("plain");
        Scene.Request = Scene.Request with { RegisterFile = Scene.Write("soc2ai.register.json", register) };
    }

    public Scene Scene { get; }

    public EvidenceRequest Request { get => Scene.Request; set => Scene.Request = value; }

    /// <summary>A model's entry that lacks nothing but what a test changes; its evaluations are in a file that this writes.</summary>
    public static string Model(string change = "", string to = "", string id = "gpt-4o-2024-11-20") =>
        ($$"""{ "vendor": "OpenAI", "id": "{{id}}", "purpose": "drafts", "owner": "Ana Ruiz", "approvedBy": "Ben Okafor", "ticket": "AI-40", "evaluations": [""" + "\n"
            + string.Join(",\n", new[] { "accuracy", "bias-fairness", "safety" }.Select(kind => $$"""  { "kind": "{{kind}}", "file": "evaluations/report.md", "sha256": "{{Hash("passed\n")}}", "date": "2026-09-01" }""")) + "\n] }")
        .Replace(change.Length > 0 ? change : "\0", to, StringComparison.Ordinal);

    public static string Register(string list, params string[] entries) => $"{{\n  \"{list}\": [\n{string.Join(",\n", entries)}\n] }}\n";

    public static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>Lets the log say what the code uses, each as <c>list name</c>, <c>list ?</c> for what configuration says.</summary>
    public Governed Uses(params string[] uses)
    {
        Scene.Log("plain", run =>
        {
            run["tool"]!["driver"]!["rules"]!.AsArray().Add(new JsonObject { ["id"] = "SAI9106" });
            foreach (var use in uses)
            {
                var (list, name) = (use[..use.IndexOf(' ')], use[(use.IndexOf(' ') + 1)..]);
                var properties = new JsonObject { ["kind"] = "AI tool", ["site"] = $"M:App.Desk.{use}", ["register"] = list };
                properties[name == "?" ? "open" : "entry"] = name == "?" ? "true" : name;
                run["results"]!.AsArray().Add(new JsonObject
                {
                    ["ruleId"] = "SAI9106",
                    ["level"] = "note",
                    ["message"] = new JsonObject { ["text"] = "Use" },
                    ["locations"] = JsonNode.Parse("""[{"physicalLocation":{"artifactLocation":{"uri":"file:///{root}/Desk.cs"},"region":{"startLine":12,"startColumn":1,"endLine":12,"endColumn":9}}}]"""),
                    ["properties"] = new JsonObject { ["customProperties"] = properties },
                });
            }
        });
        return this;
    }

    /// <summary>A register with one model, and the file of its evaluations.</summary>
    public static Governed WithModel(string change = "", string to = "")
    {
        var project = new Governed(Register("models", Model(change, to)));
        project.Scene.Write("evaluations/report.md", "passed\n");
        return project;
    }

    public EvidenceResult Run() => EvidenceWriter.Write(Request, [.. Pages.All, .. new[] { "SAI6004", "SAI6005", "SAI6008" }.Select(RuleCatalog.Get)], [.. Pages.Companions, new("NU1901-NU1904", "Package with a known vulnerability", ["CC7.1"])]);

    public JsonElement Report()
    {
        Run();
        return Scene.Read(Request.ReportFile);
    }

    /// <summary>What a rule says, each with its line in the register.</summary>
    public IReadOnlyList<string> Says(string rule) =>
        [.. Report().Results(rule).Select(result => $"{result.Items("locations").Single().GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32()}: {result.Text("message", "text")}")];

    public void Dispose() => Scene.Dispose();
}
