using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Sets;

/// <summary>Sums over the builds of a set.</summary>
internal static class Totals
{
    // The least flattering word wins, as within a report.
    private static readonly string[] Order = [States.Exceptions, States.NotEvaluated, States.Accepted, States.NoExceptions, States.NotApplicable];

    /// <summary>A tally for each rule of any build.</summary>
    public static IReadOnlyList<RuleTally> OfRules(IReadOnlyList<BuildReport> builds) =>
        [.. builds.SelectMany(build => build.RuleTallies.Select(tally => (build, tally))).GroupBy(pair => pair.tally.Id, StringComparer.Ordinal)
            .Select(group => Sum([.. group], builds.Count)).OrderBy(tally => tally.IsCompanion).ThenBy(tally => tally.Id, StringComparer.Ordinal)];

    /// <summary>Findings of one project that several of its target frameworks have stand once, and so do those at a register that several projects share.</summary>
    public static IReadOnlyList<SetFinding> DistinctFindings(IReadOnlyList<BuildReport> builds) =>
        [.. builds.SelectMany(build => build.Findings.Select(finding => (build, finding)))
            .GroupBy(pair => (IsOfRegister(pair.finding) ? "" : pair.build.Project, pair.finding.RuleId, pair.finding.Fingerprint, pair.finding.Place?.Uri, pair.finding.Place?.StartLine, pair.finding.Place?.StartColumn, pair.finding.IsOpen))
            .Select(group => new SetFinding(group.First().finding, [.. group.Select(pair => pair.build).Distinct()]))
            .OrderBy(finding => finding.Finding.RuleId, StringComparer.Ordinal)];

    private static bool IsOfRegister(ReportedFinding finding) => finding.Properties.TryGetValue("kind", out var kind) && kind == BuildRules.RegisterEntry;

    private static RuleTally Sum(List<(BuildReport Build, RuleTally Tally)> parts, int builds)
    {
        var reasons = parts.Where(part => part.Tally.Reason is { Length: > 0 }).GroupBy(part => part.Tally.Reason!, StringComparer.Ordinal)
            .Select(group => builds == 1 ? group.Key : $"{group.Key} ({Names([.. group.Select(part => part.Build.Name)])})");
        var tallies = parts.ConvertAll(part => part.Tally);
        return parts[0].Tally with
        {
            NotEvaluatedSites = [],
            State = Order.FirstOrDefault(state => parts.Exists(part => part.Tally.State == state)) ?? States.NotEvaluated,
            Population = ControlMapping.Total(tallies, tally => tally.Population),
            Passed = ControlMapping.Total(tallies, tally => tally.Passed),
            Exceptions = ControlMapping.Total(tallies, tally => tally.Exceptions),
            Accepted = ControlMapping.Total(tallies, tally => tally.Accepted),
            NotEvaluated = ControlMapping.Total(tallies, tally => tally.NotEvaluated),
            Reason = string.Join("; ", reasons) is { Length: > 0 } text ? text : null,
        };
    }

    private static string Names(List<string> builds) => builds.Count <= 3 ? string.Join(", ", builds) : $"{builds[0]} and {builds.Count - 1} more";
}
