using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>Every rule, from its page. A page is read when it is first asked for.</summary>
public static class RuleCatalog
{
    private static readonly ConcurrentDictionary<string, Rule> Pages = new(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyList<Rule>> Rules = new(() =>
        Resources.Names("rules/SAI", ".md").Select(name => Get(name.Substring(6, name.Length - 9))).ToList());

    private static readonly Lazy<string> Content = new(Resources.Digest);

    /// <summary>SHA-256 over every page, row and table of <c>rules/</c>, hexadecimal: two reports with the same one were made by the same rules.</summary>
    public static string Digest => Content.Value;

    /// <summary>All rules by id.</summary>
    public static IReadOnlyList<Rule> All => Rules.Value;

    /// <summary>The rule with this id.</summary>
    /// <exception cref="ArgumentException">No page has this id.</exception>
    public static Rule Get(string id) => Pages.GetOrAdd(id, static id => RulePage.Parse($"rules/{id}.md", Resources.Text($"rules/{id}.md")));

    /// <summary>The rule with this id, or null when no page has it.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
