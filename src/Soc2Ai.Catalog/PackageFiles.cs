using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Soc2Ai.Catalog;

/// <summary>The files of the package that say what the pages say: the profiles, and what the targets know of rules and SDKs.</summary>
public static class PackageFiles
{
    private const string Generated = "Generated from rules/, see CONTRIBUTING.md; do not edit.";

    // Above the configuration that silences rules nobody asked for (-99) and the SDK's (-100), below what any project says.
    private const int Level = -90;

    /// <summary>The profiles, from few warnings to many.</summary>
    public static IReadOnlyList<string> Profiles { get; } = ["essential", "standard", "strict"];

    // Hidden diagnostics never reach the compiler's log.
    private static readonly (string Id, string Title)[] SaidOfTheRun =
    [
        ("SAI9101", "Flow that was not followed to its end"),
        ("SAI9102", "Row that names an API in use"),
        ("SAI9103", "Place that a flow rule tested"),
        ("SAI9105", "No AI register"),
        ("SAI9106", "AI in use"),
    ];

    /// <summary>Text of each generated file by its path under <c>src/Soc2Ai.Package/</c>.</summary>
    public static IReadOnlyDictionary<string, string> All()
    {
        var files = Profiles.ToDictionary(profile => $"configuration/soc2ai.{profile}.globalconfig", Profile, StringComparer.Ordinal);
        files.Add("configuration/soc2ai.inventory.globalconfig", Inventory());
        files.Add("build/Soc2Ai.Catalog.props", CatalogProps());
        return files;
    }

    private static string Profile(string profile)
    {
        var text = Head($"The profile '{profile}': Soc2AiProfile={profile}.");
        foreach (var rule in RuleCatalog.All.Where(rule => rule.Category != "Inventory" && !rule.IsNotConfigurable))
            Severity(text, rule.Id, rule.Title, Warns(rule, profile) ? "warning" : "suggestion");

        if (profile == "strict")
        {
            text.Append("\n# Rules of the .NET SDK that bear on the same criteria.\n");
            foreach (var companion in DataFiles.Companions.Where(companion => companion.Id.StartsWith("CA", StringComparison.Ordinal)))
            {
                foreach (var id in Range(companion.Id))
                    Severity(text, id, companion.Title, "warning");
            }
        }

        return text.ToString();
    }

    private static bool Warns(Rule rule, string profile) => profile switch
    {
        "essential" => rule.IsEssential,
        "strict" => true,
        _ => rule.Severity == RuleSeverity.Warning,
    };

    private static string Inventory()
    {
        var text = Head("Builds that write evidence: the inventory and what the analyzers say of their own run, hidden elsewhere, go into the compiler's log.");
        foreach (var rule in RuleCatalog.All.Where(rule => rule.Category == "Inventory"))
            Severity(text, rule.Id, rule.Title, "suggestion");
        foreach (var (id, title) in SaidOfTheRun)
            Severity(text, id, title, "suggestion");
        return text.ToString();
    }

    private static StringBuilder Head(string what) =>
        new($"# {what}\n# {Generated}\nis_global = true\nglobal_level = {Level}\n");

    private static void Severity(StringBuilder text, string id, string title, string severity) =>
        text.Append($"\n# {id}: {title}\ndotnet_diagnostic.{id}.severity = {severity}\n");

    // "CA3001" or "CA5358-CA5403".
    private static IEnumerable<string> Range(string ids)
    {
        var ends = ids.Split('-');
        if (ends.Length == 1)
            return ends;

        var first = int.Parse(ends[0].Substring(2), CultureInfo.InvariantCulture);
        var last = int.Parse(ends[1].Substring(2), CultureInfo.InvariantCulture);
        return Enumerable.Range(first, last - first + 1).Select(number => $"CA{number.ToString("0000", CultureInfo.InvariantCulture)}");
    }

    private static string CatalogProps() =>
        $"""
        <Project>
          <!-- {Generated} -->
          <PropertyGroup>
            <_Soc2AiRuleIds>{string.Join(";", RuleCatalog.All.Select(rule => rule.Id))}</_Soc2AiRuleIds>
            <!-- Matches the names of the referenced assemblies, each between semicolons, when one is an AI SDK. -->
            <_Soc2AiSdkAssemblies>;({string.Join("|", DataFiles.SdkAssemblies.Select(Pattern))});</_Soc2AiSdkAssemblies>
          </PropertyGroup>
        </Project>

        """.Replace("\r\n", "\n");

    private static string Pattern(SdkAssembly assembly) => assembly.Name.EndsWith(".*", StringComparison.Ordinal)
        ? $@"{assembly.Name.Substring(0, assembly.Name.Length - 2).Replace(".", @"\.")}(\.[^;]*)?"
        : assembly.Name.Replace(".", @"\.");
}
