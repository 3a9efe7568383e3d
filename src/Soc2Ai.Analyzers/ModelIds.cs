using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers;

/// <summary>Tells model ids that their provider moves from one version to another from ids of one version.</summary>
internal static class ModelIds
{
    private static readonly Dictionary<string, ModelAlias> Aliases = DataFiles.ModelAliases.GroupBy(alias => alias.Alias, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is known of an id that moves; null for a fixed or unknown id. <see cref="ModelAlias.Pinned"/> is null where no fixed id is known.</summary>
    /// <param name="ofOllama">The id is a name of an Ollama library: one without a tag means <c>latest</c>.</param>
    public static ModelAlias? Moving(string id, bool ofOllama)
    {
        var name = id.Trim();
        if (name.Length == 0)
            return null;
        if (ofOllama)
            return name.IndexOf(':') < 0 || name.EndsWith(":latest", StringComparison.OrdinalIgnoreCase) ? new ModelAlias("ollama", name, null, "", "") : null;
        if (Aliases.TryGetValue(name, out var alias))
            return alias;

        // Routers and Google's own API put a path before the id: openai/gpt-4o, models/gemini-1.5-pro.
        var slash = name.LastIndexOf('/');
        var bare = slash < 0 ? name : name.Substring(slash + 1);
        if (slash >= 0 && Aliases.TryGetValue(bare, out alias))
            return alias with { Alias = name, Pinned = null };
        return bare.EndsWith("-latest", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(":latest", StringComparison.OrdinalIgnoreCase) ? new ModelAlias("unknown", name, null, "", "") : null;
    }
}
