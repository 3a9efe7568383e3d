using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>Reads a rule's page: front matter between <c>---</c> lines, then Markdown.</summary>
public static class RulePage
{
    private static readonly string[] Keys =
    [
        "id", "title", "message", "severity", "profile", "category", "analysis", "population", "flow", "clean", "settings", "fix", "configurable",
        "criteria", "cwe", "owasp-llm-2025", "owasp-llm-2026", "owasp-agentic-2026", "atlas", "since",
    ];

    private static readonly Dictionary<char, string> Categories = new()
    {
        ['0'] = "Inventory",
        ['1'] = "Security",
        ['2'] = "Availability",
        ['3'] = "Processing integrity",
        ['4'] = "Confidentiality",
        ['5'] = "Privacy",
        ['6'] = "Governance",
    };

    /// <summary>The rule that a page states.</summary>
    /// <exception cref="CatalogException">The page lacks or misspells something that a rule needs.</exception>
    public static Rule Parse(string file, string text)
    {
        var lines = text.Replace("\r\n", "\n").Split('\n');
        if (lines[0].Trim() != "---")
            throw new CatalogException(file, 1, "a page begins with a line '---', then its front matter");

        var end = Array.FindIndex(lines, 1, line => line.Trim() == "---");
        if (end < 0)
            throw new CatalogException(file, lines.Length, "the front matter has no closing line '---'");

        var front = new FrontMatter(file, end + 1, FrontLines(file, lines, end));
        var body = string.Join("\n", lines.Skip(end + 1)).Trim();
        return Build(file, front, body, end + 1);
    }

    private static Rule Build(string file, FrontMatter front, string body, int bodyLine)
    {
        var id = front.Required("id");
        if (!FrameworkId.IsRule(id) || !file.EndsWith($"{id}.md", StringComparison.Ordinal))
            throw front.Error("id", $"'{id}' is not the id that the file is named after (SAI and four digits)");

        var category = front.Required("category");
        if (category != Categories[id[3]])
            throw front.Error("category", $"the first digit of {id} says '{Categories[id[3]]}', not '{category}'");

        var analysis = front.Choice<RuleAnalysis>("analysis");
        var flow = front.Optional("flow") is { } notation
            ? RuleFlow.Parse(notation) ?? throw front.Error("flow", "expected 'kind, kind -> sink, sink' or 'origin -> sink & sink'")
            : null;
        if ((analysis == RuleAnalysis.Flow) != (flow is not null))
            throw front.Error("analysis", "a page with 'analysis: flow' has a line 'flow: source -> sink', and no other page has one");

        var population = front.Required("population");
        if (!Populations.All.Contains(population))
            throw front.Error("population", $"'{population}' is no population; expected one of: {string.Join(", ", Populations.All)}");

        var criteria = front.List("criteria");
        if (criteria.Count == 0 && id != "SAI0001")
            throw front.Error("criteria", "a rule bears on at least one criterion, for example 'criteria: CC6.1, C1.1'");
        foreach (var criterion in criteria)
        {
            if (!Criteria.Contains(criterion))
                throw front.Error("criteria", $"'{criterion}' is none of the 61 criteria of rules/criteria.tsv");
        }

        if (body.Length == 0)
            throw new CatalogException(file, bodyLine, "under the front matter a page says why the rule matters");

        return new Rule
        {
            Id = id,
            Title = front.Required("title"),
            Message = front.Required("message"),
            Variants = front.Variants(),
            Severity = front.Choice<RuleSeverity>("severity"),
            IsEssential = front.Optional("profile") switch
            {
                null or "standard" => false,
                "essential" => true,
                var other => throw front.Error("profile", $"'{other}' is no profile of a page; expected 'essential' or 'standard'"),
            },
            Category = category,
            Analysis = analysis,
            Population = population,
            Flow = flow,
            Clean = front.List("clean"),
            Settings = front.List("settings"),
            HasFix = front.Flag("fix"),
            IsNotConfigurable = front.Optional("configurable") == "no",
            Criteria = criteria,
            Cwe = [.. front.List("cwe").Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var cwe)
                ? cwe
                : throw front.Error("cwe", $"'{number}' is no CWE number; expected digits, for example 'cwe: 532'"))],
            OwaspLlm2025 = front.Ids("owasp-llm-2025", FrameworkId.IsOwaspLlm),
            OwaspLlm2026 = front.Ids("owasp-llm-2026", FrameworkId.IsOwaspLlm),
            OwaspAgentic2026 = front.Ids("owasp-agentic-2026", FrameworkId.IsOwaspAgentic),
            Atlas = front.Ids("atlas", FrameworkId.IsAtlas),
            Since = front.Required("since"),
            Description = FirstParagraph(body),
            Help = body,
        };
    }

    private static string FirstParagraph(string body)
    {
        var end = body.IndexOf("\n\n", StringComparison.Ordinal);
        return (end < 0 ? body : body.Substring(0, end)).Replace('\n', ' ');
    }

    private static Dictionary<string, (string Value, int Line)> FrontLines(string file, string[] lines, int end)
    {
        var front = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        for (var i = 1; i < end; i++)
        {
            var colon = lines[i].IndexOf(':');
            if (colon <= 0)
                throw new CatalogException(file, i + 1, "expected 'key: value'");

            var key = lines[i].Substring(0, colon).Trim();
            if (!Keys.Contains(key) && !key.StartsWith("message-", StringComparison.Ordinal))
                throw new CatalogException(file, i + 1, $"'{key}' is no key of a page; expected one of: {string.Join(", ", Keys)}, message-NAME");
            if (front.ContainsKey(key))
                throw new CatalogException(file, i + 1, $"'{key}' stands twice");

            front.Add(key, (lines[i].Substring(colon + 1).Trim(), i + 1));
        }

        return front;
    }
}
