using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers;

/// <summary>Addresses at which models answer: a provider's host, or a path that only model servers have.</summary>
internal static class ModelAddress
{
    private static readonly Regex Path = new(@"(^|/)(chat/completions|v1/completions|v1/responses|v1/embeddings|models/[^/]+:(stream)?generateContent|api/generate)([?#]|$)", RegexOptions.CultureInvariant);

    private static readonly ImmutableArray<string> Fragments = [.. DataFiles.ProviderHosts.Select(row => row.Host.Split('*').OrderByDescending(part => part.Length).First()).Distinct()];

    /// <summary>Whether an address, unknown parts in it as <see cref="ConstantOrigin.Hole"/>, is one of a model.</summary>
    public static bool Is(string address) => Vendor(address) is not null || Path.IsMatch(address);

    /// <summary>The provider whose host the address names, or null.</summary>
    public static string? Vendor(string address) => WebAddress.Of(address) is { } web ? ProviderHosts.Vendor(web.Host) : null;

    /// <summary>Whether a literal may be part of such an address: a first look, cheap and generous.</summary>
    public static bool Mentions(string literal) => literal.Length > 6 && literal.IndexOf('.') + literal.IndexOf('/') >= 0
        && (Path.IsMatch(literal) || Fragments.Any(fragment => literal.IndexOf(fragment, StringComparison.OrdinalIgnoreCase) >= 0));
}
