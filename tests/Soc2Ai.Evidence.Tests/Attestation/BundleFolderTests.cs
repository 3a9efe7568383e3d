using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Attestation;

/// <summary>Which files belong to a bundle: all of a folder of evidence, and of a build's output those that pass for evidence.</summary>
public sealed class BundleFolderTests : IDisposable
{
    private readonly TestKey _key = new();
    private readonly Bundle _bundle;

    public BundleFolderTests() => _bundle = Bundle.SignedWith(_key);

    public void Dispose() => _bundle.Dispose();

    [Fact]
    public void Output_of_a_build_holds_other_files_and_they_are_told_of()
    {
        File.WriteAllText(_bundle.In("App.dll"), "");
        File.WriteAllText(_bundle.In("Other.dll"), "");
        var verdict = _bundle.Verify(_key);

        Assert.Equal(BundleOutcome.SignedByKnownKey, verdict.Outcome);
        Assert.Equal(["2 other files of the build's output are no evidence, and were not looked at."], verdict.Notes);
    }

    [Fact]
    public void Evidence_added_to_the_output_of_a_build_is_refused()
    {
        File.WriteAllText(_bundle.In("App.dll"), "");
        File.WriteAllText(_bundle.In("App.criteria.csv"), "trust me");

        Assert.Equal(ProblemKind.FileAdded, Assert.Single(_bundle.Verify(_key).Problems).Kind);
    }

    [Theory]
    [InlineData(Bundle.Statement)]
    [InlineData(Bundle.Envelope)]
    public void Statement_that_is_named_is_checked_with_its_envelope_and_the_bundle_s_own_files(string file)
    {
        File.WriteAllText(_bundle.In("notes.txt"), "");
        Assert.Equal(BundleOutcome.SignedByKnownKey, _bundle.Verify(_key, file: file).Outcome);

        File.WriteAllText(_bundle.In("App.summary.md"), "trust me");
        Assert.Equal(ProblemKind.FileAdded, Assert.Single(_bundle.Verify(_key, file: file).Problems).Kind);
    }

    [Fact]
    public void Many_added_files_are_told_in_few_words()
    {
        for (var i = 0; i < 120; i++)
            File.WriteAllText(_bundle.In($"extra{i}.txt"), "");
        var problems = _bundle.Verify(_key).Problems;

        Assert.Equal(101, problems.Count);
        Assert.Equal("20 more files were added.", problems[^1].Text);
    }

    [Fact]
    public void Two_bundles_in_one_folder_are_checked_both()
    {
        using var other = new Bundle();
        foreach (var name in new[] { Bundle.Report, Bundle.Page })
            File.Copy(other.In(name), _bundle.In(name.Replace("App", "Lib", StringComparison.Ordinal)));
        var files = new[] { "Lib.soc2.sarif", "Lib.soc2.html" }.Select(name => BundleFile.Read(name, _bundle.In(name)));
        File.WriteAllBytes(_bundle.In("Lib.intoto.json"), Statement.Write(new EvidenceSet("Lib", ReportReader.Read(_bundle.In("Lib.soc2.sarif")).Builds), files));

        Assert.Equal(BundleOutcome.Unsigned, _bundle.Verify().Outcome);
        Assert.Equal(ProblemKind.Unsigned, Assert.Single(_bundle.Verify(_key).Problems).Kind);
        Assert.Equal(2, _bundle.Verify().Statements.Count);
    }

    [Fact]
    public void Folder_and_file_that_are_not_there_are_told_plainly()
    {
        Assert.Equal(ProblemKind.NoStatement, Assert.Single(_bundle.Verify(file: "none").Problems).Kind);
        Assert.Contains("cannot be relied on", Assert.Single(_bundle.Verify(file: Bundle.Page).Problems).Text, StringComparison.Ordinal);
        Assert.Equal("There is no key to sign with.", Assert.Throws<AttestationException>(() => Attestor.Attest(_bundle.Folder, [], Bundle.Now)).Message);
        Assert.Throws<AttestationException>(() => Attestor.Attest(_bundle.In("none"), [], Bundle.Now));
        Assert.Throws<AttestationException>(() => Attestor.Attest(_bundle.Keys, [], Bundle.Now));
        Assert.Throws<AttestationException>(() => Attestor.Attest(_bundle.In(Bundle.Report), [], Bundle.Now));
    }

    [Fact]
    public void Files_in_folders_of_the_bundle_are_subjects_too()
    {
        using var bundle = new Bundle();
        Directory.CreateDirectory(bundle.In("src"));
        File.Move(bundle.In(Bundle.Findings), bundle.In("src/a.csv"));
        var set = new EvidenceSet("App", ReportReader.Read(bundle.In(Bundle.Report)).Builds);
        string[] names = [Bundle.Report, Bundle.Page, "src/a.csv"];
        File.WriteAllBytes(bundle.In(Bundle.Statement), Statement.Write(set, names.Select(name => BundleFile.Read(name, bundle.In(name)))));
        Assert.Equal(BundleOutcome.Unsigned, bundle.Verify().Outcome);

        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        Directory.Move(bundle.In("src"), Path.Combine(bundle.Keys, "src"));
        Directory.CreateSymbolicLink(bundle.In("src"), Path.Combine(bundle.Keys, "src"));
        Assert.Equal([ProblemKind.Link, ProblemKind.FileAdded], bundle.Verify().Problems.Select(problem => problem.Kind));
    }
}
