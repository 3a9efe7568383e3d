using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Register;

/// <summary>
/// Tells the evidence which vendors, models and tools the code uses, under the names by which the register has them: SAI6005 finds the entries that
/// nothing uses, and <c>soc2ai init</c> writes the first register. The inventory does not say it: its places know an API's member and no tool's name.
/// </summary>
internal static class UseInLog
{
    /// <summary>A use. It has no page: it says something of the code, not against it.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        id: "SAI9106",
        "AI in use",
        "Use of the register's {0}: {1}",
        "Configuration",
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        "What the code uses of the vendors, models and tools that a register lists; nothing where only the running program knows.");

    /// <summary>A use in the log.</summary>
    /// <param name="list">The register's list.</param>
    /// <param name="name">The vendor's or model's id, or the tool's name; null where only the running program knows it.</param>
    /// <param name="isOpen">Whether it can be another one too: configuration or a server tells.</param>
    public static Diagnostic Of(string list, string? name, string? vendor, bool isOpen, Location at, string kind, string site)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties["kind"] = kind;
        properties["site"] = site;
        properties["register"] = list;
        if (name is not null)
            properties["entry"] = name;
        if (vendor is not null)
            properties["vendor"] = vendor;
        if (isOpen)
            properties["open"] = "true";
        return Diagnostic.Create(Rule, at, properties.ToImmutable(), list, name ?? "known when the program runs");
    }
}
