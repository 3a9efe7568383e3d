using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers;

/// <summary>The hosts of model providers.</summary>
internal static class ProviderHosts
{
    private static readonly Dictionary<string, string> Exact = DataFiles.ProviderHosts.Where(host => host.Host.IndexOf('*') < 0)
        .ToDictionary(host => host.Host, host => host.Vendor, StringComparer.OrdinalIgnoreCase);

    private static readonly List<(string Start, string End, string Vendor)> Patterns = [.. DataFiles.ProviderHosts.Where(host => host.Host.IndexOf('*') >= 0)
        .Select(host => (host.Host.Substring(0, host.Host.IndexOf('*')), host.Host.Substring(host.Host.IndexOf('*') + 1), host.Vendor))];

    /// <summary>The vendor whose host this is; null for every other host.</summary>
    public static string? Vendor(string host)
    {
        if (Exact.TryGetValue(host, out var vendor))
            return vendor;

        foreach (var (start, end, owner) in Patterns)
        {
            if (host.Length > start.Length + end.Length && host.StartsWith(start, StringComparison.OrdinalIgnoreCase) && host.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return owner;
        }

        return null;
    }
}
