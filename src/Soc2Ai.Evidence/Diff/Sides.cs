using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Diff;

/// <summary>The builds of two sets, each set against its counterpart, and what keeps two of them from being compared.</summary>
internal sealed class Sides
{
    private readonly HashSet<string> _ambiguous;
    private readonly Dictionary<BuildReport, BuildReport> _counterparts = new(ByReference<BuildReport>.Comparer);
    private readonly Dictionary<BuildReport, Dictionary<string, RuleTally>> _tallies = new(ByReference<BuildReport>.Comparer);

    public Sides(EvidenceSet before, EvidenceSet after)
    {
        _ambiguous = [.. new[] { before, after }.SelectMany(set => set.Builds.Where(build => build.ProjectFile is not null).GroupBy(build => build.Project, StringComparer.Ordinal)
            .Where(group => group.Select(build => build.ProjectFile).Distinct(StringComparer.Ordinal).Count() > 1)).Select(group => group.Key)];
        Before = before.Builds.GroupBy(Project, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        After = after.Builds.GroupBy(Project, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var project in Before.Where(project => After.ContainsKey(project.Key)))
            Align(project.Value, After[project.Key]);
        foreach (var build in before.Builds.Concat(after.Builds))
            _tallies[build] = build.RuleTallies.GroupBy(tally => tally.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>The builds of each project as they were.</summary>
    public IReadOnlyDictionary<string, List<BuildReport>> Before { get; }

    /// <summary>The builds of each project as they are.</summary>
    public IReadOnlyDictionary<string, List<BuildReport>> After { get; }

    /// <summary>The projects of either side.</summary>
    public IEnumerable<string> Projects => Before.Keys.Union(After.Keys, StringComparer.Ordinal).OrderBy(project => project, StringComparer.Ordinal);

    /// <summary>The build of the other side; null where there is none.</summary>
    public BuildReport? Counterpart(BuildReport build) => _counterparts.TryGetValue(build, out var other) ? other : null;

    /// <summary>The build's project: its name, its file where two have one name.</summary>
    public string Project(BuildReport build) => _ambiguous.Contains(build.Project) ? build.ProjectFile ?? build.Project : build.Project;

    /// <summary>What a build says of a rule; null when it does not have it.</summary>
    public RuleTally? Tally(BuildReport build, string rule) => _tallies[build].TryGetValue(rule, out var tally) ? tally : null;

    /// <summary>Whether a build looked everywhere for what a rule finds.</summary>
    public bool IsEvaluated(BuildReport build, string rule) =>
        build.IsComplete && Tally(build, rule) is { Reason: null, NotEvaluated: 0 } tally && tally.State != States.NotEvaluated;

    /// <summary>Why the absence of a finding in the counterpart of a build says nothing; null when it says that the finding is not there.</summary>
    /// <param name="build">A build that has the finding.</param>
    /// <param name="when"><c>before</c> or <c>after</c>: which side the counterpart is.</param>
    public string? Problem(BuildReport build, string rule, bool isCompanion, string when)
    {
        if (Counterpart(build) is not { } other)
            return $"{build.Name} was not built {when}";
        if (!other.IsComplete)
            return $"the run of {other.Name} {when} is incomplete";
        if (build.ToolVersion != other.ToolVersion)
            return $"the versions of the tool differ ({Pair(build.ToolVersion, other.ToolVersion, when)})";
        if (build.RulesDigest != other.RulesDigest && build.RulesDigest.Length > 0 && other.RulesDigest.Length > 0)
            return "the rules of the tool differ, though its version does not";
        if (isCompanion)
            return when == "after" ? "it is another analyzer's, and no report says whether that still ran" : null;
        if (Tally(other, rule) is not { } tally)
            return $"{rule} is not in the report {when}";
        return IsEvaluated(other, rule) ? null : $"{rule} was not evaluated {when}{(tally.Reason is { } reason ? $": {reason}" : "")}";
    }

    private static string Pair(string own, string other, string when) => when == "after" ? $"{own} before, {other} after" : $"{other} before, {own} after";

    // A project with one framework on each side was retargeted.
    private void Align(List<BuildReport> before, List<BuildReport> after)
    {
        foreach (var build in before)
        {
            var other = after.Find(candidate => candidate.TargetFramework == build.TargetFramework) ?? (before.Count == 1 && after.Count == 1 ? after[0] : null);
            if (other is null || _counterparts.ContainsKey(other))
                continue;

            _counterparts[build] = other;
            _counterparts[other] = build;
        }
    }
}
