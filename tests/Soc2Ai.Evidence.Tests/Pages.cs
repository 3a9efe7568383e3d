using Soc2Ai.Catalog;

namespace Soc2Ai.Evidence.Tests;

/// <summary>A small catalogue of the tests' own, so that no page of the product decides what these tests see: four rules of analyzers, two of the build.</summary>
internal static class Pages
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Page("SAI0001", "AI component", "hidden", "Inventory", "code", "AI component", ""),
        Page("SAI1001", "Model credential in source", "warning", "Security", "code", "credential argument", "criteria: CC6.1\ncwe: 798\nprofile: essential"),
        Page("SAI2004", "Model call without an output limit", "info", "Availability", "code", "model call", "criteria: A1.1\ncwe: 770\nowasp-llm-2025: LLM10\nowasp-llm-2026: LLM06"),
        Page("SAI4001", "Prompt written to a log", "warning", "Confidentiality", "code", "log write of AI content",
            "criteria: C1.1, CC6.7\ncwe: 532\nowasp-llm-2025: LLM02\nowasp-llm-2026: LLM02\nowasp-agentic-2026: ASI05\natlas: AML.T0057"),
        RuleCatalog.Get("SAI6006"),
        RuleCatalog.Get("SAI6007"),
    ];

    public static IReadOnlyList<Companion> Companions { get; } =
        [new("CA2016", "Token not forwarded", ["A1.1"]), new("CA5358-CA5403", "Weak cryptography", ["CC6.7"])];

    private static Rule Page(string id, string title, string severity, string category, string analysis, string population, string more) =>
        RulePage.Parse($"rules/{id}.md", string.Join("\n", "---", $"id: {id}", $"title: {title}", "message: A message", $"severity: {severity}", $"category: {category}",
            $"analysis: {analysis}", $"population: {population}", "since: 1.0.0", more, "---", "Why it matters.", "", "## Noncompliant", "", "Code.").Replace("\n\n---", "\n---", StringComparison.Ordinal));
}
