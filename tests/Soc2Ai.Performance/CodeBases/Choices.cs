namespace Soc2Ai.Performance.CodeBases;

/// <summary>Choices that depend on the seed alone, not on the runtime's random numbers.</summary>
internal sealed class Choices(uint seed)
{
    private uint _state = seed;

    /// <summary>A number from 0 up to and without <paramref name="end"/>.</summary>
    public int Below(int end)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)end);
    }

    /// <summary>One of them.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
