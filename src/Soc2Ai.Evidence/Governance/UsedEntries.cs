using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Governance;

/// <summary>Tells whether code uses an entry of the register, by the comparison with which SAI6001 to SAI6003 tell whether the register has what code uses.</summary>
internal sealed class UsedEntries
{
    /// <summary>The lists that code can be compared with. No place in code names a data set.</summary>
    public static IReadOnlyList<string> Lists { get; } = ["vendors", "models", "tools"];

    private readonly ILookup<string, string> _names;
    private readonly List<string> _vendors;
    private readonly ILookup<string, ReportedUse> _open;

    /// <summary>The entries that these uses need.</summary>
    public UsedEntries(IEnumerable<ReportedUse> uses)
    {
        var all = uses.ToList();
        _names = all.Where(use => use.Name is not null).Select(use => (use.List, use.Name)).Distinct().ToLookup(use => use.List, use => use.Name!, StringComparer.Ordinal);
        _vendors = [.. all.Select(use => use.Vendor).OfType<string>().Concat(_names["vendors"]).Distinct()];
        _open = all.Where(use => use.IsOpen).ToLookup(use => use.List, StringComparer.Ordinal);
    }

    /// <summary>Why it cannot be told whether anything uses an entry, a clause; null when nothing does; empty when something does.</summary>
    public string? Doubt(string list, string name, IEnumerable<string> hosts)
    {
        var entry = AiRegister.Of(list, name, hosts);
        return list switch
        {
            "vendors" when _vendors.Any(entry.HasVendor) => "",
            "vendors" when !DataFiles.Vendors.Any(vendor => entry.HasVendor(vendor.Id)) => "the analyzers know no vendor of that name or host",
            "vendors" => Open(list, "the address of a client comes from configuration"),
            "models" => _names[list].Any(entry.HasModel) ? "" : Open(list, "the id of a model comes from configuration"),
            _ => _names[list].Any(entry.HasTool) ? "" : Open(list, "a tool gets its name when the program runs"),
        };
    }

    private string? Open(string list, string what) => _open[list].FirstOrDefault() is { } use ? $"{what} at {use.At}" : null;
}
