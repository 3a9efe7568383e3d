using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Soc2Ai.Evidence.Configuration;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Findings;

/// <summary>The findings of the rules that the evidence itself evaluates: SAI6006 and SAI6007.</summary>
internal sealed class BuildFindings(IReadOnlyDictionary<string, ReportRule> rules, SourceTree sources)
{
    /// <summary>SAI6006: a finding for each suppression of one of our rules that nobody accounts for, at the place that it hides.</summary>
    public IEnumerable<Finding> Suppressions(IEnumerable<Finding> findings)
    {
        if (!rules.TryGetValue(BuildRules.Suppression, out var rule))
            yield break;

        foreach (var finding in findings.Where(IsOursAndSuppressed))
        {
            var defects = finding.Suppressions.Where(suppression => suppression.Status != Suppression.Accepted).SelectMany(suppression => suppression.Defects).Distinct().ToList();
            if (defects.Count > 0)
                yield return Finding(rule, $"The suppression of '{finding.Rule.Id}' is not accountable: {string.Join("; ", defects)}", finding.Location, SuppressionSite(finding));
        }
    }

    /// <summary>SAI6007: a finding for each rule that was not evaluated, and for each hand-written file that configuration calls generated.</summary>
    public IEnumerable<Finding> SwitchedOff(Coverage coverage, IEnumerable<(ConfigEntry Entry, IReadOnlyList<string> Files)> calledGenerated)
    {
        if (!rules.TryGetValue(BuildRules.SwitchedOff, out var rule))
            yield break;

        foreach (var gap in coverage.Gaps.Where(gap => !gap.HasNothingToCompare && rules.TryGetValue(gap.RuleId, out var off) && off.Page!.Analysis != Catalog.RuleAnalysis.Build))
            yield return Finding(rule, NotEvaluated(gap), sources.Existing(gap.File, gap.Line), gap.RuleId);
        foreach (var (entry, files) in calledGenerated)
            yield return Finding(rule, CalledGenerated(entry, files), sources.Existing(entry.File.Path, entry.Line), $"{sources.PlaceOfPath(entry.File.Path).Uri}:{entry.Section}");
    }

    /// <summary>The sentence that says that a rule was not evaluated.</summary>
    public static string NotEvaluated(Gap gap) => $"{gap.RuleId} was not evaluated: {gap.Reason}.";

    /// <summary>Population of SAI6006: what was suppressed.</summary>
    public static bool IsOursAndSuppressed(Finding finding) => finding.Suppressions.Count > 0 && !finding.Rule.IsCompanion;

    /// <summary>The identity of a suppression in the population of SAI6006.</summary>
    public static string SuppressionSite(Finding finding) =>
        $"{finding.Site}#{finding.Rule.Id}#{finding.Location?.StartLine}:{finding.Location?.StartColumn}";

    private string CalledGenerated(ConfigEntry entry, IReadOnlyList<string> files) =>
        $"Companion rules were not evaluated in '{sources.PlaceOfPath(files[0]).Uri}'{(files.Count > 1 ? $" and {files.Count - 1} more" : "")}: generated_code = true covers hand-written files.";

    private static Finding Finding(ReportRule rule, string message, LogLocation? location, string site) => new()
    {
        Rule = rule,
        Level = rule.Level,
        Message = ReportRule.Sentence(message),
        Location = location,
        Properties = new Dictionary<string, string> { ["kind"] = rule.Page!.Population, ["site"] = site },
    };
}
