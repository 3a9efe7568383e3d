using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers;

/// <summary>Addresses at which models answer: a provider's host, or a path that only model APIs have.</summary>
internal static class ModelAddress
{
    private static readonly Regex Path = new(@"(^|/)(chat/completions|v1/completions|v1/responses|v1/embeddings|v1/messages\?beta|models/[^/]+:(stream)?generateContent|api/generate|api/chat/completions)([?#]|$)", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Lazy<ImmutableArray<(Regex Host, string Vendor)>> Hosts = new(() =>
        [.. DataFiles.ProviderHosts.Select(row => (new Regex("^" + Regex.Escape(row.Host).Replace("\\*", ".+") + "$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase), row.Vendor))]);

    private static readonly Lazy<ImmutableArray<string>> Fragments = new(() => [.. DataFiles.ProviderHosts.Select(row => row.Host.Split('*').OrderByDescending(part => part.Length).First()).Distinct()]);

    /// <summary>Whether an address, unknown parts in it as <see cref="ConstantOrigin.Hole"/>, is one of a model.</summary>
    public static bool Is(string address) => Vendor(address) is not null || Path.IsMatch(address);

    /// <summary>The provider whose host the address names, or null.</summary>
    public static string? Vendor(string address)
    {
        var host = Host(address);
        return host.Length == 0 ? null : Hosts.Value.Where(row => row.Host.IsMatch(host)).Select(row => row.Vendor).FirstOrDefault();
    }

    /// <summary>Whether a literal may be part of such an address: a first look, cheap and generous.</summary>
    public static bool Mentions(string literal) => literal.Length > 6 && (Path.IsMatch(literal) || Fragments.Value.Any(fragment => literal.IndexOf(fragment, StringComparison.OrdinalIgnoreCase) >= 0));

    private static string Host(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
            return address.IndexOf('/') < 0 ? address : "";

        var end = address.IndexOfAny(['/', '?', '#', ':'], start + 3);
        return end < 0 ? address.Substring(start + 3) : address.Substring(start + 3, end - start - 3);
    }
}
