using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Gate;

/// <summary>
/// Judges what stops the build: open findings that are loud enough and bear on the criteria in question, and rules that were not evaluated and
/// whose findings would have. Findings of companions are their own tools' business.
/// </summary>
internal sealed class GateJudge(Report.ReportContent evidence)
{
    private readonly EvidenceRequest _request = evidence.Request;

    /// <summary>The errors, the closing line last; empty when the gate is open or stops nothing.</summary>
    public IReadOnlyList<EvidenceMessage> Judge()
    {
        if (_request.Gate == "none")
            return [];

        var findings = evidence.Findings.Where(Stops).ToList();
        var gaps = evidence.Coverage.Gaps.Where(CouldHaveStopped).ToList();
        if (findings.Count == 0 && gaps.Count == 0)
            return [];

        var failures = gaps.Where(gap => gap.IsFailure).Select(gap => (gap.Code!, gap.Reason, gap.File, gap.Line)).Distinct().Select(failure =>
            new EvidenceMessage(EvidenceSeverity.Error, failure.Item1, failure.File, failure.Line, 0, $"No rule was evaluated: {failure.Reason}."));
        return
        [
            .. findings.Select(Error),
            .. gaps.Where(gap => !gap.IsFailure).Select(gap => new EvidenceMessage(EvidenceSeverity.Error, EvidenceCodes.GateNotEvaluated, gap.File, gap.Line, 0, BuildFindings.NotEvaluated(gap))),
            .. failures,
            new EvidenceMessage(EvidenceSeverity.Error, EvidenceCodes.GateClosed, _request.ProjectFile, 0, 0, Closing(findings, gaps)),
        ];
    }

    private bool Stops(Finding finding) =>
        finding.IsOpen
        && !finding.Rule.IsCompanion
        && finding.Rule.Id != BuildRules.SwitchedOff
        && Profiles.Rank(finding.Level) >= Profiles.Rank(_request.GateSeverity)
        && Concerns(finding.Rule)
        && (_request.Gate != "new" || evidence.Baseline is null || evidence.BaselineState(finding) == "new");

    private bool CouldHaveStopped(Gap gap) =>
        !gap.HasNothingToCompare
        && evidence.RuleIndex.TryGetValue(gap.RuleId, out var index)
        && evidence.Rules[index] is { } rule
        && Profiles.Rank(rule.Level) >= Profiles.Rank(_request.GateSeverity)
        && Concerns(rule);

    private bool Concerns(ReportRule rule) => _request.GateCriteria.Count == 0 || rule.Criteria.Any(_request.GateCriteria.Contains);

    private EvidenceMessage Error(Finding finding)
    {
        var file = finding.Location is { } at ? evidence.Sources.LocalPath(at.Uri) : _request.ProjectFile;
        return new EvidenceMessage(EvidenceSeverity.Error, EvidenceCodes.GateFinding, file, finding.Location?.StartLine ?? 0, finding.Location?.StartColumn ?? 0,
            $"{finding.Rule.Id}: {finding.Message} ({string.Join(", ", finding.Rule.Criteria)})");
    }

    private string Closing(List<Finding> findings, List<Gap> gaps)
    {
        var unevaluated = gaps.Select(gap => gap.RuleId).Distinct().Count();
        var found = findings.Count == 0 ? null : $"{Count(findings.Count, "open finding")} at level {_request.GateSeverity} or above{(_request.Gate == "new" ? $" that {BaselineName()} does not hold" : "")}";
        var missed = unevaluated == 0 ? null : $"{Count(unevaluated, "rule")} not evaluated";
        var criteria = _request.GateCriteria.Count == 0 ? "" : $" (criteria {string.Join(", ", _request.GateCriteria)})";
        return $"The gate '{_request.Gate}' stops this build{criteria}: {string.Join(", ", new[] { found, missed }.OfType<string>())}. "
            + $"Fix them or suppress them with an accountable justification, and let every rule run. The evidence is in {_request.ReportFile}";
    }

    private string BaselineName() =>
        evidence.Baseline is not null ? "the baseline" : _request.BaselineFile is { } file ? $"a baseline (there is none at {file}; write one with -t:Soc2AiBaseline)" : "a baseline (none is kept; write one with -t:Soc2AiBaseline)";

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
