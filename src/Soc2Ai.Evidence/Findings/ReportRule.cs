using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Findings;

/// <summary>A rule as the report states it: one of the catalogue, or a companion's.</summary>
internal sealed record ReportRule
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Markdown; null when another analyzer owns the rule.</summary>
    public string? Help { get; init; }

    public string? HelpUri { get; init; }

    /// <summary>SARIF's level where nobody configured it.</summary>
    public required string Level { get; init; }

    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>The page; null for a companion's.</summary>
    public Rule? Page { get; init; }

    /// <summary>Whether another analyzer owns the rule.</summary>
    public bool IsCompanion => Page is null;

    public static ReportRule Of(Rule page, string profile) => new()
    {
        Id = page.Id,
        Title = page.Title,
        Description = Sentence(page.Description),
        Help = page.Help,
        Level = Profiles.LevelOf(page, profile),
        Criteria = page.Criteria,
        Page = page,
    };

    public static ReportRule Of(string id, Companion companion, LogRule? logged) => new()
    {
        Id = id,
        Title = logged?.Title ?? companion.Title,
        Description = Sentence(logged?.Description is { Length: > 0 } description ? description : companion.Title),
        HelpUri = logged?.HelpUri is { Length: > 0 } uri && Uri.TryCreate(uri, UriKind.Absolute, out _) ? uri : null,
        Level = logged?.Level ?? "warning",
        Criteria = [.. companion.Criteria.Where(Catalog.Criteria.Contains)],
    };

    /// <summary>The text with a full stop at its end.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length == 0 ? "No message." : trimmed[trimmed.Length - 1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
    }

    /// <summary>A title as an identifier: <c>Prompt written to a log</c> is <c>PromptWrittenToALog</c>.</summary>
    public static string PascalCase(string title)
    {
        var name = new StringBuilder();
        foreach (var word in title.Split([' ', '-', '/', '\'', '"', ',', '(', ')', '.', '`', ':', '’', '<', '>', '[', ']', ';', '*', '+', '&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = new string([.. word.Where(character => character < 128 && char.IsLetterOrDigit(character))]);
            if (letters.Length > 0)
                name.Append(char.ToUpperInvariant(letters[0])).Append(letters.All(char.IsUpper) ? letters.Substring(1).ToLowerInvariant() : letters.Substring(1));
        }

        return name.Length == 0 ? "Rule" : name.ToString();
    }
}
