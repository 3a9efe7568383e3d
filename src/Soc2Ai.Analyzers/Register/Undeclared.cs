using System.Collections.Generic;

namespace Soc2Ai.Analyzers.Register;

/// <summary>What a finding says for its fix: the entry that the register lacks.</summary>
internal static class Undeclared
{
    /// <summary>The properties of a finding about an entry of a list.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Entry(string list, string name, string? vendor = null, string? hosts = null)
    {
        yield return new("register", list);
        yield return new("entry", name);
        if (vendor is not null)
            yield return new("entryVendor", vendor);
        if (hosts is not null)
            yield return new("entryHosts", hosts);
    }
}
