using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers;

/// <summary>
/// A place in code that a rule tests: a member of the rule's population. It is written to the compiler's log as SAI0001, and a finding
/// carries the same <see cref="Id"/>, so that the report can set findings against their population.
/// </summary>
/// <param name="Population">One of <see cref="Catalog.Populations"/>.</param>
/// <param name="Id">The member that contains the place, and line and column in it: stays when the member moves.</param>
/// <param name="Vendor">The vendor's id, when known.</param>
/// <param name="Model">The model's id, when it is constant.</param>
/// <param name="Member">The API member that the place uses.</param>
internal readonly record struct Site(string Population, string Id, Location Location, string? Vendor = null, string? Model = null, string? Member = null)
{
    /// <summary>The custom properties that the compiler's log carries to the report.</summary>
    public ImmutableDictionary<string, string?> Properties(IEnumerable<KeyValuePair<string, string?>>? more = null)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties["kind"] = Population;
        properties["site"] = Id;
        if (Vendor is not null)
            properties["vendor"] = Vendor;
        if (Model is not null)
            properties["model"] = Model;
        if (Member is not null)
            properties["member"] = Member;
        if (more is not null)
            properties.AddRange(more);
        return properties.ToImmutable();
    }
}
