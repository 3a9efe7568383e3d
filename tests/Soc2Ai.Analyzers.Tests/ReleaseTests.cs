using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>The release table and the descriptors say of a rule what its page says: release tracking does not see a severity that comes from a page.</summary>
public sealed class ReleaseTests
{
    private static readonly IReadOnlyList<string[]> Rows = [.. File.ReadLines(Path.Combine(GeneratedFiles.Folder, "src/Soc2Ai.Analyzers/AnalyzerReleases.Unshipped.md"))
        .Where(line => line.StartsWith("SAI", StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))];

    [Fact]
    public void Release_table_says_what_the_pages_say() => Assert.All(Rows.Where(row => HasPage(row[0])), row =>
    {
        var rule = RuleCatalog.Get(row[0]);
        Assert.Equal([rule.Id, rule.Category, rule.Severity.ToString(), rule.Title], row);
    });

    [Fact]
    public void Every_rule_of_an_analyzer_stands_in_the_release_table() =>
        Assert.Equal(new AiComplianceAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Distinct().Order(), Rows.Select(row => row[0]));

    [Fact]
    public void Descriptors_say_what_the_pages_say() => Assert.All(new AiComplianceAnalyzer().SupportedDiagnostics.Where(descriptor => HasPage(descriptor.Id)), descriptor =>
    {
        var rule = RuleCatalog.Get(descriptor.Id);
        Assert.Equal((rule.Title, rule.Category, rule.Severity.ToString()), (descriptor.Title.ToString(), descriptor.Category, descriptor.DefaultSeverity.ToString()));
    });

    // What an analyzer says of a project's own files is no rule.
    private static bool HasPage(string id) => !id.StartsWith("SAI9", StringComparison.Ordinal);
}
