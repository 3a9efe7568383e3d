using System.Text;
using System.Text.Json.Nodes;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Tests;

/// <summary>Logs that cannot be relied on: a coded error, what could be read kept, and never a clean report.</summary>
public sealed class LogTests
{
    [Fact]
    public void Log_of_the_compiler_is_read_whole()
    {
        using var scene = Scene.WithLog("plain");
        var log = CompilerLogReader.Read(scene.Request.LogFile, _ => true);

        Assert.Null(log.Problem);
        Assert.Equal(["SAI0001", "SAI1001", "SAI2004", "SAI4001"], log.Rules.Keys);
        Assert.Equal(14, log.Results.Count);
        Assert.Equal("Pragma Directive", log.Results.Last().Suppressions.Single().Type);
        Assert.Null(log.Results.Last().Suppressions.Single().Justification);
        Assert.Equal(2, log.Results.Last().Related.Count);
    }

    [Theory]
    [InlineData("", "SAI9002")]
    [InlineData("not JSON", "SAI9002")]
    [InlineData("[]", "SAI9002")]
    [InlineData("{}", "SAI9002")]
    [InlineData("null", "SAI9002")]
    [InlineData("""{"version":"2.1.0"}""", "SAI9002")]
    [InlineData("""{"version":"2.1.0","runs":[]}""", "SAI9002")]
    [InlineData("""{"runs":[{"results":[]}]}""", "SAI9002")]
    [InlineData("""{"version":"2.1.0","runs":[{"results":[]}]} and more""", "SAI9002")]
    [InlineData("""{"version":"2.1.0","runs":[{"results":[17]}]}""", "SAI9002")]
    [InlineData("""{"version":"2.1.0","runs":[{"results":[{"ruleId":"SAI1001"}""", "SAI9002")]
    [InlineData("""{"version":"2.1.0","runs":[{"results":[{"ruleId":"SAI1001","message":{"text":"\ud800"}}]}]}""", "SAI9002")]
    [InlineData("""{"version":"1.0.0","runs":[{"results":[]}]}""", "SAI9003")]
    public void Bad_log_is_a_coded_error_and_nothing_is_called_clean(string text, string code)
    {
        using var scene = new Scene();
        scene.LogText(text);
        var result = scene.Run();

        var error = Assert.Single(result.Messages, message => message.Severity == EvidenceSeverity.Error);
        Assert.Equal((code, scene.Request.LogFile), (error.Code, error.File));
        AssertNothingClean(scene);
    }

    [Fact]
    public void Log_of_version_1_names_what_to_write()
    {
        using var scene = Scene.WithLog("version-1");

        Assert.Contains(scene.Run().Messages, message => message.Code == "SAI9003" && message.Text.Contains(",version=2.1", StringComparison.Ordinal));
        AssertNothingClean(scene);
    }

    [Fact]
    public void Log_cut_in_the_middle_keeps_what_stood_before_the_cut()
    {
        using var scene = Scene.WithLog("plain");
        var text = File.ReadAllText(scene.Request.LogFile);
        scene.LogText(text[..text.LastIndexOf("<Pending>", StringComparison.Ordinal)]);

        Assert.Equal(["SAI9002"], scene.Run().Codes(EvidenceSeverity.Error));
        Assert.Equal(2, scene.Report().Results("SAI4001").Count());
        Assert.Equal("exceptions", scene.Report().Rule("SAI4001").State);
        Assert.Equal("not evaluated", scene.Report().Rule("SAI6006").State);
    }

    [Fact]
    public void Deeply_nested_log_is_an_error_and_no_crash()
    {
        using var scene = new Scene();
        scene.LogText("""{"version":"2.1.0","runs":[{"results":[""" + new string('[', 100_000));

        Assert.Equal(["SAI9002"], scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Huge_log_is_refused_unread()
    {
        using var scene = new Scene();
        scene.LogText("{");
        using (var stream = File.OpenWrite(scene.Request.LogFile))
            stream.SetLength(CompilerLogReader.MaximumBytes + 1);

        Assert.Equal(["SAI9002"], scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Missing_log_is_not_evaluated()
    {
        using var scene = new Scene();

        Assert.Contains("SAI9001", scene.Run().Codes(EvidenceSeverity.Warning));
        AssertNothingClean(scene);
    }

    [Fact]
    public void Log_older_than_a_source_is_stale()
    {
        using var scene = Scene.WithLog("plain");
        var source = Path.Combine(scene.Folder, "Desk.cs");
        scene.Request = scene.Request with { Sources = [source] };
        Assert.Empty(scene.Run().Codes(EvidenceSeverity.Error));
        Assert.DoesNotContain("SAI9004", scene.Run().Codes(EvidenceSeverity.Warning));

        File.SetLastWriteTimeUtc(scene.Request.LogFile, File.GetLastWriteTimeUtc(source).AddSeconds(-1));

        Assert.Contains("SAI9004", scene.Run().Codes(EvidenceSeverity.Warning));
        AssertNothingClean(scene);
    }

    [Fact]
    public void Log_with_byte_order_mark_is_read()
    {
        using var scene = Scene.WithLog("plain");
        File.WriteAllText(scene.Request.LogFile, File.ReadAllText(scene.Request.LogFile), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Empty(scene.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Members_of_another_kind_than_expected_are_passed_over()
    {
        using var scene = new Scene();
        scene.Log("plain", run =>
        {
            var result = run["results"]![1]!;
            result["locations"] = JsonNode.Parse("""[{"physicalLocation":{"artifactLocation":{"uri":5},"region":{"startLine":"x"}}}]""");
            result["relatedLocations"] = JsonNode.Parse("{}");
            result["suppressions"] = JsonNode.Parse("null");
            result["properties"] = JsonNode.Parse("""{"customProperties":["kind"]}""");
            result["level"] = 3;
        });

        Assert.Empty(scene.Run().Codes(EvidenceSeverity.Error));
        Assert.Single(scene.Report().Results("SAI1001"));
        Assert.Empty(SchemaCheck.Errors(scene.Request.ReportFile));
    }

    [Fact]
    public void Folder_that_cannot_be_written_is_a_coded_error_and_leaves_no_half_file()
    {
        using var scene = Scene.WithLog("plain");
        scene.Write("bin", "a file where the folder should be");

        Assert.All(scene.Run().Codes(EvidenceSeverity.Error), code => Assert.Equal("SAI9009", code));
        Assert.DoesNotContain(Directory.EnumerateFiles(scene.Folder, "*", SearchOption.AllDirectories), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Existing_report_is_replaced_whole()
    {
        using var scene = Scene.WithLog("plain");
        scene.Run();
        var first = File.ReadAllBytes(scene.Request.ReportFile);
        File.WriteAllText(scene.Request.ReportFile, new string('x', 1_000_000));
        scene.Run();

        Assert.Equal(first, File.ReadAllBytes(scene.Request.ReportFile));
        Assert.All(Directory.EnumerateFiles(Path.GetDirectoryName(scene.Request.ReportFile)!).Select(Path.GetFileName), file => Assert.StartsWith("App.", file, StringComparison.Ordinal));
    }

    private static void AssertNothingClean(Scene scene)
    {
        var run = scene.Report();
        Assert.All(new[] { "SAI0001", "SAI1001", "SAI4001", "SAI6006" }, id => Assert.Contains(run.Rule(id).State, new[] { "not evaluated", "exceptions" }));
        Assert.All(run.Items("properties", "soc2ai", "criteria"), criterion => Assert.Contains(criterion.Text("state"), new[] { "not evaluated", "exceptions", "not testable from code" }));
        Assert.False(run.Invocation().GetProperty("executionSuccessful").GetBoolean());
        var notification = run.Invocation().Items("toolConfigurationNotifications").Single(notification => notification.Text("associatedRule", "id") == "SAI4001");
        Assert.Equal(("SAI6007", "error"), (notification.Text("descriptor", "id"), notification.Text("level")));
        Assert.StartsWith("SAI4001 was not evaluated: ", notification.Text("message", "text"), StringComparison.Ordinal);
    }
}
