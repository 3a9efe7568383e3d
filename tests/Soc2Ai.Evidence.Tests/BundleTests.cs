using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests;

/// <summary>What a build writes is whole: every file of it is in the statement, and nothing of an earlier run lies beside it.</summary>
public sealed class BundleTests : IDisposable
{
    private readonly Scene _scene = Scene.WithLog("plain");

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Evidence_of_a_build_verifies()
    {
        var result = _scene.Run();

        Assert.Contains(result.Files, file => file.EndsWith(".intoto.json", StringComparison.Ordinal));
        Assert.Empty(Verify().Problems);
    }

    [Fact]
    public void Evidence_of_an_earlier_run_does_not_stay_beside_the_new()
    {
        var folder = Path.GetDirectoryName(_scene.Request.ReportFile)!;
        Directory.CreateDirectory(folder);
        foreach (var suffix in BundleNames.Suffixes)
            File.WriteAllText(Path.Combine(folder, "App" + suffix), "old");
        File.WriteAllText(Path.Combine(folder, "App.dll"), "kept");
        var result = _scene.Run();

        Assert.Equal(result.Files.Append(Path.Combine(folder, "App.dll")).Order(StringComparer.Ordinal), Directory.GetFiles(folder).Order(StringComparer.Ordinal));
        Assert.Empty(Verify().Problems);
    }

    [Fact]
    public void All_formats_of_a_set_verify()
    {
        _scene.Run();
        var set = new EvidenceSet("All", ReportReader.Read(_scene.Request.ReportFile).Builds);
        var folder = Path.Combine(_scene.Folder, "all");
        var (files, failures) = EvidenceBundle.Write(folder, "All", set, stream => stream.Write(File.ReadAllBytes(_scene.Request.ReportFile)), EvidenceBundle.Formats);

        Assert.Empty(failures);
        Assert.Equal(EvidenceBundle.Formats.Count + 2, files.Count);
        Assert.Empty(BundleVerifier.Verify(new BundleRequest { Path = folder, At = DateTimeOffset.UnixEpoch }).Problems);
    }

    [Fact]
    public void Folder_that_cannot_be_written_is_told_for_each_file()
    {
        File.WriteAllText(Path.Combine(_scene.Folder, "bin"), "a file where a folder should be");

        var codes = _scene.Run().Codes(EvidenceSeverity.Error);
        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Equal(EvidenceCodes.NotWritten, code));
    }

    private BundleVerdict Verify() => BundleVerifier.Verify(new BundleRequest { Path = Path.ChangeExtension(_scene.Request.ReportFile, null).Replace(".soc2", ".intoto.json", StringComparison.Ordinal), At = DateTimeOffset.UnixEpoch });
}
