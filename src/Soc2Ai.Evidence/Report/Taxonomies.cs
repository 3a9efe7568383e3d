using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Report;

/// <summary>The taxonomies of the report; the first is the criteria.</summary>
internal static class Taxonomies
{
    private static readonly Lazy<IReadOnlyList<Taxonomy>> Lists = new(() =>
    [
        new Taxonomy(
            "SOC 2", "2017 (revised points of focus 2022)", "AICPA",
            "https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022",
            "The 61 Trust Services Criteria by id. Titles are our own short wording, not the AICPA's text.",
            true,
            [.. Criteria.All.Select(criterion => new Taxon(
                criterion.Id, criterion.Title, $"What code and build can show: {criterion.Evidence.ToString().ToLowerInvariant()}; {criterion.Why}.", null, criterion.Evidence.ToString().ToLowerInvariant()))],
            rule => rule.Criteria),
        new Taxonomy(
            "CWE", "4.17", "MITRE", "https://cwe.mitre.org/", "The weaknesses of the Common Weakness Enumeration that the rules point to.", false,
            Items("cwe", id => $"https://cwe.mitre.org/data/definitions/{id}.html"),
            rule => rule.Cwe.Select(number => number.ToString(CultureInfo.InvariantCulture))),
        new Taxonomy(
            "OWASP Top 10 for LLM Applications 2025", "2025", "OWASP", "https://genai.owasp.org/llm-top-10/", "Risks of applications on large language models, 2025 list.", true,
            Items("owasp-llm-2025", _ => null), rule => rule.OwaspLlm2025),
        new Taxonomy(
            "OWASP Top 10 for LLM Applications 2026", "2026", "OWASP", "https://genai.owasp.org/llm-top-10/", "Risks of applications on large language models, 2026 list (renumbered).", true,
            Items("owasp-llm-2026", _ => null), rule => rule.OwaspLlm2026),
        new Taxonomy(
            "OWASP Top 10 for Agentic Applications 2026", "2026", "OWASP", "https://genai.owasp.org/", "Risks of applications that let models act, 2026 list.", true,
            Items("owasp-agentic-2026", _ => null), rule => rule.OwaspAgentic2026),
    ]);

    /// <summary>All of them, by their index in <c>run.taxonomies</c>.</summary>
    public static IReadOnlyList<Taxonomy> All => Lists.Value;

    /// <summary>The entries that a rule bears on: the taxonomy's index and the id.</summary>
    public static IEnumerable<(int Taxonomy, string Id)> Of(ReportRule rule) => rule.Page is { } page
        ? All.SelectMany((taxonomy, index) => taxonomy.IdsOf(page).Where(id => taxonomy.IndexOf(id) is not null).Select(id => (index, id)))
        : rule.Criteria.Select(id => (0, id));

    private static IReadOnlyList<Taxon> Items(string framework, Func<string, string?> uri) =>
        [.. DataFiles.Frameworks.Where(item => item.Framework == framework).Select(item => new Taxon(item.Id, item.Title, null, uri(item.Id), null))];
}
