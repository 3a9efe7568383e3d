using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Sets;

/// <summary>Reads an element of a report's <c>tool.driver.rules</c>.</summary>
internal static class RuleReader
{
    private const string Cwe = "CWE";

    /// <summary>What it says.</summary>
    /// <param name="taxonomies">The names of the run's taxonomies; the first is the criteria.</param>
    public static ReportedRule Read(JsonElement rule, IReadOnlyList<string> taxonomies)
    {
        var taxa = rule.Items("relationships").Select(item => item.Member("target") ?? default)
            .Select(target => (List: target.Member("toolComponent")?.Number("index") ?? 0, Id: target.Text("id") ?? ""))
            .Where(taxon => taxon.Id.Length > 0 && taxon.List >= 0 && taxon.List < taxonomies.Count)
            .ToList();
        var properties = rule.Member("properties") ?? default;
        return new ReportedRule
        {
            Id = rule.Text("id")!,
            Title = (rule.Member("shortDescription")?.Text("text") ?? rule.Text("id")!).TrimEnd('.'),
            Description = rule.Member("fullDescription")?.Text("text") ?? "",
            Help = rule.Member("help")?.Text("markdown"),
            HelpUri = rule.Text("helpUri"),
            Level = rule.Member("defaultConfiguration")?.Text("level") ?? "warning",
            Population = properties.Text("population"),
            Analysis = properties.Text("analysis"),
            Criteria = [.. taxa.Where(taxon => taxon.List == 0).Select(taxon => taxon.Id)],
            OtherIds = [.. taxa.Where(taxon => taxon.List > 0).Select(taxon => taxonomies[taxon.List] == Cwe ? $"{Cwe}-{taxon.Id}" : $"{taxonomies[taxon.List]} {taxon.Id}")],
            Tags = [.. properties.Texts("tags")],
            Precision = properties.Text("precision"),
            ProblemSeverity = properties.Text("problem.severity"),
            SecuritySeverity = properties.Text("security-severity"),
            IsCompanion = properties.Member("companion") is { ValueKind: JsonValueKind.True },
        };
    }
}
