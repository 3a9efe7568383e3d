using System.Globalization;
using System.Text.RegularExpressions;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>Where the rules' specification stands beside the repository, every page says what its table row says.</summary>
public sealed class SpecificationTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Where(rule => rule.Id != "SAI0001").Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Page_says_what_the_specification_says(string id)
    {
        var file = Path.Combine(GeneratedFiles.Folder, "../shared/RULES.md");
        Assert.SkipUnless(File.Exists(file), "the specification is not beside the repository");
        var cells = File.ReadLines(file).Where(line => line.StartsWith($"| {id} ", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)).Single();
        var rule = RuleCatalog.Get(id);

        Assert.Equal(cells[1], rule.Title);
        Assert.Equal(cells[0].EndsWith('★'), rule.IsEssential);
        Assert.StartsWith(rule.Severity.ToString(), cells[2], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(cells[^1] == "yes", rule.HasFix);
        if (id[3] == '6')
        {
            Assert.Equal((cells[4], cells[5]), (rule.Population, string.Join(", ", rule.Criteria)));
            return;
        }

        Assert.Equal((cells[3], cells[4]), (rule.Population, string.Join(", ", rule.Criteria)));
        Assert.Equal(Regex.Matches(cells[5], @"\d+").Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).Order(), rule.Cwe.Order());
        Assert.Equal(Regex.Matches(cells[6], @"(LLM|ASI)\d\d").Select(match => match.Value), rule.OwaspLlm2025.Concat(rule.OwaspLlm2026).Concat(rule.OwaspAgentic2026));
    }
}
