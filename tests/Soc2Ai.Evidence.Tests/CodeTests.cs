namespace Soc2Ai.Evidence.Tests;

/// <summary>The table of codes in the library's README is the one in the code.</summary>
public sealed class CodeTests
{
    [Fact]
    public void Every_code_stands_in_the_readme_with_what_to_do()
    {
        var readme = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Evidence.README.md"));

        Assert.Equal(EvidenceCodes.All.Select(row => $"| {row.Code} | {row.Meaning} | {row.Remedy} |"), readme.Where(line => line.StartsWith("| SAI9", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_code_is_explained_once()
    {
        var constants = typeof(EvidenceCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(constants.Order(), EvidenceCodes.All.Select(row => row.Code));
    }
}
