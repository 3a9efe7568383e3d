using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Sets;

/// <summary>Says of each finding whether the change brought it: by the reports of the commit that the change is merged into.</summary>
public static class BaseComparison
{
    /// <summary>The builds, each finding marked <c>new</c> or <c>unchanged</c>; unmarked where the base did not evaluate the rule, since nobody can tell then.</summary>
    public static IReadOnlyList<BuildReport> Mark(IReadOnlyList<BuildReport> builds, IReadOnlyList<BuildReport> bases)
    {
        var known = bases.ToLookup(Project);
        return [.. builds.Select(build => known[Project(build)].OrderBy(before => before.TargetFramework == build.TargetFramework ? 0 : 1).FirstOrDefault() is { } before ? Mark(build, before) : New(build))];
    }

    // The same project for another framework is the nearest that the base has, once a change has moved it to the next one.
    private static string Project(BuildReport build) => build.ProjectFile ?? build.Project;

    private static BuildReport New(BuildReport build) => build with { Findings = [.. build.Findings.Select(finding => finding with { BaselineState = "new" })] };

    private static BuildReport Mark(BuildReport build, BuildReport before)
    {
        var fingerprints = new HashSet<(string, string)>(before.Findings.Select(finding => (finding.RuleId, finding.Fingerprint)));
        var evaluated = new HashSet<string>(before.RuleTallies.Where(tally => tally.State != States.NotEvaluated && tally.NotEvaluated == 0 && tally.Reason is null).Select(tally => tally.Id), StringComparer.Ordinal);
        return build with
        {
            Findings = [.. build.Findings.Select(finding => finding with
            {
                BaselineState = fingerprints.Contains((finding.RuleId, finding.Fingerprint)) ? "unchanged" : evaluated.Contains(finding.RuleId) || finding.IsCompanion ? "new" : null,
            })],
        };
    }
}
