using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Sets;

/// <summary>
/// The evidence of a project, a solution or a repository: the reports of its builds and their sums. Page, Markdown, workpapers, inventory, JUnit
/// and attestation are views of it, so that none of them says what no report says.
/// </summary>
public sealed class EvidenceSet
{
    /// <summary>The set of these builds.</summary>
    /// <param name="name">The solution's, repository's or project's name.</param>
    public EvidenceSet(string name, IEnumerable<BuildReport> builds)
    {
        Name = name;
        Builds = [.. builds.OrderBy(build => build.Project, StringComparer.Ordinal).ThenBy(build => build.TargetFramework, StringComparer.Ordinal)];
        Rules = [.. Builds.SelectMany(build => build.Rules).GroupBy(rule => rule.Id, StringComparer.Ordinal).Select(group => group.First())
            .OrderBy(rule => rule.IsCompanion).ThenBy(rule => rule.Id, StringComparer.Ordinal)];
        var register = new RegisterInSet(Builds, Rules);
        RuleTallies = register.Tallies(Totals.OfRules(Builds));
        CriterionTallies = ControlMapping.Criteria(RuleTallies);
        Findings = register.Findings(Totals.DistinctFindings(Builds));
    }

    /// <summary>The solution's, repository's or project's name.</summary>
    public string Name { get; }

    /// <summary>By project and target framework.</summary>
    public IReadOnlyList<BuildReport> Builds { get; }

    /// <summary>Every rule once, companions last.</summary>
    public IReadOnlyList<ReportedRule> Rules { get; }

    /// <summary>The sums over all builds. A place that is built for two target frameworks is tested twice and counts twice.</summary>
    public IReadOnlyList<RuleTally> RuleTallies { get; }

    /// <summary>The 61 criteria over all builds.</summary>
    public IReadOnlyList<CriterionTally> CriterionTallies { get; }

    /// <summary>Every finding once, with the builds that have it.</summary>
    public IReadOnlyList<SetFinding> Findings { get; }

    /// <summary>The run of the build server that makes the views; null on a person's machine.</summary>
    public RunContext? Run { get; init; }
}

/// <summary>A finding of a set.</summary>
/// <param name="Builds">Those that have it, one for each target framework.</param>
public sealed record SetFinding(ReportedFinding Finding, IReadOnlyList<BuildReport> Builds);
