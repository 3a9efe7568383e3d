using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>Something that a model is given to call.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Kind">How it is given.</param>
/// <param name="Site">The place that counts in the population.</param>
/// <param name="Location">Where its findings stand.</param>
/// <param name="Places">Code that runs when the model calls it: lambdas, branches of a dispatch.</param>
/// <param name="Methods">Methods and variables that run.</param>
internal sealed record Tool(string Name, ToolKind Kind, Location Site, Location Location, ImmutableArray<IOperation> Places, ImmutableArray<ISymbol> Methods)
{
    /// <summary>The registering call; null where an attribute declares the tool.</summary>
    public IOperation? Registration { get; init; }

    /// <summary>Whether the tool says of itself that it only reads.</summary>
    public bool IsReadOnly { get; init; }
}
