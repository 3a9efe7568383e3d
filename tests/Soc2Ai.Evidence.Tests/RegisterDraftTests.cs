using System.Text;
using System.Text.Json;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence.Governance;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests;

/// <summary>The first register of a project: what code uses, and blanks for people.</summary>
public sealed class RegisterDraftTests
{
    private static readonly ReportedUse[] Uses =
    [
        Use("vendors", "azure-openai"), Use("vendors", "anthropic"), Use("vendors", null),
        Use("models", "ClaudeHaiku4_5_20251001", "anthropic"), Use("models", "claude-haiku-4-5-20251001", "anthropic"), Use("models", "intent", "azure-openai"),
        Use("models", "qwen \"7b\"", "openai"), Use("models", null, "openai"),
        Use("tools", "Refund"), Use("tools", "refund"), Use("tools", null),
    ];

    [Fact]
    public void Draft_has_what_code_uses_once_and_blanks_for_people()
    {
        using var draft = JsonDocument.Parse(RegisterDraft.Write(Set(Uses), RegisterDraft.SchemaFileName));
        var root = draft.RootElement;

        Assert.Equal("soc2ai.register.schema.json", root.Text("$schema"));
        Assert.Equal(["Anthropic", "Azure OpenAI"], root.Items("vendors").Select(vendor => vendor.Text("name")));
        Assert.Equal("*.openai.azure.com", Assert.Single(root.Items("vendors").Last().Items("hosts")).GetString());
        Assert.Equal(["TODO qwen \"7b\"", "Anthropic claude-haiku-4-5-20251001", "Azure OpenAI intent"], root.Items("models").Select(model => $"{model.Text("vendor")} {model.Text("id")}"));
        Assert.All(root.Items("models"), model =>
        {
            Assert.Equal(["TODO", "TODO", "TODO", "TODO"], new[] { "purpose", "owner", "approvedBy", "ticket" }.Select(member => model.Text(member)));
            Assert.Equal(["accuracy", "bias-fairness", "safety"], model.Items("evaluations").Select(evaluation => evaluation.Text("kind")));
        });
        Assert.Equal("Refund", Assert.Single(root.Items("tools")).Text("name"));
        Assert.Equal(["FineTuningExport: training data", "Search: embeddings"], root.Items("dataSets").Select(data => data.Text("name")));
    }

    [Fact]
    public void With_the_draft_nothing_is_undeclared_nothing_is_unused_and_every_entry_is_asked_for()
    {
        var text = Encoding.UTF8.GetString(RegisterDraft.Write(Set(Uses)));
        var register = AiRegister.Parse(text);

        Assert.Null(register.Problem);
        Assert.All(Uses.Where(use => use.Name is not null), use => Assert.True(use.List switch
        {
            "vendors" => register.HasVendor(use.Name!),
            "models" => register.HasModel(use.Name!),
            _ => register.HasTool(use.Name!),
        }, use.Name));

        using var project = new Governed(text).Uses([.. Uses.Where(use => use.Name is not null).Select(use => $"{use.List} {use.Name}")]);
        Assert.Empty(project.Says("SAI6005"));
        Assert.Equal(("exceptions", (8, 0, 8, 0, 0)), project.Report().Rule("SAI6004"));
        Assert.All(project.Report().Results("SAI6004"), result => Assert.Matches(" does not say its | has no evaluation of accuracy, bias-fairness, safety\\.$", result.Text("message", "text")));
    }

    [Fact]
    public void Draft_of_nothing_is_a_register_and_the_same_set_gives_the_same_bytes()
    {
        Assert.Null(AiRegister.Parse(Encoding.UTF8.GetString(RegisterDraft.Write(new EvidenceSet("Empty", [])))).Problem);
        Assert.Equal(RegisterDraft.Write(Set(Uses)), RegisterDraft.Write(Set([.. Uses.Reverse()])));
    }

    [Fact]
    public void Register_that_is_there_is_never_overwritten()
    {
        var folder = Directory.CreateTempSubdirectory("soc2ai draft ").FullName;
        try
        {
            var path = Path.Combine(folder, "new", "soc2ai.register.json");
            RegisterDraft.Create(path, [1, 2]);
            Assert.Equal([1, 2], File.ReadAllBytes(path));

            Assert.Contains("is there already, and is left as it is", Assert.Throws<IOException>(() => RegisterDraft.Create(path, [3])).Message, StringComparison.Ordinal);
            Assert.Throws<IOException>(() => RegisterDraft.Create(Path.Combine(folder, "new"), [3]));
            Assert.Equal([1, 2], File.ReadAllBytes(path));
            Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(folder, "new")));

            // Of many at once one writes.
            var other = Path.Combine(folder, "other.json");
            var written = 0;
            Parallel.For(0, 16, i =>
            {
                try
                {
                    RegisterDraft.Create(other, [(byte)i, (byte)i]);
                    Interlocked.Increment(ref written);
                }
                catch (IOException)
                {
                    // Another one was first.
                }
            });
            Assert.Equal(1, written);
            Assert.Equal(2, Directory.EnumerateFileSystemEntries(folder).Count());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Schema_is_the_one_that_the_package_ships()
    {
        using var schema = JsonDocument.Parse(RegisterDraft.Schema);

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.Text("$schema"));
        Assert.Equal(["vendor", "model", "evaluation", "tool", "dataSet"], schema.RootElement.GetProperty("$defs").EnumerateObject().Select(type => type.Name).Except(["text", "date"]));
    }

    private static ReportedUse Use(string list, string? name, string? vendor = null) => new(list, name, vendor ?? (list == "vendors" ? name : null), "client", $"M:App.Desk.{name}@1:1", "Desk.cs", 3, name is null);

    private static EvidenceSet Set(ReportedUse[] uses) => new("Support",
    [
        new BuildReport
        {
            Project = "App",
            TargetFramework = "net10.0",
            ToolVersion = "1.0.0",
            Uses = uses,
            Sites =
            [
                new ReportedSite("training-data write", "M:App.Training.FineTuningExport.RunAsync(System.Threading.CancellationToken)@5:44", "E.cs", 1, null, null, null),
                new ReportedSite("training-data write", "M:App.Training.FineTuningExport.ArchiveAsync@5:44", "E.cs", 2, null, null, null),
                new ReportedSite("embedding or vector write", "P:App.Search.Index@0:1", "S.cs", 2, null, null, null),
                new ReportedSite("model call", "M:App.Desk.Draft@0:1", "D.cs", 2, null, null, null),
            ],
        },
    ]);
}
