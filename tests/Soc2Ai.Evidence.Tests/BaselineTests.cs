using System.Text.Json.Nodes;

namespace Soc2Ai.Evidence.Tests;

/// <summary>The baseline: written once, matched by fingerprint, refused when it is another tool's.</summary>
public sealed class BaselineTests : IDisposable
{
    private readonly Scene _scene = Scene.WithLog("plain");

    public BaselineTests() => _scene.Request = _scene.Request with { BaselineFile = Path.Combine(_scene.Folder, "App.soc2ai.baseline.json") };

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Baseline_lists_the_open_findings_for_a_person_to_review()
    {
        var result = _scene.RunBaseline();
        var baseline = JsonNode.Parse(File.ReadAllText(_scene.Request.BaselineFile!))!;

        Assert.Empty(result.Messages);
        Assert.Equal([_scene.Request.BaselineFile!], result.Files);
        Assert.Equal(["SAI1001", "SAI2004", "SAI4001", "SAI4001", "SAI4001", "SAI6006", "SAI6006"], baseline["findings"]!.AsArray().Select(finding => (string)finding!["rule"]!));
        Assert.Equal(("Desk.cs", "A credential for 'Client' is a constant in source."), ((string)baseline["findings"]![0]!["file"]!, (string)baseline["findings"]![0]!["message"]!));
    }

    [Fact]
    public void Known_findings_are_unchanged_and_the_gate_new_lets_them_pass()
    {
        _scene.RunBaseline();
        _scene.Request = _scene.Request with { Gate = "new" };

        Assert.Empty(_scene.Run().Codes(EvidenceSeverity.Error));
        Assert.Equal(["new", "unchanged"], _scene.Report().Items("results").Select(result => result.Text("baselineState")).Distinct().Order());
        Assert.Equal("new", Assert.Single(_scene.Report().Items("results"), result => result.Text("baselineState") == "new").Text("baselineState"));
        Assert.Empty(SchemaCheck.Errors(_scene.Request.ReportFile));
    }

    [Fact]
    public void New_finding_stops_the_gate_new()
    {
        _scene.RunBaseline();
        _scene.Request = _scene.Request with { Gate = "new" };
        _scene.Log("plain", run =>
        {
            var another = run["results"]![1]!.DeepClone();
            another["properties"]!["customProperties"]!["site"] = "M:App.Desk.Other@0:1";
            run["results"]!.AsArray().Add(another);
            another["message"]!["text"] = "Another one";
        });

        Assert.Equal(["SAI9010", "SAI9012"], _scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Without_a_baseline_everything_is_new_and_the_closing_line_says_how_to_write_one()
    {
        _scene.Request = _scene.Request with { Gate = "new" };
        var result = _scene.Run();

        Assert.Contains("SAI9010", result.Codes(EvidenceSeverity.Error));
        Assert.Contains("-t:Soc2AiBaseline", result.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no whole JSON text")]
    [InlineData("{", "no whole JSON text")]
    [InlineData("[]", "no baseline of Soc2Ai.Analyzers")]
    [InlineData("""{"version":1,"suppressions":[]}""", "no baseline of Soc2Ai.Analyzers")]
    [InlineData("""{"tool":"Acme.Scanner","version":1}""", "it names the tool 'Acme.Scanner'")]
    [InlineData("""{"tool":"Soc2Ai.Analyzers","format":"soc2ai-baseline","version":2,"findings":[]}""", "its version is 2")]
    [InlineData("""{"tool":"Soc2Ai.Analyzers","format":"soc2ai-baseline","version":1,"fingerprints":"soc2ai/v9","findings":[]}""", "its fingerprints are 'soc2ai/v9'")]
    [InlineData("""{"tool":"Soc2Ai.Analyzers","format":"soc2ai-baseline","version":1,"fingerprints":"soc2ai/v1"}""", "no list \"findings\"")]
    public void Baseline_of_another_tool_or_version_is_refused_and_left_alone(string text, string problem)
    {
        File.WriteAllText(_scene.Request.BaselineFile!, text);
        _scene.Request = _scene.Request with { Gate = "new" };
        var error = _scene.Run().Messages.First(message => message.Severity == EvidenceSeverity.Error);

        Assert.Equal(("SAI9008", _scene.Request.BaselineFile), (error.Code, error.File));
        Assert.Contains(problem, error.Text, StringComparison.Ordinal);
        Assert.Equal(["SAI9008"], _scene.RunBaseline().Codes(EvidenceSeverity.Error));
        Assert.Equal(text, File.ReadAllText(_scene.Request.BaselineFile!));
        Assert.Contains("SAI9012", _scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void No_baseline_is_written_from_a_log_that_says_nothing()
    {
        _scene.Log("run-analyzers-false");

        Assert.Equal(["SAI9005"], _scene.RunBaseline().Codes(EvidenceSeverity.Error));
        Assert.False(File.Exists(_scene.Request.BaselineFile));
    }

    [Fact]
    public void Baseline_holds_findings_and_no_controls_that_are_off()
    {
        _scene.Log("nowarn");
        _scene.RunBaseline();
        _scene.Request = _scene.Request with { Gate = "new" };

        Assert.Equal(["SAI9011", "SAI9012"], _scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Baseline_is_written_the_same_twice()
    {
        _scene.RunBaseline();
        var first = File.ReadAllBytes(_scene.Request.BaselineFile!);
        _scene.RunBaseline();

        Assert.Equal(first, File.ReadAllBytes(_scene.Request.BaselineFile!));
    }
}
