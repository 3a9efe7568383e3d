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
    public void Folder_that_cannot_be_written_is_told()
    {
        File.WriteAllText(Path.Combine(_scene.Folder, "bin"), "a file where a folder should be");

        var codes = _scene.Run().Codes(EvidenceSeverity.Error);
        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Equal(EvidenceCodes.NotWritten, code));
    }

    [Fact]
    public void Earlier_set_stands_whole_when_a_file_of_the_new_one_finds_no_room()
    {
        _scene.Run();
        var set = new EvidenceSet("App", ReportReader.Read(_scene.Request.ReportFile).Builds);
        var folder = Path.GetDirectoryName(_scene.Request.ReportFile)!;
        var before = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file))).ToList();
        var formats = EvidenceBundle.OfBuild.Append(new EvidenceFormat("full", ".junit.xml", "a full disk", _ => throw new IOException("No space left on device"))).ToList();
        var (files, failures) = EvidenceBundle.Write(folder, "App", set, stream => stream.Write("new"u8), formats);

        Assert.Empty(files);
        Assert.Equal(Path.Combine(folder, "App.junit.xml"), Assert.Single(failures).File);
        Assert.Equal(before, Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file))));
        Assert.Empty(Verify().Problems);
    }

    [Fact]
    public async Task Sets_of_several_writers_are_not_mixed()
    {
        _scene.Run();
        var set = new EvidenceSet("App", ReportReader.Read(_scene.Request.ReportFile).Builds);
        var report = File.ReadAllBytes(_scene.Request.ReportFile);
        var folder = Path.Combine(_scene.Folder, "together");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => EvidenceBundle.Write(folder, "App", set, stream => stream.Write(report), writer % 2 == 0 ? EvidenceBundle.Formats : EvidenceBundle.OfBuild))));

        Assert.Empty(BundleVerifier.Verify(new BundleRequest { Path = folder, At = DateTimeOffset.UnixEpoch }).Problems);
        Assert.Empty(Directory.GetFiles(folder, "*.tmp"));
    }

    private BundleVerdict Verify() => BundleVerifier.Verify(new BundleRequest { Path = Path.ChangeExtension(_scene.Request.ReportFile, null).Replace(".soc2", ".intoto.json", StringComparison.Ordinal), At = DateTimeOffset.UnixEpoch });
}
