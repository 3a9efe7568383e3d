using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Attestation;

/// <summary>Reports that this library writes agree with themselves, whatever the log was.</summary>
public sealed class ReportConsistencyTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("nowarn")]
    [InlineData("run-analyzers-false")]
    [InlineData("inventory-off")]
    [InlineData("editorconfig-none-and-silent")]
    [InlineData("editorconfig-in-one-folder")]
    [InlineData("analyzer-crashed")]
    [InlineData("analyzer-not-loaded")]
    [InlineData("version-1")]
    public void Report_agrees_with_itself(string log)
    {
        using var scene = Scene.WithLog(log);
        scene.Run();
        Assert.Empty(ReportConsistency.Problems(ReportReader.Read(scene.Request.ReportFile).Builds.Single()));

        // With all rules of the product, most of which the log does not know.
        EvidenceWriter.Write(scene.Request);
        Assert.Empty(ReportConsistency.Problems(ReportReader.Read(scene.Request.ReportFile).Builds.Single()));
    }

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    [InlineData(1, 0, true)]
    [InlineData(0, 0, false)]
    public void Places_that_were_not_evaluated_are_as_many_as_are_named(int notEvaluated, int named, bool isWrong)
    {
        var tally = new RuleTally("SAI1001", notEvaluated > 0 ? States.NotEvaluated : States.NoExceptions, 4, 4 - notEvaluated, 0, 0, notEvaluated, notEvaluated > 0 ? "it was off" : null, false, [])
        {
            NotEvaluatedSites = [.. Enumerable.Range(0, named).Select(number => $"site {number}")],
        };
        var build = new BuildReport { Project = "App", TargetFramework = "net10.0", ToolVersion = "1.0.0", RuleTallies = [tally] };

        Assert.Equal(isWrong, ReportConsistency.Problems(build).Any(problem => problem.Contains("not evaluated; the report names", StringComparison.Ordinal)));
    }
}
