using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>The rows of one member, by role.</summary>
internal sealed class MemberFacts
{
    public static readonly MemberFacts None = new([]);

    public MemberFacts(ImmutableArray<ApiRow> rows, bool isFollowed = false, ISet<string>? seedKinds = null)
    {
        Sources = Of(rows, ApiRole.Source);
        Sinks = Of(rows, ApiRole.Sink).AddRange(rows.Where(static row => row is { Role: ApiRole.Call, Kind: "embedding" or "vector-write", Port.In: not ("return" or "this") }));
        Cleans = Of(rows, ApiRole.Clean);
        CleanPorts = [.. Cleans.Where(row => row.Port.Out == "return").Select(row => row.Port.In).Distinct()];
        // The walk itself tells elements, keys and positions apart, where rows know only the whole.
        Passes = isFollowed ? [] : Of(rows, ApiRole.Pass);
        Guards = Of(rows, ApiRole.Guard);
        foreach (var row in rows)
        {
            HasHandlers |= row.Role == ApiRole.Source && row.Port.In.EndsWith(".parameters", System.StringComparison.Ordinal);
            IsModelCall |= row.Role == ApiRole.Call && row.Kind == "model-call";
            IsSeed |= seedKinds is null || seedKinds.Contains(row.Kind);
            IsConversion |= row.Role == ApiRole.Sink && row.Kind == "html-conversion";
            IsSinkByAttribute |= row.Role == ApiRole.Sink && row.Member == "[method]";
        }
    }

    public ImmutableArray<ApiRow> Sources { get; }

    public ImmutableArray<ApiRow> Sinks { get; }

    public ImmutableArray<ApiRow> Cleans { get; }

    /// <summary>Where a value enters that a clean row brings back as the result, each once.</summary>
    public ImmutableArray<string> CleanPorts { get; }

    public ImmutableArray<ApiRow> Passes { get; }

    public ImmutableArray<ApiRow> Guards { get; }

    /// <summary>What comes back is the model's and not what went in.</summary>
    public bool IsModelCall { get; }

    /// <summary>Whether the parameters of a delegate that it is given are a source.</summary>
    public bool HasHandlers { get; }

    /// <summary>Whether a member that touches this one is worth a walk.</summary>
    public bool IsSeed { get; }

    /// <summary>Whether it makes markup of text, by a pipeline that may leave markup in the text out.</summary>
    public bool IsConversion { get; }

    /// <summary>A method that an attribute makes a sink: what a generator writes for it is not looked into.</summary>
    public bool IsSinkByAttribute { get; }

    private static ImmutableArray<ApiRow> Of(ImmutableArray<ApiRow> rows, ApiRole role)
    {
        var found = ImmutableArray<ApiRow>.Empty;
        foreach (var row in rows)
        {
            if (row.Role == role)
                found = found.Add(row);
        }

        return found;
    }
}
