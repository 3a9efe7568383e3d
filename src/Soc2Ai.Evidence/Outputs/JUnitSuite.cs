using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>A build as a suite of tests: one for each rule that bears on a criterion, and one for the run.</summary>
internal sealed class JUnitSuite
{
    /// <summary>The suite of a build.</summary>
    public JUnitSuite(BuildReport build)
    {
        Build = build;
        Rules = build.Rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

        // The inventory bears on no criterion: it tests nothing.
        Tallies = [.. build.RuleTallies.Where(tally => tally.Criteria.Count > 0 && Rules.ContainsKey(tally.Id)).GroupBy(tally => tally.Id, StringComparer.Ordinal).Select(group => group.First())];
        Findings = build.Findings.ToLookup(finding => finding.RuleId, StringComparer.Ordinal);
    }

    public BuildReport Build { get; }

    public IReadOnlyDictionary<string, ReportedRule> Rules { get; }

    public IReadOnlyList<RuleTally> Tallies { get; }

    public ILookup<string, ReportedFinding> Findings { get; }

    public int Tests => Tallies.Count + 1;

    public int Failures => Tallies.Count(tally => tally.State == States.Exceptions);

    public int Errors => Build.IsComplete ? 0 : 1;

    public int Skipped => Tallies.Count(tally => tally.State is States.NotEvaluated or States.NotApplicable);
}
