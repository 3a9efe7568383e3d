using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>A model id that a provider publishes as a moving alias, and the newest pinned id it stood for when the row was written.</summary>
public sealed record ModelAlias(string Vendor, string Alias, string? Pinned, string Source, string Date);

/// <summary>A member name that by itself says personal data. <see cref="IsSensitive"/>: always sensitive, not contact or civil data.</summary>
public sealed record PersonalName(string Name, bool IsSensitive, string Datum);

/// <summary>A host of a model provider; a leading <c>*.</c> stands for one or more labels, a <c>*</c> inside a label for any characters of it.</summary>
public sealed record ProviderHost(string Host, string Vendor);

/// <summary>The form of a provider's keys. <see cref="Prefix"/> is literal text that every key contains, for a fast first look; <see cref="Near"/> a word that must stand nearby, or null.</summary>
public sealed record KeyFormat(string Vendor, string Prefix, string Pattern, double Entropy, string? Near);

/// <summary>A rule of another analyzer and the criteria that its findings bear on. <see cref="Id"/> may end in a range, <c>CA5358-CA5403</c>.</summary>
public sealed record Companion(string Id, string Title, IReadOnlyList<string> Criteria);

/// <summary>An id of another framework (<c>cwe</c>, <c>owasp-llm-2025</c>, <c>owasp-llm-2026</c>, <c>owasp-agentic-2026</c>) and its title there.</summary>
public sealed record FrameworkItem(string Framework, string Id, string Title);

/// <summary>An assembly whose reference says that a project uses an AI SDK; a trailing <c>.*</c> stands for it and everything below that name.</summary>
public sealed record SdkAssembly(string Name, string Sdk);

/// <summary>The catalogue's tables of facts that are not about API members.</summary>
public static class DataFiles
{
    private static readonly Lazy<IReadOnlyList<ModelAlias>> Aliases = Read("model-ids.tsv", Alias);

    private static readonly Lazy<IReadOnlyList<PersonalName>> Names = Read("personal-names.tsv", Personal);

    private static readonly Lazy<IReadOnlyList<ProviderHost>> HostRows = Read("provider-hosts.tsv", Host);

    private static readonly Lazy<IReadOnlyList<Vendor>> VendorRows = Read("vendors.tsv", Seller);

    private static readonly Lazy<IReadOnlyList<KeyFormat>> Formats = Read("key-formats.tsv", Format);

    private static readonly Lazy<IReadOnlyList<Companion>> CompanionRows = Read("companions.tsv", Other);

    private static readonly Lazy<IReadOnlyList<FrameworkItem>> FrameworkRows = Read("frameworks.tsv", Item);

    private static readonly Lazy<IReadOnlyList<SdkAssembly>> Assemblies = Read("sdk-assemblies.tsv", Assembly);

    /// <summary>Moving model ids: <c>vendor, alias, pinned or '-', source, date</c>.</summary>
    public static IReadOnlyList<ModelAlias> ModelAliases => Aliases.Value;

    /// <summary>Names of personal data: <c>name, sensitive or contact, datum</c>.</summary>
    public static IReadOnlyList<PersonalName> PersonalNames => Names.Value;

    /// <summary>Hosts of providers: <c>host, vendor</c>.</summary>
    public static IReadOnlyList<ProviderHost> ProviderHosts => HostRows.Value;

    /// <summary>Vendors of models: <c>id, name, other names</c>.</summary>
    public static IReadOnlyList<Vendor> Vendors => VendorRows.Value;

    /// <summary>Forms of keys: <c>vendor, prefix, pattern, entropy, near or '-'</c>.</summary>
    public static IReadOnlyList<KeyFormat> KeyFormats => Formats.Value;

    /// <summary>Rules of other analyzers: <c>id, title, criteria</c>.</summary>
    public static IReadOnlyList<Companion> Companions => CompanionRows.Value;

    /// <summary>Ids that pages may use of other frameworks: <c>framework, id, title</c>.</summary>
    public static IReadOnlyList<FrameworkItem> Frameworks => FrameworkRows.Value;

    /// <summary>Assemblies of AI SDKs: <c>assembly, SDK</c>.</summary>
    public static IReadOnlyList<SdkAssembly> SdkAssemblies => Assemblies.Value;

    /// <summary>Reads one line as the table of this name wants it; null for a file that is no table of the catalogue.</summary>
    internal static Func<TableLine, object>? Reader(string file) => file switch
    {
        "model-ids.tsv" => Alias,
        "personal-names.tsv" => Personal,
        "provider-hosts.tsv" => Host,
        "vendors.tsv" => Seller,
        "key-formats.tsv" => Format,
        "companions.tsv" => Other,
        "frameworks.tsv" => Item,
        "sdk-assemblies.tsv" => Assembly,
        _ => null,
    };

    private static Lazy<IReadOnlyList<T>> Read<T>(string file, Func<TableLine, T> read) =>
        new(() => Table.Lines($"rules/{file}", Resources.Text($"rules/{file}")).Select(read).ToList());

    private static ModelAlias Alias(TableLine line) => new(line.Cells(5)[0], line[1], line[2] is "-" ? null : line[2], line[3], line[4]);

    private static PersonalName Personal(TableLine line) => new(line.Cells(3)[0], line[1] switch
    {
        "sensitive" => true,
        "contact" => false,
        var other => throw line.Error($"'{other}' is neither 'sensitive' nor 'contact'"),
    }, line[2]);

    private static ProviderHost Host(TableLine line) => new(line.Cells(2)[0], line[1]);

    private static Vendor Seller(TableLine line) => new(line.Cells(3)[0], line[1], line[2] is "-" ? [] : [.. line[2].Split(',').Select(name => name.Trim())]);

    private static KeyFormat Format(TableLine line) => new(
        line.Cells(5)[0], line[1], line[2],
        double.TryParse(line[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var entropy) ? entropy : throw line.Error($"'{line[3]}' is no entropy in bits per character, for example '3.0'"),
        line[4] is "-" ? null : line[4]);

    private static Companion Other(TableLine line)
    {
        var criteria = line.Cells(3)[2].Split(',').Select(id => id.Trim()).ToList();
        return criteria.FirstOrDefault(id => !Criteria.Contains(id)) is { } unknown
            ? throw line.Error($"'{unknown}' is none of the 61 criteria of rules/criteria.tsv")
            : new(line[0], line[1], criteria);
    }

    private static FrameworkItem Item(TableLine line) => new(line.Cells(3)[0], line[1], line[2]);

    private static SdkAssembly Assembly(TableLine line) => new(line.Cells(2)[0], line[1]);
}
