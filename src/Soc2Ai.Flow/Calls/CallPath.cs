using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow.Calls;

/// <summary>One step of a path of calls: what is called, and where.</summary>
public readonly record struct CallStep(string Member, Location Location);

/// <summary>A path of calls that ends at a target, such as a model call.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Steps">The calls in order; the last is the target.</param>
public sealed record CallPath(string Target, ImmutableArray<CallStep> Steps);
