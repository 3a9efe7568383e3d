using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>
/// What a flow rule follows: <c>model-output, tool-input -> process, code</c> (any source reaches any sink), or
/// <c>origin -> prompt &amp; log</c> (one origin reaches both; the finding stands at the last).
/// </summary>
public sealed class RuleFlow
{
    /// <summary>The one word that stands for every value that is not constant.</summary>
    public const string Origin = "origin";

    private RuleFlow(IReadOnlyList<string> sources, IReadOnlyList<string> sinks, string? together)
    {
        Sources = sources;
        Sinks = sinks;
        Together = together;
    }

    /// <summary>Kinds of value at the start; <see cref="Origin"/> alone in a co-flow rule.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Kinds of sink at the end, where the finding stands.</summary>
    public IReadOnlyList<string> Sinks { get; }

    /// <summary>In a co-flow rule the kind of sink that shares the origin; else null.</summary>
    public string? Together { get; }

    /// <summary>Reads the notation; null when it is not of that form.</summary>
    public static RuleFlow? Parse(string text)
    {
        var sides = text.Split(["->"], StringSplitOptions.None);
        if (sides.Length != 2)
            return null;

        var sources = Words(sides[0], ',');
        var both = Words(sides[1], '&');
        var sinks = Words(both.Count == 2 ? both[1] : sides[1], ',');
        if (sources.Count == 0 || sinks.Count == 0 || both.Count > 2 || sources.Contains(Origin) != (both.Count == 2))
            return null;

        return new RuleFlow(sources, sinks, both.Count == 2 ? both[0] : null);
    }

    private static List<string> Words(string text, char separator) =>
        text.Split(separator).Select(word => word.Trim()).Where(word => word.Length > 0).ToList();
}
