using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;

namespace Soc2Ai.Evidence.Report;

/// <summary>An entry of a taxonomy: a criterion, a weakness, a risk.</summary>
internal sealed record Taxon(string Id, string Title, string? Text, string? HelpUri, string? Evidence);

/// <summary>A list of another body that rules point into.</summary>
/// <param name="IdsOf">The entries that a rule bears on.</param>
internal sealed record Taxonomy(
    string Name, string Version, string Organization, string InformationUri, string Description, bool IsComprehensive, IReadOnlyList<Taxon> Taxa, Func<Rule, IEnumerable<string>> IdsOf)
{
    private readonly Dictionary<string, int> _index = Taxa.Select((taxon, index) => (taxon.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    /// <summary>The taxonomy's identity.</summary>
    public string Guid { get; } = NameGuid.Of($"taxonomy/{Name}/{Version}");

    /// <summary>An entry's place in <see cref="Taxa"/>; null when the list has none of that id.</summary>
    public int? IndexOf(string id) => _index.TryGetValue(id, out var index) ? index : null;

    /// <summary>An entry's identity.</summary>
    public string GuidOf(string id) => NameGuid.Of($"taxonomy/{Name}/{Version}/{id}");
}
