using System.Text.Json.Nodes;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Sets;

/// <summary>The reports of a repository are found, each project and target framework once, and make one report and one set.</summary>
public sealed class CollectorTests : IDisposable
{
    private readonly Scene _scene = Scene.WithLog("plain");

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Reports_of_all_projects_and_frameworks_are_found()
    {
        Report("a/bin/A.soc2.sarif", "A", "net8.0");
        Report("a/bin/A.net10.0.soc2.sarif", "A", "net10.0");
        Report("b/bin/B.soc2.sarif", "B", "net10.0");
        Report("node_modules/x/X.soc2.sarif", "X", "net10.0");

        Assert.Equal(["A (net10.0)", "A (net8.0)", "B (net10.0)"], Collect().Reports.Select(report => report.Build.Name));
    }

    [Fact]
    public void Of_two_reports_of_one_build_the_newer_counts_and_the_other_is_named()
    {
        File.SetLastWriteTimeUtc(Report("bin/Debug/A.soc2.sarif", "A", "net10.0"), new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));
        var newer = Report("bin/Release/A.soc2.sarif", "A", "net10.0");

        var collector = Collect();
        Assert.Equal(newer, Assert.Single(collector.Reports).Path);
        Assert.Contains("Debug", Assert.Single(collector.Messages).File, StringComparison.Ordinal);
    }

    [Fact]
    public void Projects_of_one_name_in_two_folders_are_two()
    {
        Report("one/A.soc2.sarif", "A", "net10.0", "one/A.csproj");
        Report("two/A.soc2.sarif", "A", "net10.0", "two/A.csproj");

        Assert.Equal(2, Collect().Reports.Count);
    }

    [Fact]
    public void Build_that_left_a_log_and_no_report_is_evaluated_from_the_log()
    {
        _scene.Log("plain", run => run["results"]!.AsArray().Add(new JsonObject { ["ruleId"] = "CS0103", ["level"] = "error", ["message"] = new JsonObject { ["text"] = "No such name" } }));
        RequestFile.Write(Path.Combine(_scene.Folder, "obj", RequestFile.FileName), _scene.Request);

        var build = Assert.Single(Collect().Reports).Build;
        Assert.False(build.IsComplete);
        Assert.Contains(build.Notes, note => note is { RuleId: "SAI4001", Code: EvidenceCodes.NotCompiled, Reason: "the code does not compile (CS0103)" });
        Assert.NotEmpty(build.Findings);
        Assert.All(build.CriterionTallies, tally => Assert.NotEqual(States.NoExceptions, tally.State));
    }

    [Fact]
    public void Report_that_a_finding_was_taken_out_of_is_told()
    {
        var path = Report("bin/A.soc2.sarif", "A", "net10.0");
        var report = JsonNode.Parse(File.ReadAllText(path))!;
        report["runs"]![0]!["results"]!.AsArray().RemoveAt(0);
        File.WriteAllText(path, report.ToJsonString());

        var message = Assert.Single(Collect().Messages);
        Assert.Equal((EvidenceSeverity.Error, path), (message.Severity, message.File));
        Assert.Contains("disagrees with itself", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logFile", "a\u0000b")]
    [InlineData("registerFile", "../../register.json")]
    [InlineData("repositoryRoot", "%2e%2e")]
    [InlineData("sources", "https://example.com/x.cs")]
    [InlineData("analyzerConfigFiles", "\u001b[2J")]
    [InlineData("packages", "javascript:alert(1)")]
    public void Request_that_names_no_whole_path_is_told(string member, string path)
    {
        var file = Path.Combine(_scene.Folder, "obj", RequestFile.FileName);
        RequestFile.Write(file, _scene.Request);
        var request = JsonNode.Parse(File.ReadAllText(file))!;
        request[member] = member switch
        {
            "packages" => new JsonArray(new JsonObject { ["id"] = "OpenAI", ["file"] = path }),
            "sources" or "analyzerConfigFiles" => new JsonArray(path),
            _ => path,
        };
        File.WriteAllText(file, request.ToJsonString());

        var collector = Collect();
        Assert.Empty(collector.Reports);
        Assert.Contains("which is no whole path", Assert.Single(collector.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Request_of_nothing_and_of_endless_months_is_read_as_one_without()
    {
        var file = Path.Combine(_scene.Folder, "obj", RequestFile.FileName);
        RequestFile.Write(file, _scene.Request);
        var request = JsonNode.Parse(File.ReadAllText(file))!;
        (request["registerFile"], request["analyzerConfigFiles"], request["reviewMonths"]) = ("", new JsonArray(""), int.MaxValue);
        File.WriteAllText(file, request.ToJsonString());

        Assert.Equal(12, RequestFile.Read(file).Request!.ReviewMonths);
        Assert.Single(Collect().Reports);
    }

    [Fact]
    public void Log_that_is_given_by_itself_is_evaluated()
    {
        var collector = new EvidenceCollector();
        collector.Add(_scene.Request.LogFile);

        Assert.Empty(collector.Messages);
        var build = Assert.Single(collector.Reports).Build;
        Assert.Equal("App", build.Project);
        Assert.True(build.IsComplete);
        Assert.NotEmpty(build.Findings);
    }

    [Fact]
    public void Log_that_stands_in_no_project_is_called_by_its_own_name()
    {
        Directory.CreateDirectory(Path.Combine(_scene.Folder, "logs"));
        File.Copy(_scene.Request.LogFile, Path.Combine(_scene.Folder, "logs", "desk.compiler.sarif"));
        File.Copy(_scene.Request.LogFile, Path.Combine(_scene.Folder, "logs", "shop.sarif"));
        var collector = new EvidenceCollector();
        collector.Add(Path.Combine(_scene.Folder, "logs", "desk.compiler.sarif"));
        collector.Add(Path.Combine(_scene.Folder, "logs", "shop.sarif"));

        Assert.Equal(["desk", "shop"], collector.Reports.Select(report => report.Build.Project));
    }

    [Fact]
    public void Report_whose_own_part_was_cut_out_is_not_taken_for_a_log()
    {
        var file = Report("bin/A.soc2.sarif", "A", "net10.0");
        var log = JsonNode.Parse(File.ReadAllText(file))!;
        log["runs"]![0]!.AsObject().Remove("properties");
        File.WriteAllText(file, log.ToJsonString());

        var collector = Collect();
        Assert.Empty(collector.Reports);
        Assert.Equal(EvidenceSeverity.Error, Assert.Single(collector.Messages).Severity);
    }

    [Fact]
    public void Request_says_the_same_when_it_is_read_as_when_it_was_written()
    {
        var file = Path.Combine(_scene.Folder, "obj", RequestFile.FileName);
        var request = _scene.Request with
        {
            Gate = "new",
            GateCriteria = ["CC6.1"],
            NoWarn = ["SAI1001"],
            Sources = ["/a b/ü.cs"],
            AnalyzerConfigFiles = ["/x/.editorconfig"],
            BaselineFile = "/b.json",
            RepositoryRoot = "/r",
            AnalyzersRan = false,
            Profile = "strict",
            GateSeverity = "note",
            RegisterFile = "/r/soc2ai.register.json",
            ReviewMonths = 6,
        };
        RequestFile.Write(file, request);

        Assert.Equivalent(request, RequestFile.Read(file).Request, strict: true);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"soc2ai-request","version":1}""")]
    public void Request_that_is_none_is_an_error(string text)
    {
        Write("obj/" + RequestFile.FileName, text);

        Assert.Equal(EvidenceCodes.ReportUnreadable, Assert.Single(Collect().Messages).Code);
    }

    [Fact]
    public void Broken_report_is_an_error_and_the_others_are_read()
    {
        Report("bin/A.soc2.sarif", "A", "net10.0");
        Write("bin/B.soc2.sarif", "{\"version\":");

        var collector = Collect();
        Assert.Single(collector.Reports);
        Assert.Equal(EvidenceSeverity.Error, Assert.Single(collector.Messages).Severity);
    }

    [Fact]
    public void Path_that_is_not_there_is_an_error()
    {
        var collector = new EvidenceCollector();
        collector.Add(Path.Combine(_scene.Folder, "nowhere"));

        Assert.Equal(EvidenceSeverity.Error, Assert.Single(collector.Messages).Severity);
    }

    [Fact]
    public void Merged_report_follows_the_schema_and_says_what_its_reports_say()
    {
        Report("a/A.soc2.sarif", "A", "net8.0");
        Report("b/B.soc2.sarif", "B", "net10.0");
        var reports = Collect().Reports;
        var file = Path.Combine(_scene.Folder, "all.soc2.sarif");
        using (var stream = File.Create(file))
            ReportMerger.Write(stream, reports);

        Assert.Empty(SchemaCheck.Errors(file));
        Assert.Equivalent(reports.Select(report => report.Build), ReportReader.Read(file).Builds, strict: true);
    }

    [Fact]
    public void Set_counts_the_tests_of_every_build_and_lists_a_finding_of_two_frameworks_once()
    {
        Report("a/A.soc2.sarif", "A", "net8.0");
        Report("a/A10.soc2.sarif", "A", "net10.0");
        var builds = Collect().Reports.Select(report => report.Build).ToList();
        var set = new EvidenceSet("All", builds);

        Assert.Equal(builds[0].Findings.Count, set.Findings.Count);
        Assert.All(set.Findings, finding => Assert.Equal(2, finding.Builds.Count));
        Assert.All(set.RuleTallies, tally => Assert.Equal(tally.Population, tally.Passed + tally.Exceptions + tally.Accepted + tally.NotEvaluated));
        Assert.All(set.RuleTallies, tally => Assert.Equal(builds.Sum(build => build.RuleTallies.Single(one => one.Id == tally.Id).Population), tally.Population));
    }

    private EvidenceCollector Collect()
    {
        var collector = new EvidenceCollector();
        collector.Add(_scene.Folder);
        return collector;
    }

    private string Report(string name, string project, string framework, string? projectFile = null)
    {
        var file = Path.Combine(_scene.Folder, name);
        var request = _scene.Request;
        _scene.Request = request with
        {
            ProjectName = project,
            TargetFramework = framework,
            ProjectFile = Path.Combine(_scene.Folder, projectFile ?? project + ".csproj"),
            RepositoryRoot = _scene.Folder,
            ReportFile = file,
        };
        _scene.Run();
        _scene.Request = request;
        return file;
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_scene.Folder, name))!);
        File.WriteAllText(Path.Combine(_scene.Folder, name), text);
    }
}
