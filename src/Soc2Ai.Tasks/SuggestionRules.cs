using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Soc2Ai.Tasks;

/// <summary>
/// The rules of the SDK's own analyzers that would run only because the compiler writes a log: on by default, below warning, and raised by nobody.
/// Read from the configuration files that the SDK ships beside its analyzers, so that it fits the SDK at hand; no analyzer is loaded.
/// </summary>
public static class SuggestionRules
{
    // Those of the frameworks' own analyzers, which ship no configuration. One that is not here merely costs its time.
    private static readonly string[] Frameworks =
        ["ASP0015", "ASP0018", "ASP0025", "ASP0027", "ASP0028", "SYSLIB1045", "SYSLIB1054", "SYSLIB1096", "SYSLIB1097"];

    /// <summary>Ids, sorted.</summary>
    /// <param name="analyzers">The analyzers of the compilation.</param>
    /// <param name="configurations">Every <c>.editorconfig</c> and globalconfig of the compilation.</param>
    /// <param name="warningsAsErrors">The project's <c>WarningsAsErrors</c>.</param>
    public static IReadOnlyList<string> NobodyAskedFor(IReadOnlyList<string> analyzers, IReadOnlyList<string> configurations, string warningsAsErrors)
    {
        var asked = new AnalyzerConfiguration();
        foreach (var file in configurations.Where(File.Exists))
            asked.Read(File.ReadLines(file));
        if (asked.RaisesAll)
            return [];

        var errors = new HashSet<string>(warningsAsErrors.Split([';', ',', ' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. analyzers.SelectMany(Shipped).Concat(Frameworks)
                .Where(id => !errors.Contains(id) && !asked.Decides(id))
                .Distinct(StringComparer.Ordinal)
                .OrderBy(id => id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The globalconfig that switches them off. Its level is above the SDK's own (-100) and below everybody else's.</summary>
    public static string Configuration(IReadOnlyList<string> ids)
    {
        var text = new StringBuilder("# Written by Soc2Ai.Analyzers for builds with evidence: rules that only suggest do not run because of the compiler's log.\n")
            .Append("is_global = true\nglobal_level = -99\n");
        foreach (var id in ids)
            text.Append("dotnet_diagnostic.").Append(id).Append(".severity = none\n");
        return text.ToString();
    }

    private static IEnumerable<string> Shipped(string analyzer) => Path.GetFileName(analyzer) switch
    {
        "Microsoft.CodeAnalysis.NetAnalyzers.dll" => Suggestions(analyzer, "analysislevel", withErrors: true),
        "Microsoft.CodeAnalysis.CSharp.CodeStyle.dll" => Suggestions(analyzer, "analysislevelstyle", withErrors: false),
        _ => [],
    };

    // 'none' names what is on by default, 'all' what it raises to warning (or lowers to it from error), 'all_warnaserror' what it raises to error.
    private static IEnumerable<string> Suggestions(string analyzer, string name, bool withErrors)
    {
        if (Folder(analyzer) is not { } folder)
            return [];

        var version = Directory.GetFiles(folder, $"{name}_*none.globalconfig")
            .Select(file => Path.GetFileNameWithoutExtension(file).Substring(name.Length + 1))
            .Select(stem => stem == "none" ? "" : stem.Substring(0, stem.Length - "none".Length))
            .OrderByDescending(stem => int.TryParse(stem.Split('_')[0], out var major) ? major : 0)
            .FirstOrDefault();
        if (version is null)
            return [];

        var suggestions = Ids("none", "none").Intersect(Ids("all", "warning"));
        return withErrors ? suggestions.Intersect(Ids("all_warnaserror", "error")) : suggestions;

        IEnumerable<string> Ids(string mode, string severity)
        {
            var file = Path.Combine(folder, $"{name}_{version}{mode}.globalconfig");
            return File.Exists(file) ? AnalyzerConfiguration.Severities(File.ReadLines(file)).Where(line => line.Severity == severity).Select(line => line.Id) : [];
        }
    }

    // In the SDK the files stand under the analyzer's folder, in a package beside 'analyzers'.
    private static string? Folder(string analyzer)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(analyzer))!;
        string[] folders = [Path.Combine(beside, "build", "config"), Path.Combine(beside, "..", "..", "..", "buildTransitive", "config"), Path.Combine(beside, "..", "..", "..", "build", "config")];
        return folders.FirstOrDefault(Directory.Exists);
    }
}
