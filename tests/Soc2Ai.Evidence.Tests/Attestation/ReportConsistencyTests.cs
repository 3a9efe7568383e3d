using Soc2Ai.Evidence.Attestation;
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
}
