using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Evidence.Page;

/// <summary>Criteria that stand together, under our own short titles.</summary>
internal sealed record Family(string Id, string Title)
{
    /// <summary>In the order of the criteria.</summary>
    public static IReadOnlyList<Family> All { get; } =
    [
        new("CC1", "Integrity and oversight"),
        new("CC2", "Information flow"),
        new("CC3", "Risk"),
        new("CC4", "Checks on controls"),
        new("CC5", "Choice of controls"),
        new("CC6", "Access and data movement"),
        new("CC7", "Running and incidents"),
        new("CC8", "Changes"),
        new("CC9", "Disruption and vendors"),
        new("A", "Availability"),
        new("C", "Confidentiality"),
        new("PI", "Processing integrity"),
        new("P", "Privacy"),
    ];

    /// <summary>The family of a criterion.</summary>
    public static Family Of(string criterion)
    {
        var letters = new string([.. criterion.TakeWhile(char.IsLetter)]);
        var id = letters == "CC" ? criterion.Split('.')[0] : letters;
        return All.First(family => string.Equals(family.Id, id, StringComparison.Ordinal));
    }
}
