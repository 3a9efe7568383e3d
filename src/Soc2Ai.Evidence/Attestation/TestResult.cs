using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>
/// What a set says in the words of in-toto's test result. The words are that format's: PASSED says that every rule that has a place to test was
/// evaluated at each and found nothing, and nothing about a criterion.
/// </summary>
internal sealed class TestResult
{
    /// <summary>Nothing to remark.</summary>
    public const string PassedWord = "PASSED";

    /// <summary>Something was not evaluated, was accepted, is a mere note, or nothing at all was tested.</summary>
    public const string WarnedWord = "WARNED";

    /// <summary>A rule has an open finding of level warning or error.</summary>
    public const string FailedWord = "FAILED";

    public TestResult(EvidenceSet set)
    {
        var failing = new HashSet<string>(
            set.Findings.Select(finding => finding.Finding).Where(finding => finding.IsOpen && finding.Level != "note").Select(finding => finding.RuleId), StringComparer.Ordinal);

        // The inventory looks for nothing that could fail.
        var tallies = set.RuleTallies.Where(tally => tally.Id != FindingReader.Inventory).ToList();
        Failed = Ids(tallies, tally => failing.Contains(tally.Id));
        Warned = Ids(tallies, tally => !failing.Contains(tally.Id) && (tally.State is States.NotEvaluated or States.Accepted or States.Exceptions));
        Passed = Ids(tallies, tally => !failing.Contains(tally.Id) && tally.State == States.NoExceptions);
        Word = Failed.Count > 0 ? FailedWord
            : Warned.Count > 0 || Passed.Count == 0 || set.Builds.Any(build => !build.IsComplete) ? WarnedWord
            : PassedWord;
    }

    /// <summary>One of the three words.</summary>
    public string Word { get; }

    /// <summary>Rules that were evaluated at each of their places and found nothing. One without a place to test is in no list.</summary>
    public IReadOnlyList<string> Passed { get; }

    /// <summary>Rules that were not evaluated everywhere, or whose findings are accepted or mere notes.</summary>
    public IReadOnlyList<string> Warned { get; }

    /// <summary>Rules with an open finding of level warning or error.</summary>
    public IReadOnlyList<string> Failed { get; }

    private static IReadOnlyList<string> Ids(IEnumerable<RuleTally> tallies, Func<RuleTally, bool> isOne) => [.. tallies.Where(isOne).Select(tally => tally.Id)];
}
