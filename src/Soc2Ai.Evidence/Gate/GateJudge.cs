using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Gate;

/// <summary>
/// Judges what stops a build or a pipeline: open findings that are loud enough and bear on the criteria in question, and rules that were not
/// evaluated and whose findings would have. Findings of companions are their own tools' business.
/// </summary>
/// <param name="set">The evidence.</param>
/// <param name="policy">What to stop.</param>
public sealed class GateJudge(EvidenceSet set, GatePolicy policy)
{
    private readonly Dictionary<string, ReportedRule> _rules = set.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The errors, the closing line last; empty when the gate is open or stops nothing.</summary>
    public IReadOnlyList<EvidenceMessage> Judge()
    {
        if (policy.Gate == "none")
            return [];

        var findings = set.Findings.Where(Stops).ToList();
        var gaps = set.Builds.SelectMany(build => build.Notes.Where(CouldHaveStopped).Select(note => (Build: build, Note: note))).ToList();
        if (findings.Count == 0 && gaps.Count == 0)
            return [];

        var failures = gaps.Where(gap => gap.Note.Level == "error").Select(gap => (gap.Build, Code: gap.Note.Code ?? EvidenceCodes.GateNotEvaluated, gap.Note.Reason, gap.Note.Place)).Distinct();
        return
        [
            .. findings.Select(finding => Error(finding)),
            .. gaps.Where(gap => gap.Note.Level != "error").Select(gap => Message(EvidenceCodes.GateNotEvaluated, gap.Note.Place, gap.Build, Of(gap.Build) + gap.Note.Text)),
            .. failures.Select(failure => Message(failure.Code, failure.Place, failure.Build, $"{Of(failure.Build)}No rule was evaluated: {failure.Reason}.")),
            new EvidenceMessage(EvidenceSeverity.Error, EvidenceCodes.GateClosed, policy.ClosingFile, 0, 0, Closing(findings.Count, gaps.Select(gap => (gap.Build, gap.Note.RuleId)).Distinct().Count())),
        ];
    }

    private bool Stops(SetFinding found) => found.Finding is var finding
        && finding.IsOpen
        && !finding.IsCompanion
        && finding.RuleId != BuildRules.SwitchedOff
        && Profiles.Rank(finding.Level) >= Profiles.Rank(policy.Severity)
        && Concerns(finding.RuleId)
        && (policy.Gate != "new" || !IsKnown(found));

    private bool IsKnown(SetFinding found) => policy.Baseline is { } baseline
        ? found.Builds.All(build => Baseline.Has(baseline, build.Project, found.Finding.Fingerprint))
        : found.Finding.BaselineState == "unchanged";

    private bool CouldHaveStopped(ReportedNote note) =>
        note.Reason is not null
        && note.Level != "note"
        && note.RuleId is { } id
        && _rules.TryGetValue(id, out var rule)
        && Profiles.Rank(rule.Level) >= Profiles.Rank(policy.Severity)
        && Concerns(id);

    private bool Concerns(string ruleId) => policy.Criteria.Count == 0 || (_rules.TryGetValue(ruleId, out var rule) && rule.Criteria.Any(policy.Criteria.Contains));

    // In a project's own build its name would say nothing new.
    private string Of(BuildReport build) => set.Builds.Count > 1 ? $"{build.Name}: " : "";

    private EvidenceMessage Error(SetFinding finding) => Message(
        EvidenceCodes.GateFinding, finding.Finding.Place, finding.Builds[0],
        $"{finding.Finding.RuleId}: {finding.Finding.Message} ({string.Join(", ", _rules.TryGetValue(finding.Finding.RuleId, out var rule) ? rule.Criteria : [])})") with
    { Finding = finding };

    private EvidenceMessage Message(string code, ReportedPlace? place, BuildReport build, string text) => place is { } at
        ? new EvidenceMessage(EvidenceSeverity.Error, code, policy.Locate(at), at.StartLine, at.StartColumn, text)
        : new EvidenceMessage(EvidenceSeverity.Error, code, policy.ClosingFile ?? build.ProjectFile, 0, 0, text);

    private string Closing(int found, int unevaluated)
    {
        var findings = found == 0 ? null : $"{Count(found, "open finding")} at level {policy.Severity} or above{(policy.Gate == "new" ? $" that {BaselineName()} does not hold" : "")}";
        var missed = unevaluated == 0 ? null : $"{Count(unevaluated, "rule")} not evaluated";
        var criteria = policy.Criteria.Count == 0 ? "" : $" (criteria {string.Join(", ", policy.Criteria)})";
        return $"The gate '{policy.Gate}' stops {policy.What}{criteria}: {string.Join(", ", new[] { findings, missed }.OfType<string>())}. "
            + $"Fix them or suppress them with an accountable justification, and let every rule run. The evidence is in {policy.EvidencePath}";
    }

    private string BaselineName() =>
        policy.Baseline is not null || set.Findings.Any(finding => finding.Finding.BaselineState is not null) ? "the baseline"
        : policy.BaselineFile is { } file ? $"a baseline (there is none at {file}; write one with {policy.BaselineCommand})"
        : $"a baseline (none is kept; write one with {policy.BaselineCommand})";

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
