using System.Text.Json;
using System.Text.Json.Nodes;

namespace Soc2Ai.Evidence.Tests;

/// <summary>A report shows the lines around a finding, and never a secret that stands in them.</summary>
public sealed class SnippetTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Lines_around_a_finding_stand_in_the_report()
    {
        var context = Context("SAI2004", "class C\n{\n    void M() => Ask(1);\n}\n", 3, 17, 23);

        Assert.Equal("{\n    void M() => Ask(1);\n}", context.Text("snippet", "text"));
        Assert.Equal((2, 4), (context.GetProperty("startLine").GetInt32(), context.GetProperty("endLine").GetInt32()));
    }

    [Fact]
    public void Key_that_a_rule_found_is_not_shown()
    {
        var key = "live" + new string('7', 9);

        Assert.DoesNotContain(key, Context("SAI1001", $"class C\n{{\n    string K = \"{key}\";\n}}\n", 3, 16, 16 + key.Length + 2).Text("snippet", "text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Password=hunter2-now", "hunter2-now")]
    [InlineData("api-key: 12345", "12345")]
    [InlineData("Bearer abcdefgh.ijkl", "abcdefgh")]
    public void Secret_that_no_rule_found_is_not_shown(string literal, string secret) =>
        Assert.DoesNotContain(secret, Context("SAI2004", $"class C\n{{\n    void M() => Ask(\"Server=db;{literal};x\");\n}}\n", 3, 17, 20).Text("snippet", "text"), StringComparison.Ordinal);

    [Fact]
    public void What_looks_like_a_key_is_not_shown()
    {
        var key = string.Concat(Enumerable.Range(0, 40).Select(i => "aB3xQ9zK1m"[i % 10]));

        Assert.DoesNotContain(key[..12], Context("SAI2004", $"class C\n{{\n    void M() => Ask(\"{key}\");\n}}\n", 3, 17, 20).Text("snippet", "text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claude-opus-4-5-20251101")]
    [InlineData("https://api.example.com/v1/chat/completions")]
    [InlineData("You answer questions about tickets of 2026, briefly.")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    public void Ordinary_texts_are_shown(string literal) =>
        Assert.Contains(literal, Context("SAI2004", $"class C\n{{\n    void M() => Ask(\"{literal}\");\n}}\n", 3, 17, 20).Text("snippet", "text"), StringComparison.Ordinal);

    [Fact]
    public void Code_outside_of_literals_is_shown_as_it_is() =>
        Assert.Contains("token = await Source.TokenForTheSupportDesk2026(cancellationToken: token);",
            Context("SAI2004", "class C\n{\n    token = await Source.TokenForTheSupportDesk2026(cancellationToken: token);\n}\n", 3, 5, 10).Text("snippet", "text"), StringComparison.Ordinal);

    private JsonElement Context(string rule, string source, int line, int column, int end)
    {
        _scene.Write("Shown.cs", source);
        _scene.Log("plain", run =>
        {
            var result = run["results"]!.AsArray().First(item => (string?)item!["ruleId"] == "SAI4001" && item["locations"] is not null)!.DeepClone();
            result["ruleId"] = rule;
            result.AsObject().Remove("relatedLocations");
            result.AsObject().Remove("suppressions");
            var place = result["locations"]![0]!["physicalLocation"]!;
            place["artifactLocation"]!["uri"] = "file:///{root}/Shown.cs";
            place["region"] = new JsonObject { ["startLine"] = line, ["startColumn"] = column, ["endLine"] = line, ["endColumn"] = end };
            run["results"] = new JsonArray(result);
        });
        return _scene.Report().Items("results").Single(result => result.Text("ruleId") == rule).Items("locations").Single().GetProperty("physicalLocation").GetProperty("contextRegion");
    }
}
