using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Soc2Ai.Evidence;

/// <summary>Tells objects apart by being them: a record's own equality looks at all that it holds.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ByReference<T> Comparer = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T value) => RuntimeHelpers.GetHashCode(value);
}
