using System.Collections.Concurrent;

namespace Soc2Ai.Flow.Tests;

/// <summary>What the engine says of the twins, each analyzed once for all tests that look at it.</summary>
internal static class ShapeResults
{
    private static readonly ConcurrentDictionary<(string Shape, bool IsBad), Lazy<ShapeResult>> Results = new();

    /// <summary>What it says of one twin.</summary>
    public static ShapeResult Of(Shape shape, bool bad, CancellationToken stop) => Results.GetOrAdd((shape.Name, bad), _ => new(() =>
    {
        var analysis = shape.Analyze(bad, stop);
        return new ShapeResult([.. analysis.Hits.Select(hit => (hit.Sink.Kind, hit.Mark.Way!.Length))], [.. analysis.Widened.Select(widening => widening.Member.Name)]);
    })).Value;
}

/// <summary>The findings in one twin, with the kind of each sink and the length of its path, and the members that a bound was hit in.</summary>
internal sealed record ShapeResult(IReadOnlyList<(string Kind, int Steps)> Hits, IReadOnlyList<string> Widened);
