using System.Collections.Generic;

namespace Soc2Ai.Catalog;

/// <summary>A rule, as its page <c>rules/SAInnnn.md</c> states it.</summary>
public sealed class Rule
{
    /// <summary>The id: <c>SAI</c> and four digits, the first of which is the category's.</summary>
    public required string Id { get; init; }

    /// <summary>The title, a noun phrase.</summary>
    public required string Title { get; init; }

    /// <summary>The message's format, without a final full stop.</summary>
    public required string Message { get; init; }

    /// <summary>Further messages of the same rule by name (front matter <c>message-anonymous</c> → <c>anonymous</c>).</summary>
    public required IReadOnlyDictionary<string, string> Variants { get; init; }

    /// <summary>The severity in the standard profile.</summary>
    public required RuleSeverity Severity { get; init; }

    /// <summary>Whether the rule warns in the essential profile too.</summary>
    public required bool IsEssential { get; init; }

    /// <summary>Security, Availability, Processing integrity, Confidentiality, Privacy, Governance or Inventory.</summary>
    public required string Category { get; init; }

    /// <summary>What finds its findings.</summary>
    public required RuleAnalysis Analysis { get; init; }

    /// <summary>The sites that the rule is a test of, as one of <see cref="Populations"/>.</summary>
    public required string Population { get; init; }

    /// <summary>What a flow rule follows; null for the others.</summary>
    public required RuleFlow? Flow { get; init; }

    /// <summary>The kinds of <c>clean</c> rows that count for this rule.</summary>
    public required IReadOnlyList<string> Clean { get; init; }

    /// <summary>For a setting rule, the kinds of <c>setting</c> rows that it is about.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>Whether a code fix exists.</summary>
    public required bool HasFix { get; init; }

    /// <summary>Whether nobody may configure its severity.</summary>
    public required bool IsNotConfigurable { get; init; }

    /// <summary>Ids of Trust Services Criteria.</summary>
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>CWE numbers.</summary>
    public required IReadOnlyList<int> Cwe { get; init; }

    /// <summary>Ids of the OWASP Top 10 for LLM applications, 2025.</summary>
    public required IReadOnlyList<string> OwaspLlm2025 { get; init; }

    /// <summary>Ids of the OWASP Top 10 for LLM applications, 2026.</summary>
    public required IReadOnlyList<string> OwaspLlm2026 { get; init; }

    /// <summary>Ids of the OWASP Top 10 for agentic applications, 2026.</summary>
    public required IReadOnlyList<string> OwaspAgentic2026 { get; init; }

    /// <summary>Ids of MITRE ATLAS techniques.</summary>
    public required IReadOnlyList<string> Atlas { get; init; }

    /// <summary>The version that brought the rule.</summary>
    public required string Since { get; init; }

    /// <summary>The first paragraph under the front matter: why it matters.</summary>
    public required string Description { get; init; }

    /// <summary>The page under its front matter, Markdown.</summary>
    public required string Help { get; init; }
}
