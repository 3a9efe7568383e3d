using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>A vendor of models: the id that rows and hosts use, the name that people write, and other names that a register may have.</summary>
public sealed record Vendor(string Id, string Name, IReadOnlyList<string> Others)
{
    /// <summary>Everything that the vendor may be called.</summary>
    public IEnumerable<string> Names => [Id, Name, .. Others];

    /// <summary>The vendor with this id; one that the table does not have is called by its id.</summary>
    public static Vendor Find(string id) => DataFiles.Vendors.FirstOrDefault(vendor => vendor.Id == id) ?? new Vendor(id, id, []);
}
