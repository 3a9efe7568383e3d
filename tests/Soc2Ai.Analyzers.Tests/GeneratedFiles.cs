using System.Text;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>The files outside the package that repeat what the pages say, by their path in the repository. <c>PackageFiles</c> makes the package's own.</summary>
internal static class GeneratedFiles
{
    private const string TableStart = "<!-- rules -->";
    private const string TableEnd = "<!-- /rules -->";

    public static IReadOnlyDictionary<string, Func<string, string>> All { get; } = new Dictionary<string, Func<string, string>>
    {
        ["README.md"] = WithTable,
        ["rules/README.md"] = _ => Index(),
        ["src/Soc2Ai.Analyzers/AnalyzerReleases.Unshipped.md"] = _ => Releases(),
    };

    public static string Folder { get; } = RepositoryFolder(AppContext.BaseDirectory);

    private static string WithTable(string readme)
    {
        var start = readme.IndexOf(TableStart, StringComparison.Ordinal);
        var end = readme.IndexOf(TableEnd, StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"README.md has no lines '{TableStart}' and '{TableEnd}' for the rule table to stand between");
        return readme[..(start + TableStart.Length)] + "\n" + Table() + readme[end..];
    }

    private static string Table()
    {
        var text = new StringBuilder("| Id | Rule | Severity | Criteria | Fix |\n|---|---|---|---|---|\n");
        foreach (var rule in Rules())
            text.Append($"| [{rule.Id}](rules/{rule.Id}.md) | {rule.Title}{(rule.IsEssential ? " ★" : "")} | {Severity(rule)} | {string.Join(", ", rule.Criteria)} | {(rule.HasFix ? "yes" : "")} |\n");

        return text.Append("\n★ warns in the profile `essential` too.\n").ToString();
    }

    private static string Index()
    {
        var text = new StringBuilder("# Rules\n\nGenerated from the pages beside it; `SOC2AI_UPDATE=1 dotnet test --filter Generated` rewrites it. What a rule needs to be right is on its page; facts about APIs are rows in [`apis/`](apis).\n");
        foreach (var category in Rules().GroupBy(rule => rule.Category))
        {
            text.Append($"\n## {category.Key}\n\n| Id | Title | Severity | Profile | Population | Criteria | CWE | OWASP LLM 2025 / 2026 | Fix |\n|---|---|---|---|---|---|---|---|---|\n");
            foreach (var rule in category)
            {
                text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {Severity(rule)} | {(rule.IsEssential ? "essential" : "standard")} | {rule.Population} | {Cell(rule.Criteria)} ")
                    .Append($"| {Cell(rule.Cwe)} | {Cell(rule.OwaspLlm2025)} / {Cell([.. rule.OwaspLlm2026, .. rule.OwaspAgentic2026])} | {(rule.HasFix ? "yes" : "–")} |\n");
            }
        }

        return text.ToString();
    }

    private static string Releases()
    {
        var text = new StringBuilder("; Unshipped analyzer release\n\n### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        foreach (var descriptor in new AiComplianceAnalyzer().SupportedDiagnostics.DistinctBy(descriptor => descriptor.Id).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal))
            text.Append($"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}\n");

        return text.ToString();
    }

    private static IEnumerable<Rule> Rules() => RuleCatalog.All.Where(rule => rule.Category != "Inventory");

    private static string Severity(Rule rule) => rule.Severity.ToString().ToLowerInvariant();

    private static string Cell<T>(IReadOnlyCollection<T> values) => values.Count == 0 ? "–" : string.Join(", ", values);

    private static string RepositoryFolder(string from) =>
        File.Exists(Path.Combine(from, "Directory.Packages.props")) ? from : RepositoryFolder(Path.GetDirectoryName(from.TrimEnd(Path.DirectorySeparatorChar))!);
}
