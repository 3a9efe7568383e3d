using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>A place where a value reaches a sink row: the argument or the assigned value.</summary>
/// <param name="Row">The row of the sink.</param>
/// <param name="Kind">The kind of sink: the row's, or what the row means here (the body of a request to a model's address is a prompt).</param>
/// <param name="Member">The member that the row names, as the code calls it.</param>
/// <param name="At">The argument's or assigned value's expression.</param>
/// <param name="Owner">The member that contains the place.</param>
public sealed record SinkSite(ApiRow Row, string Kind, ISymbol Member, SyntaxNode At, ISymbol Owner)
{
    /// <summary>Whether both are the same place of the same row.</summary>
    public bool Equals(SinkSite? other) => other is not null && At == other.At && ReferenceEquals(Row, other.Row) && Kind == other.Kind;

    /// <inheritdoc/>
    public override int GetHashCode() => At.GetHashCode();
}
