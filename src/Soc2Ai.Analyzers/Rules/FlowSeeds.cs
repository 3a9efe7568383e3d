using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>The names by which a member can matter to a flow rule, before anything is bound.</summary>
internal sealed class FlowSeeds
{
    /// <summary>Kinds of rows that only AI code has: a member that uses none of what they name, and neither calls nor is called by one that does, is not walked.</summary>
    public static readonly HashSet<string> Kinds = ["instructions", "prompt", "model-output", "model-call", "tool-input", "training-upload", "embedding", "vector-write"];

    /// <summary>Those kinds, and the addresses of requests, where the source writes a model's address down.</summary>
    public static readonly HashSet<string> KindsWithRequests = [.. Kinds, "http-address"];

    private static readonly FlowSeeds Shipped = new(ApiRows.All);

    private FlowSeeds(IReadOnlyList<ApiRow> rows)
    {
        Seeds.Add(FlowWords.Training);
        foreach (var row in rows)
        {
            if (KindsWithRequests.Contains(row.Kind))
                AddNames(row, Seeds);
            if (row.Role == ApiRole.Sink)
                AddNames(row, Sinks);
        }

        Sinks.UnionWith(Seeds);
    }

    /// <summary>Names that only code about models has.</summary>
    public HashSet<string> Seeds { get; } = new(StringComparer.Ordinal);

    /// <summary>Those and the names of all sinks.</summary>
    public HashSet<string> Sinks { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of an index.</summary>
    public static FlowSeeds Of(ApiIndex api) => api.All == ApiRows.All ? Shipped : new FlowSeeds(api.All);

    private static void AddNames(ApiRow row, HashSet<string> names)
    {
        var type = row.Type.Substring(row.Type.LastIndexOfAny(['.', '+']) + 1).Split('`')[0];
        if (row.Member == ".ctor")
            names.Add(type);
        else if (row.Member[0] == '[')
        {
            names.Add(type);
            if (type.EndsWith("Attribute", StringComparison.Ordinal))
                names.Add(type.Substring(0, type.Length - "Attribute".Length));
        }
        else
            names.Add(row.Member);
    }
}
