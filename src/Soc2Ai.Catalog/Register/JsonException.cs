using System;

namespace Soc2Ai.Catalog.Register;

/// <summary>A text is not what it should be, at a place of it.</summary>
internal sealed class JsonException(string problem, int at) : Exception(problem)
{
    /// <summary>How many characters stand before the place.</summary>
    public int At { get; } = at;
}
