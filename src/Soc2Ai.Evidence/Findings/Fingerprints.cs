using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Evidence.Findings;

/// <summary>
/// Gives findings an identity that stays when lines move: rule, the member around the place (without one the file), and the place's own text
/// (where the file cannot be read, the message; at entries of the register, what the entry lacks); equal ones are counted in their order.
/// </summary>
internal static class Fingerprints
{
    /// <summary>The name under which SARIF carries them. Another way to make them is another version.</summary>
    public const string Name = "soc2ai/v1";

    // A long region is told apart by its beginning, so that an edit deep inside does not make it another finding.
    private const int SnippetLength = 160;

    /// <summary>The findings in the order of the report, each with its fingerprint.</summary>
    public static List<Finding> Apply(IEnumerable<Finding> findings, SourceTree sources)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var applied = new List<Finding>();
        foreach (var finding in Ordered(findings, sources))
        {
            var key = Key(finding, sources);
            seen.TryGetValue(key, out var ordinal);
            seen[key] = ordinal + 1;
            applied.Add(finding with { Fingerprint = NameGuid.Hash($"{key}\n{ordinal}") });
        }

        return applied;
    }

    /// <summary>The fingerprint of a rule's only finding at a place that says which it is by its aspect.</summary>
    public static string Of(string rule, string site, string aspect) => NameGuid.Hash($"{Join(rule, site, aspect)}\n0");

    private static string Join(params string[] parts) => string.Join("\n", parts);

    private static IEnumerable<Finding> Ordered(IEnumerable<Finding> findings, SourceTree sources) =>
        findings
            .OrderBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location is { } at ? sources.Place(at.Uri).Uri : "", StringComparer.Ordinal)
            .ThenBy(finding => finding.Location?.StartLine ?? 0)
            .ThenBy(finding => finding.Location?.StartColumn ?? 0)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ThenBy(finding => finding.Site, StringComparer.Ordinal);

    private static string Key(Finding finding, SourceTree sources)
    {
        var text = finding.Location is { } at ? sources.File(at.Uri)?.Snippet(at, SnippetLength) : null;
        return finding.Aspect.Length > 0
            ? Join(finding.Rule.Id, Context(finding, sources), finding.Aspect)
            : Join(finding.Rule.Id, Context(finding, sources), text ?? finding.Message);
    }

    private static string Context(Finding finding, SourceTree sources)
    {
        if (!finding.Properties.TryGetValue("site", out var site))
            return finding.Location is { } at ? sources.Place(at.Uri).Uri : "";

        // Behind the at sign stand the line and column in the member.
        var end = site.LastIndexOf('@');
        return end > 0 ? site.Substring(0, end) : site;
    }
}
