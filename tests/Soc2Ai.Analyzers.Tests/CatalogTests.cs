using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>What the catalogue promises, the analyzers keep: ids exist, and the examples of every page are compiled and analyzed.</summary>
public sealed partial class CatalogTests
{
    // The Trust Services Criteria of 2017: how many of each series.
    private static readonly (string Series, int Count)[] Criteria61 =
    [
        ("CC1", 5), ("CC2", 3), ("CC3", 4), ("CC4", 2), ("CC5", 3), ("CC6", 8), ("CC7", 5), ("CC8", 1), ("CC9", 2),
        ("A1", 3), ("C1", 2), ("PI1", 5), ("P1", 1), ("P2", 1), ("P3", 2), ("P4", 3), ("P5", 2), ("P6", 7), ("P7", 1), ("P8", 1),
    ];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    public static TheoryData<string> AnalyzedIds => [.. RuleCatalog.All.Where(rule => rule.Analysis != RuleAnalysis.Build && rule.Id != "SAI0001").Select(rule => rule.Id)];

    [Fact]
    public void Criteria_are_exactly_the_61() =>
        Assert.Equal(Criteria61.SelectMany(series => Enumerable.Range(1, series.Count).Select(number => $"{series.Series}.{number}")).Order(), Criteria.All.Select(criterion => criterion.Id).Order());

    [Fact]
    public void Criteria_are_those_of_the_shared_facts() =>
        Assert.Equal(Shared("facts/criteria.tsv").Replace("\r\n", "\n"), File.ReadAllText(Path.Combine(GeneratedFiles.Folder, "rules/criteria.tsv")).Replace("\r\n", "\n"));

    [Fact]
    public void Framework_ids_are_those_of_the_shared_facts()
    {
        var facts = Shared("facts/frameworks.md");

        Assert.All(DataFiles.Frameworks, item => Assert.Contains(item.Framework == "atlas" ? item.Id[4..] : item.Id, facts));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Ids_of_other_frameworks_stand_in_the_list(string id)
    {
        var rule = RuleCatalog.Get(id);

        Assert.Empty(Unknown("cwe", rule.Cwe.Select(number => number.ToString(CultureInfo.InvariantCulture))));
        Assert.Empty(Unknown("owasp-llm-2025", rule.OwaspLlm2025));
        Assert.Empty(Unknown("owasp-llm-2026", rule.OwaspLlm2026));
        Assert.Empty(Unknown("owasp-agentic-2026", rule.OwaspAgentic2026));
        Assert.Empty(Unknown("atlas", rule.Atlas));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Message_ends_without_a_full_stop(string id) =>
        Assert.All(RuleCatalog.Get(id).Variants.Values.Append(RuleCatalog.Get(id).Message), message => Assert.False(message.EndsWith('.'), message));

    [Theory, MemberData(nameof(AnalyzedIds))]
    public void An_analyzer_implements_the_page(string id) =>
        Assert.Contains(new AiComplianceAnalyzer().SupportedDiagnostics, descriptor => descriptor.Id == id);

    [Theory, MemberData(nameof(AnalyzedIds))]
    public async Task Noncompliant_example_is_found_by_this_rule_and_no_other_warns(string id) => Assert.Equal([id], await Found(id, "Noncompliant"));

    [Theory, MemberData(nameof(AnalyzedIds))]
    public async Task Compliant_example_has_no_finding_of_the_rule_and_no_warning(string id) => Assert.Empty(await Found(id, "Compliant"));

    [Fact]
    public void Names_of_personal_data_and_companion_ids_stand_once()
    {
        Assert.Equal(DataFiles.PersonalNames.Count, DataFiles.PersonalNames.Select(name => name.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var companions = DataFiles.Companions.SelectMany(Range).ToList();
        Assert.Equal(companions.Count, companions.Distinct().Count());
    }

    private static async Task<IReadOnlyList<string>> Found(string id, string heading)
    {
        var examples = Examples().Matches(RuleCatalog.Get(id).Help).Where(example => example.Groups["kind"].Value == heading).ToList();
        Assert.NotEmpty(examples);
        var found = new List<string>();
        foreach (var example in examples)
        {
            var register = example.Groups["register"];
            var findings = await new Verify(id) { AdditionalFiles = register.Success ? [("soc2ai.register.json", register.Value)] : [] }.Analyze(("Program.cs", example.Groups["code"].Value));
            found.AddRange(findings.Where(finding => finding.Id == id || finding.Severity >= DiagnosticSeverity.Warning).Select(finding => finding.Id).Distinct());
        }

        return [.. found.Distinct()];
    }

    private static IEnumerable<string> Unknown(string framework, IEnumerable<string> ids) =>
        ids.Except(DataFiles.Frameworks.Where(item => item.Framework == framework).Select(item => item.Id));

    private static IEnumerable<string> Range(Companion companion)
    {
        var ends = companion.Id.Split('-').Select(id => (Prefix: id.TrimEnd("0123456789".ToCharArray()), Number: int.Parse(id.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()), CultureInfo.InvariantCulture))).ToList();
        return Enumerable.Range(ends[0].Number, ends[^1].Number - ends[0].Number + 1).Select(number => $"{ends[0].Prefix}{number}");
    }

    // The facts stand beside the repository where it is built; elsewhere there is nothing to compare with.
    private static string Shared(string path)
    {
        var file = Path.Combine(GeneratedFiles.Folder, "../shared", path);
        Assert.SkipUnless(File.Exists(file), $"{path} is not beside the repository");
        return File.ReadAllText(file);
    }

    [GeneratedRegex(@"## (?<kind>Noncompliant|Compliant)\s+```csharp\s(?<code>.*?)```(\s+```json register\s(?<register>.*?)```)?", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
