using System;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>A condition on the path of a request.</summary>
/// <param name="Prefix">What the path is asked to start with.</param>
/// <param name="IsMet">Whether a step runs where it does, or where it does not.</param>
internal readonly record struct PathTest(string Prefix, bool IsMet)
{
    /// <summary>Whether the step runs for a path.</summary>
    public bool Holds(string path)
    {
        var prefix = "/" + Prefix.Trim('/');
        var starts = prefix.Length == 1 || (path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (path.Length == prefix.Length || path[prefix.Length] == '/'));
        return starts == IsMet;
    }
}
