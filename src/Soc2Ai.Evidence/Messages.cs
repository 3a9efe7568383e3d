using System.Collections.Generic;
using System.IO;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Gate;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence;

/// <summary>What the evidence tells the build besides the gate's verdict: SAI6006, SAI6007, and a log that cannot be relied on.</summary>
internal static class Messages
{
    // What a person must repair stops the build whatever the gate is; what may be meant (no analyzers in a quick build) only warns without one.
    private static readonly string[] AlwaysErrors = [EvidenceCodes.LogUnreadable, EvidenceCodes.LogVersion];

    private const int MostTold = 10;

    public static IEnumerable<EvidenceMessage> Of(Report.ReportContent evidence)
    {
        foreach (var finding in evidence.Findings.Where(finding => finding.Rule.Id == BuildRules.Suppression))
            yield return Warning(evidence, finding, finding.Message);
        foreach (var finding in evidence.Findings.Where(finding => finding.Rule.Id == BuildRules.SwitchedOff && !evidence.RuleIndex.ContainsKey(finding.Site)))
            yield return Warning(evidence, finding, finding.Message);
        foreach (var message in evidence.Findings.Where(finding => BuildRules.OfState.Contains(finding.Rule.Id) && Profiles.Rank(finding.Level) >= Profiles.Rank("warning"))
            .GroupBy(finding => finding.Rule.Id).SelectMany(findings => OfState(evidence, [.. findings])))
            yield return message;
        foreach (var gaps in evidence.Coverage.Gaps.Where(gap => gap.RuleId != BuildRules.Suppression && !gap.HasNothingToCompare).GroupBy(gap => (gap.Code, gap.Reason, gap.File, gap.Line)).OrderBy(group => group.Key.Line))
        {
            var gap = gaps.First();
            if (gap.Code is { } code && code != EvidenceCodes.AnalyzersOff)
                yield return new EvidenceMessage(AlwaysErrors.Contains(code) ? EvidenceSeverity.Error : EvidenceSeverity.Warning, code, gap.File, gap.Line, 0, $"No rule was evaluated: {gap.Reason}.");
            else if (evidence.Rules[evidence.RuleIndex[gap.RuleId]].Page!.Analysis != Catalog.RuleAnalysis.Build)
                yield return new EvidenceMessage(EvidenceSeverity.Warning, BuildRules.SwitchedOff, gap.File, gap.Line, 0, NotEvaluated(gap, [.. gaps.Select(one => one.RuleId)]));
        }
    }

    /// <summary>Why no baseline can be written; empty when it can.</summary>
    public static IEnumerable<EvidenceMessage> AgainstBaseline(Report.ReportContent evidence)
    {
        var request = evidence.Request;
        if (request.BaselineFile is null)
            yield return Error(EvidenceCodes.BaselineUnusable, request.ProjectFile, "No baseline can be written: Soc2AiBaselineFile names no file.");
        else if (File.Exists(request.BaselineFile) && Baseline.Read(request.BaselineFile).Problem is { } problem)
            yield return BaselineUnusable(request, problem);
        if (evidence.Coverage.Gaps.FirstOrDefault(gap => gap.IsFailure) is { } failure)
            yield return new EvidenceMessage(EvidenceSeverity.Error, failure.Code!, failure.File, failure.Line, 0, $"No baseline can be written, since no rule was evaluated: {failure.Reason}.");
    }

    public static EvidenceMessage BaselineUnusable(EvidenceRequest request, string problem) =>
        Error(EvidenceCodes.BaselineUnusable, request.BaselineFile!, $"The baseline cannot be used: {problem}. It is left as it is.");

    public static EvidenceMessage UploadCut(string file, int left) =>
        new(EvidenceSeverity.Warning, EvidenceCodes.UploadCut, file, 0, 0, $"Code scanning takes {Report.UploadWriter.MaximumResults:N0} results; {left:N0} lesser ones are only in the report.");

    public static IEnumerable<EvidenceMessage> ErrorsLast(IEnumerable<EvidenceMessage> messages) => messages.OrderBy(message => message.Severity);

    // A register can serve many projects, and each of their builds would repeat all that it lacks.
    private static IEnumerable<EvidenceMessage> OfState(Report.ReportContent evidence, List<Finding> findings)
    {
        foreach (var finding in findings.Take(MostTold))
            yield return Warning(evidence, finding, finding.Message);
        if (findings.Count > MostTold)
            yield return Warning(evidence, findings[MostTold], $"{findings.Count - MostTold} more findings of {findings[0].Rule.Id} are in the report.");
    }

    private static string NotEvaluated(Gap gap, List<string> ids) => ids.Count switch
    {
        1 => BuildFindings.NotEvaluated(gap),
        <= 5 => $"{string.Join(", ", ids)} were not evaluated: {gap.Reason}.",
        _ => $"{ids.Count} rules ({ids[0]} to {ids[ids.Count - 1]}) were not evaluated: {gap.Reason}.",
    };

    private static EvidenceMessage Warning(Report.ReportContent evidence, Finding finding, string text) => new(
        EvidenceSeverity.Warning, finding.Rule.Id, finding.Location is { } at ? evidence.Sources.LocalPath(at.Uri) : null, finding.Location?.StartLine ?? 0, finding.Location?.StartColumn ?? 0, text);

    private static EvidenceMessage Error(string code, string file, string text) => new(EvidenceSeverity.Error, code, file, 0, 0, text);
}
