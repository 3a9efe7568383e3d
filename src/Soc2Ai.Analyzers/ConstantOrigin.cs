using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers;

/// <summary>A constant of the source that may reach an expression.</summary>
/// <param name="Value">A string, number, enum's number, bool or <see cref="System.TimeSpan"/>. Unknown parts of a composed string stand in it as <see cref="Hole"/>.</param>
/// <param name="At">Where the constant stands: its literal, or the reference when it is declared in another assembly or is an enum's member.</param>
/// <param name="IsFallback">It is only what is used where a configuration says nothing: <c>config["m"] ?? "x"</c>, an options class's initial value.</param>
/// <param name="Parts">The literals that the value is composed of; the only one is <paramref name="At"/> where nothing is composed.</param>
internal readonly record struct ConstantOrigin(object Value, IOperation At, bool IsFallback, ImmutableArray<IOperation> Parts)
{
    /// <summary>Stands for text that is not constant.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>The text; null when the constant is no string.</summary>
    public string? Text => Value as string;

    /// <summary>The text when all of it is constant, else null.</summary>
    public string? WholeText => Value is string text && text.IndexOf(Hole) < 0 ? text : null;

    /// <summary>Where the constant stands.</summary>
    public Location Location => At.Syntax.GetLocation();

    /// <summary>Where its literals stand when that is not in the expression that they reach.</summary>
    public IEnumerable<Location> Elsewhere(IOperation expression) => Parts
        .Where(part => part.Syntax.SyntaxTree != expression.Syntax.SyntaxTree || !expression.Syntax.Span.Contains(part.Syntax.Span))
        .Select(part => part.Syntax.GetLocation());
}
