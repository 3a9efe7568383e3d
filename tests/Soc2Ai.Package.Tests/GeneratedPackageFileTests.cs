using Soc2Ai.Catalog;
using Soc2Ai.Evidence;

namespace Soc2Ai.Package.Tests;

/// <summary>The package's generated files say what the pages say. <c>SOC2AI_UPDATE=1 dotnet test --filter Generated</c> rewrites them.</summary>
public sealed class GeneratedPackageFileTests
{
    public static TheoryData<string> Files => [.. PackageFiles.All().Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Generated_file_is_what_the_pages_make(string path)
    {
        var file = Path.Combine(Build.PackageSources, path);
        var expected = PackageFiles.All()[path];
        if (Environment.GetEnvironmentVariable("SOC2AI_UPDATE") == "1")
            File.WriteAllText(file, expected);

        Assert.Equal(expected, File.ReadAllText(file).Replace("\r\n", "\n"));
    }

    [Fact]
    public void Table_of_codes_in_the_readme_is_the_one_of_the_evidence()
    {
        const string start = "<!-- codes -->\n";
        var file = Path.Combine(Build.Repository, "README.md");
        var readme = File.ReadAllText(file).Replace("\r\n", "\n");
        var rows = EvidenceCodes.All.Select(code => $"| {code.Code} | {code.Meaning} | {code.Remedy} |\n");
        var expected = readme[..(readme.IndexOf(start, StringComparison.Ordinal) + start.Length)]
            + "| Code | Means | Do |\n|---|---|---|\n" + string.Concat(rows)
            + readme[readme.IndexOf("<!-- /codes -->", StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("SOC2AI_UPDATE") == "1")
            File.WriteAllText(file, expected);

        Assert.Equal(expected, File.ReadAllText(file).Replace("\r\n", "\n"));
    }

    [Fact]
    public void No_profile_file_stands_beside_the_generated_ones()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Build.PackageSources, "configuration")).Select(file => $"configuration/{Path.GetFileName(file)}");

        Assert.Subset(PackageFiles.All().Keys.ToHashSet(), files.ToHashSet());
    }

    [Fact]
    public void Essential_warns_less_than_standard_and_strict_more()
    {
        var warnings = PackageFiles.Profiles.Select(profile => Warnings(profile).ToHashSet()).ToList();

        Assert.ProperSubset(warnings[1], warnings[0]);
        Assert.Subset(warnings[2], warnings[1]);
        Assert.NotEmpty(warnings[0]);
    }

    [Fact]
    public void Inventory_is_raised_only_for_the_log()
    {
        var files = PackageFiles.All();

        Assert.Contains("dotnet_diagnostic.SAI0001.severity = suggestion", files["configuration/soc2ai.inventory.globalconfig"]);
        Assert.All(PackageFiles.Profiles, profile => Assert.DoesNotContain("dotnet_diagnostic.SAI0001.", files[$"configuration/soc2ai.{profile}.globalconfig"]));
    }

    private static IEnumerable<string> Warnings(string profile) =>
        PackageFiles.All()[$"configuration/soc2ai.{profile}.globalconfig"].Split('\n').Where(line => line.EndsWith("= warning", StringComparison.Ordinal));
}
