using System.Text;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Sets;

/// <summary>A report says the same when it is read as when it was written, and what is no report is refused with a reason.</summary>
public sealed class ReportReaderTests : IDisposable
{
    private readonly Scene _scene = Scene.WithLog("plain");

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Everything_that_a_report_says_is_read_back()
    {
        var run = _scene.Report();
        var build = Build();

        Assert.Equal(("App", "net10.0", "standard"), (build.Project, build.TargetFramework, build.Profile));
        Assert.Equal(new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc), build.EvaluationDate);
        Assert.Equal(Catalog.RuleCatalog.Digest, build.RulesDigest);
        Assert.True(build.IsComplete);
        Assert.Equal(run.Items("results").Select(result => result.Text("message", "text")), build.Findings.Select(finding => finding.Message));
        Assert.Equal(run.Items("properties", "soc2ai", "sites").Select(site => site.Text("site")), build.Sites.Select(site => site.Id));
        Assert.Equal(61, build.CriterionTallies.Count);
        Assert.All(build.RuleTallies, tally => Assert.Equal(run.Rule(tally.Id), (tally.State, (tally.Population, tally.Passed, tally.Exceptions, tally.Accepted, tally.NotEvaluated))));
        Assert.Equal(Pages.All.Single(rule => rule.Id == "SAI4001").Criteria, build.Rules.Single(rule => rule.Id == "SAI4001").Criteria);
        Assert.Contains("CWE-532", build.Rules.Single(rule => rule.Id == "SAI4001").OtherIds);
    }

    [Fact]
    public void Criteria_of_a_set_are_those_of_its_only_report()
    {
        var build = Build();
        var set = new EvidenceSet("App", [build]);

        Assert.Equivalent(build.CriterionTallies, set.CriterionTallies, strict: true);
        Assert.Equivalent(build.RuleTallies, set.RuleTallies, strict: true);
    }

    [Theory]
    [InlineData("", "no whole JSON")]
    [InlineData("{", "no whole JSON")]
    [InlineData("[]", "it has no 'version'")]
    [InlineData("null", "it has no 'version'")]
    [InlineData("""{"version":"1.0.0","runs":[]}""", "SARIF 1.0.0")]
    [InlineData("""{"version":"2.1.0","runs":[]}""", "no runs")]
    [InlineData("""{"version":"2.1.0","runs":[{}]}""", "no report of Soc2Ai.Analyzers")]
    [InlineData("""{"version":"2.1.0","runs":[1]}""", "no report of Soc2Ai.Analyzers")]
    [InlineData("""{"version":"2.1.0","runs":[{"properties":{"soc2ai":{"schemaVersion":"2.0.0"}}}]}""", "schema version is '2.0.0'")]
    [InlineData("""{"version":"2.1.0","version":"2.1.0","runs":[]}""", "member 'version' twice")]
    [InlineData("""{"version":"2.1.0","\u0076ersion":"2.1.0","runs":[]}""", "member 'version' twice")]
    [InlineData("""{"\u0076ersion":"2.1.0","version":"2.1.0","runs":[]}""", "member 'version' twice")]
    [InlineData("""{"version":"2.1.0","runs":[{"a":{"b":1,"c":[{"d":1,"d":2}]}}]}""", "member 'd' twice")]
    [InlineData("""{"version":"2.1.0","runs":[]} x""", "no whole JSON")]
    [InlineData("""{"version":"2.1.0\ud800","runs":[]}""", "no report of Soc2Ai.Analyzers")]
    public void What_is_no_report_is_refused_with_a_reason(string text, string reason)
    {
        var (builds, problem) = ReportReader.Read(Encoding.UTF8.GetBytes(text));

        Assert.Empty(builds);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Object_of_many_members_that_says_one_twice_is_refused()
    {
        var members = string.Join(",", Enumerable.Range(0, 100_000).Select(i => $"\"m{i}\":0"));

        Assert.Contains("member 'm7' twice", ReportReader.Read(Encoding.UTF8.GetBytes($"{{{members},\"m7\":0}}")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Contains("no whole JSON", ReportReader.Read(Encoding.UTF8.GetBytes(new string('[', 1_000_000))).Problem, StringComparison.Ordinal);

    [Fact]
    public void Report_that_an_editor_saved_as_utf16_is_read()
    {
        _scene.Run();
        var text = File.ReadAllText(_scene.Request.ReportFile);

        Assert.Null(ReportReader.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]).Problem);
        Assert.Null(ReportReader.Read([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]).Problem);
    }

    [Fact]
    public void Report_that_is_cut_anywhere_is_refused()
    {
        _scene.Run();
        var content = File.ReadAllBytes(_scene.Request.ReportFile);

        for (var length = 0; length < content.Length - 1; length += 997)
            Assert.NotNull(ReportReader.Read(content[..length]).Problem);
    }

    [Fact]
    public void Text_that_is_not_in_utf8_is_refused_wherever_it_stands()
    {
        _scene.Run();
        var content = File.ReadAllBytes(_scene.Request.ReportFile);
        content[content.AsSpan().IndexOf("schemas/sarif-schema"u8)] = 0xE9;

        Assert.Contains("it is not in UTF-8 (byte", ReportReader.Read(content).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("population", "2147483647")]
    [InlineData("exceptions", "null")]
    [InlineData("exceptions", "\"3\"")]
    [InlineData("passed", "-1")]
    [InlineData("notEvaluated", "1e308")]
    public void Count_that_is_none_is_refused_and_not_read_as_nothing(string name, string value)
    {
        _scene.Run();
        var text = File.ReadAllText(_scene.Request.ReportFile);
        var at = text.IndexOf($"\"{name}\": ", text.IndexOf("\"soc2ai\"", StringComparison.Ordinal), StringComparison.Ordinal) + name.Length + 4;
        var (builds, problem) = ReportReader.Read(Encoding.UTF8.GetBytes(text[..at] + value + text[text.IndexOfAny([',', '\n', '}'], at)..]));

        Assert.Empty(builds);
        Assert.Contains($"'{name}' of ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Device_without_an_end_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;

        var link = Path.Combine(_scene.Folder, "zero.soc2.sarif");
        File.CreateSymbolicLink(link, "/dev/zero");

        Assert.Contains("no whole JSON", ReportReader.Read(link).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_value_is_not_told_whole() =>
        Assert.InRange(ReportReader.Read(Encoding.UTF8.GetBytes($$"""{"version":"{{new string('a', 100_000)}}","runs":[]}""")).Problem!.Length, 1, 200);

    [Fact]
    public void File_that_is_not_there_is_a_problem_and_no_exception() => Assert.NotNull(ReportReader.Read(Path.Combine(_scene.Folder, "none.soc2.sarif")).Problem);

    private BuildReport Build()
    {
        _scene.Run();
        var (builds, problem) = ReportReader.Read(_scene.Request.ReportFile);
        Assert.Null(problem);
        return Assert.Single(builds);
    }
}
