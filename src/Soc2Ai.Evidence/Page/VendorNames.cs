using System;
using System.Collections.Generic;
using Soc2Ai.Catalog;

namespace Soc2Ai.Evidence.Page;

/// <summary>Vendors by one name each: analyzers call them by the catalogue's id, registers as people write them.</summary>
internal static class VendorNames
{
    private static readonly Lazy<Dictionary<string, Vendor>> Known = new(() =>
    {
        var known = new Dictionary<string, Vendor>(StringComparer.OrdinalIgnoreCase);
        foreach (var vendor in DataFiles.Vendors)
            known[vendor.Id] = known[vendor.Name] = vendor;
        return known;
    });

    /// <summary>The name that people write; a vendor that the catalogue does not have is called as it was.</summary>
    public static string Name(string vendor) => Known.Value.TryGetValue(vendor, out var known) ? known.Name : vendor;

    /// <summary>The catalogue's id, or the vendor as it was called.</summary>
    public static string Id(string vendor) => Known.Value.TryGetValue(vendor, out var known) ? known.Id : vendor;
}
