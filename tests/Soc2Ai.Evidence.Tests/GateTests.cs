using System.Text.Json.Nodes;

namespace Soc2Ai.Evidence.Tests;

/// <summary>What stops a build, and what does not.</summary>
public sealed class GateTests
{
    [Fact]
    public void No_gate_stops_nothing()
    {
        using var scene = Scene.WithLog("plain");

        Assert.Empty(scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Open_gate_stops_each_open_finding_at_its_place_and_closes_with_a_line()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { Gate = "open" };
        var result = scene.Run();

        Assert.Equal(["SAI9010", "SAI9010", "SAI9010", "SAI9010", "SAI9010", "SAI9010", "SAI9012"], result.Codes(EvidenceSeverity.Error));
        var first = result.Messages.First(message => message.Severity == EvidenceSeverity.Error);
        Assert.Equal((Path.Combine(scene.Folder, "Desk.cs"), 16, 38), (first.File, first.Line, first.Column));
        Assert.Equal("SAI1001: A credential for 'Client' is a constant in source. (CC6.1)", first.Text);
        Assert.Contains("6 open findings at level warning or above", result.Messages[^1].Text, StringComparison.Ordinal);
        Assert.True(File.Exists(scene.Request.ReportFile));
    }

    [Fact]
    public void Gate_severity_note_stops_notes_too()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { Gate = "open", GateSeverity = "note" };

        Assert.Contains(scene.Run().Messages, message => message.Code == "SAI9010" && message.Text.StartsWith("SAI2004", StringComparison.Ordinal));
    }

    [Fact]
    public void Gate_severity_error_lets_warnings_pass()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { Gate = "open", GateSeverity = "error" };

        Assert.Empty(scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Gate_criteria_narrow_it()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { Gate = "open", GateCriteria = ["cc6.1"] };

        Assert.Equal(["SAI9010", "SAI9012"], scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Accountable_suppression_opens_the_gate_and_its_expiry_shuts_it()
    {
        using var scene = new Scene();
        scene.Log("plain", run => run["results"] = new JsonArray([.. run["results"]!.AsArray()
            .Where(result => (string)result!["ruleId"]! == "SAI0001" || (string?)result["suppressions"]?[0]?["justification"] is { Length: > 20 }).Select(result => result!.DeepClone())]));
        scene.Request = scene.Request with { Gate = "open" };
        Assert.Empty(scene.Run().Codes(EvidenceSeverity.Error));

        scene.Request = scene.Request with { EvaluationDate = new DateTime(2027, 4, 1) };
        Assert.Equal(["SAI9010", "SAI9010", "SAI9012"], scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("new")]
    public void Missing_log_shuts_the_gate(string gate)
    {
        using var scene = new Scene();
        scene.Request = scene.Request with { Gate = gate };

        Assert.Equal(["SAI9001", "SAI9012"], scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Theory]
    [InlineData("run-analyzers-false", "SAI9005")]
    [InlineData("version-1", "SAI9003")]
    [InlineData("analyzer-not-loaded", "SAI9006")]
    [InlineData("analyzer-crashed", "SAI9006")]
    [InlineData("nowarn", "SAI9011")]
    [InlineData("inventory-off", "SAI9011")]
    [InlineData("editorconfig-none-and-silent", "SAI9011")]
    public void Gate_fails_closed(string log, string code)
    {
        using var scene = Scene.WithLog(log);
        scene.Request = scene.Request with { Gate = "new" };
        var result = scene.Run();

        Assert.Contains(code, result.Codes(EvidenceSeverity.Error));
        Assert.Equal(result.Messages.Count, result.Messages.Distinct().Count());
        Assert.Single(result.Messages, message => message.Code is "SAI9003" or "SAI9005" or "SAI9006" || (message.Code == "SAI9012" && code == "SAI9011"));
        Assert.Equal("SAI9012", result.Messages[^1].Code);
    }

    [Fact]
    public void Stale_log_shuts_the_gate()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { Gate = "open", GateCriteria = ["A1.1"], GateSeverity = "note", Sources = [Path.Combine(scene.Folder, "Desk.cs")] };
        File.SetLastWriteTimeUtc(scene.Request.LogFile, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Contains("SAI9004", scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Rule_that_is_off_and_could_not_have_stopped_the_build_does_not()
    {
        using var scene = Scene.WithLog("nowarn");
        scene.Request = scene.Request with { Gate = "open", GateCriteria = ["A1.1"] };

        Assert.Empty(scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Unknown_values_are_errors_that_list_the_known_ones_and_the_report_is_written()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { Gate = "closed", GateSeverity = "high", Profile = "lax", GateCriteria = ["CC6.9"] };
        var errors = scene.Run().Messages.Where(message => message.Code == "SAI9007").Select(message => message.Text).ToList();

        Assert.Contains("Soc2AiGate is 'closed', which is no gate; expected one of: none, open, new", errors);
        Assert.Contains("Soc2AiGateSeverity is 'high', which is no level; expected one of: note, warning, error", errors);
        Assert.Contains("Soc2AiProfile is 'lax', which is no profile; expected one of: essential, standard, strict", errors);
        Assert.Contains(errors, text => text.StartsWith("Soc2AiGateCriteria is 'CC6.9', which is no criterion; expected one of: CC1.1, CC1.2, ", StringComparison.Ordinal));
        Assert.True(File.Exists(scene.Request.ReportFile));
    }

    [Fact]
    public void Empty_values_are_the_defaults()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { Gate = "", GateSeverity = "", Profile = "" };

        Assert.Empty(scene.Run().Codes(EvidenceSeverity.Error));
        Assert.Equal("standard", scene.Report().Text("properties", "soc2ai", "profile"));
    }

    [Fact]
    public void Errors_come_last()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { Gate = "open" };
        var severities = scene.Run().Messages.Select(message => message.Severity).ToList();

        Assert.Equal(severities.Order(), severities);
    }
}
