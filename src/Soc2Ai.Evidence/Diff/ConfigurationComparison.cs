using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Diff;

/// <summary>Finds what changed in tool, profile, gate, severities, configuration files, packages and register, project by project, and tells of equal changes once.</summary>
internal static class ConfigurationComparison
{
    private const string FieldEnd = "; ";

    private static readonly string[] Kinds = ["tool", "rules", "profile", "gate", "severity", "file", "package", "register", "target framework"];

    /// <summary>The changes, by kind.</summary>
    public static IReadOnlyList<ConfigurationChange> Compare(Sides sides)
    {
        var changes = sides.Before.SelectMany(project => project.Value).Select(build => (Before: build, After: sides.Counterpart(build))).Where(pair => pair.After is not null)
            .SelectMany(pair => Of(pair.Before, pair.After!).Select(change => (change.Kind, change.What, change.Before, change.After, Project: sides.Project(pair.After!))));
        return [.. changes.GroupBy(change => (change.Kind, change.What, change.Before, change.After))
            .Select(group => new ConfigurationChange(group.Key.Kind, group.Key.What, group.Key.Before, group.Key.After, [.. group.Select(change => change.Project).Distinct(StringComparer.Ordinal)]))
            .OrderBy(change => Array.IndexOf(Kinds, change.Kind)).ThenBy(change => change.What, StringComparer.Ordinal).ThenBy(change => change.Before, StringComparer.Ordinal).ThenBy(change => change.After, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Kind, string What, string? Before, string? After)> Of(BuildReport before, BuildReport after) =>
        new (string Kind, string What, string? Before, string? After)[]
        {
            ("tool", "version", before.ToolVersion, after.ToolVersion),
            ("rules", "digest", Stated(before.RulesDigest), Stated(after.RulesDigest)),
            ("profile", "profile", before.Profile, after.Profile),
            ("gate", "gate", before.Gate.Gate, after.Gate.Gate),
            ("gate", "lowest severity", before.Gate.Severity, after.Gate.Severity),
            ("gate", "criteria", Listed(before.Gate.Criteria), Listed(after.Gate.Criteria)),
            ("gate", "baseline", before.Gate.Baseline, after.Gate.Baseline),
            ("register", "register", before.Register is null ? "none" : before.Register.File.Uri, after.Register is null ? "none" : after.Register.File.Uri),
            ("target framework", "target framework", before.TargetFramework, after.TargetFramework),
        }
        .Concat(Pairs("severity", before.Overrides, after.Overrides, item => item.RuleId, item => item.Level))
        .Concat(Pairs("file", before.Configuration, after.Configuration, item => Uri.UnescapeDataString(item.Uri), item => item.Sha256 is { Length: > 12 } hash ? hash.Substring(0, 12) : item.Sha256 ?? "unreadable"))
        .Concat(Pairs("package", before.Packages, after.Packages, item => item.Id, Package))
        .Concat(before.Register is not null && after.Register is not null ? RegisterEntries(before.Register, after.Register).SelectMany(Differing) : [])
        .Where(change => change.Before != change.After && !(change.Kind == "rules" && (change.Before is null || change.After is null)));

    private static IEnumerable<(string Kind, string What, string? Before, string? After)> RegisterEntries(RegisterSnapshot before, RegisterSnapshot after) =>
        Pairs("register", before.Vendors, after.Vendors, item => $"vendor {item.Name}", item => Fields(("hosts", string.Join(" ", item.Hosts)), ("SOC 2 report", item.Soc2ReportDate), ("data use", item.DataUse), ("owner", item.Owner), ("review", item.ReviewDate)))
            .Concat(Pairs("register", before.Models, after.Models, item => $"model {item.Id}", item => Fields(("vendor", item.Vendor), ("purpose", item.Purpose), ("owner", item.Owner), ("approved by", item.ApprovedBy), ("ticket", item.Ticket), ("evaluations", string.Join(" ", item.Evaluations.Select(Evaluation))))))
            .Concat(Pairs("register", before.Tools, after.Tools, item => $"tool {item.Name}", item => Fields(("side effects", item.SideEffects), ("approval", item.Approval))))
            .Concat(Pairs("register", before.DataSets, after.DataSets, item => $"data set {item.Name}", item => Fields(("classification", item.Classification), ("retention", item.Retention))));

    // Of an entry that both sides have, only the fields that are not the same.
    private static IEnumerable<(string Kind, string What, string? Before, string? After)> Differing((string Kind, string What, string? Before, string? After) entry)
    {
        if (entry.Before is null || entry.After is null || entry.Before == entry.After)
            return [entry];

        var was = entry.Before.Split([FieldEnd], StringSplitOptions.None);
        var now = entry.After.Split([FieldEnd], StringSplitOptions.None);
        return [(entry.Kind, entry.What, string.Join(FieldEnd, was.Except(now, StringComparer.Ordinal)), string.Join(FieldEnd, now.Except(was, StringComparer.Ordinal)))];
    }

    private static IEnumerable<(string Kind, string What, string? Before, string? After)> Pairs<T>(string kind, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> name, Func<T, string> text)
    {
        var was = Texts(before, name, text);
        var now = Texts(after, name, text);
        return was.Keys.Union(now.Keys, StringComparer.Ordinal).Select(key => (kind, key, was.TryGetValue(key, out var b) ? b : null, now.TryGetValue(key, out var a) ? a : null));
    }

    // One name may have several values: a rule's severity in several folders.
    private static Dictionary<string, string> Texts<T>(IReadOnlyList<T> items, Func<T, string> name, Func<T, string> text) =>
        items.GroupBy(name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => string.Join(" | ", group.Select(text).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal);

    private static string Package(AiPackage package) =>
        $"{package.Version ?? package.RequestedVersion}{(package.Version is not null && package.RequestedVersion.Length > 0 && package.RequestedVersion != package.Version ? $" (asked for: {package.RequestedVersion})" : "")}{(package.IsPinned ? "" : ", not pinned")}";

    private static string Evaluation(RegisteredEvaluation evaluation) => $"{evaluation.Kind} {evaluation.Date} {(evaluation.Sha256 is { Length: > 12 } hash ? hash.Substring(0, 12) : evaluation.Sha256)}";

    private static string Fields(params (string Name, string? Value)[] fields) => string.Join(FieldEnd, fields.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => $"{field.Name}: {field.Value}"));

    private static string Listed(IReadOnlyList<string> items) => items.Count == 0 ? "all" : string.Join(" ", items);

    private static string? Stated(string text) => text.Length > 0 ? text : null;
}
