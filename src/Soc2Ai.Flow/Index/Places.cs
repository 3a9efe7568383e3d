using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Flow;

/// <summary>Positions in a file, in source order.</summary>
public readonly struct Places
{
    private readonly List<int>? _sorted;

    internal Places(List<int>? sorted) => _sorted = sorted;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _sorted is null;

    /// <summary>Whether one of them lies within a span.</summary>
    public bool In(TextSpan span)
    {
        if (_sorted is null)
            return false;

        var at = _sorted.BinarySearch(span.Start);
        if (at < 0)
            at = ~at;
        return at < _sorted.Count && _sorted[at] < span.End;
    }
}
