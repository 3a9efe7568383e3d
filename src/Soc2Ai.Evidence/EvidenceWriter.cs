using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Gate;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence;

/// <summary>Reads the compiler's error log of one project and writes its evidence.</summary>
public static class EvidenceWriter
{
    // The build's process is somebody else's too: what a log of this size leaves behind is given back before the views take as much again.
    private const int Large = 1 << 25;

    /// <summary>Writes the report and the upload file and judges the gate. Never throws for bad input: that is an error message in the result.</summary>
    public static EvidenceResult Write(EvidenceRequest request) => Write(request, RuleCatalog.All, DataFiles.Companions);

    /// <summary>The report of a request as bytes; nothing is written.</summary>
    public static ReadOnlyMemory<byte> Report(EvidenceRequest request)
    {
        var normalized = Inputs.Normalize(request);
        var baseline = normalized.BaselineFile is { } file && File.Exists(file) ? Baseline.Read(file).Fingerprints : null;
        var (report, _) = Make(normalized, RuleCatalog.All, DataFiles.Companions, baseline);
        return report;
    }

    /// <summary>Writes the open findings of the request's log to <see cref="EvidenceRequest.BaselineFile"/>.</summary>
    public static EvidenceResult WriteBaseline(EvidenceRequest request) => WriteBaseline(request, RuleCatalog.All, DataFiles.Companions);

    /// <summary>Writes what the analyzers said of themselves: which rows named what, and why places were not reported.</summary>
    /// <param name="file">Where the table goes.</param>
    public static EvidenceResult WriteExplanation(EvidenceRequest request, string file)
    {
        var log = CompilerLogReader.Read(request.LogFile, ExplanationTable.Has);
        var (text, rows, places) = ExplanationTable.Write(log, new SourceTree(request));
        var (files, failures) = WriteFiles((file, text));
        return new EvidenceResult
        {
            Messages = log.Problem is { } problem ? [new EvidenceMessage(EvidenceSeverity.Error, problem.Code, request.LogFile, problem.Line, 0, $"Nothing can be explained: {problem.Text}"), .. failures] : failures,
            Summary = $"{request.ProjectName} explanation: {rows} uses of APIs that rows name, {places} places tested by flow rules -> {file}",
            Table = "",
            Files = files,
        };
    }

    internal static EvidenceResult Write(EvidenceRequest given, IReadOnlyList<Rule> catalogue, IReadOnlyList<Companion> companions)
    {
        var request = Inputs.Normalize(given);
        var wrong = Inputs.Check(request).ToList();
        var (baseline, problem) = request.BaselineFile is { } file && File.Exists(file) ? Baseline.Read(file) : (null, null);
        if (problem is not null)
            wrong.Add(Messages.BaselineUnusable(request, problem));

        var (report, said) = Make(request, catalogue, companions, baseline);
        var set = new EvidenceSet(request.ProjectName, ReportReader.Parse(report).Builds);
        var (folder, name) = (Path.GetDirectoryName(request.ReportFile)!, BundleNames.NameOf(request.ReportFile));
        var (files, failures) = EvidenceBundle.Write(folder, name, set, report, EvidenceBundle.OfBuild);
        var verdict = new GateJudge(set, Policy(request, baseline)).Judge();
        var messages = said.Concat(UploadWriter.Left(set) is > 0 and var left ? [Messages.UploadCut(Path.Combine(folder, name + ".upload.sarif"), left)] : [])
            .Where(message => !verdict.Any(error => error.Code == message.Code && error.Text == message.Text));
        return new EvidenceResult
        {
            Messages = [.. Messages.ErrorsLast(messages), .. wrong, .. failures, .. verdict],
            Summary = SummaryText.Line(set, files),
            Table = SummaryText.Table(set),
            Files = files,
        };
    }

    // The log and the sources are let go before the views are made of the report: of a large project each takes as much memory as the other.
    private static (ReadOnlyMemory<byte> Report, IReadOnlyList<EvidenceMessage> Messages) Make(
        EvidenceRequest request, IReadOnlyList<Rule> catalogue, IReadOnlyList<Companion> companions, IReadOnlyCollection<string>? baseline)
    {
        var made = Build(request, catalogue, companions, baseline);
        if (made.Report.Length > Large)
            GC.Collect();
        return made;
    }

    private static (ReadOnlyMemory<byte> Report, IReadOnlyList<EvidenceMessage> Messages) Build(
        EvidenceRequest request, IReadOnlyList<Rule> catalogue, IReadOnlyList<Companion> companions, IReadOnlyCollection<string>? baseline)
    {
        var evidence = EvidenceBuilder.Build(request, catalogue, companions, baseline);
        return (ReportWriter.Write(evidence), [.. Messages.Of(evidence)]);
    }

    private static GatePolicy Policy(EvidenceRequest request, IReadOnlyCollection<string>? baseline) => new()
    {
        Gate = request.Gate,
        Severity = request.GateSeverity,
        Criteria = request.GateCriteria,
        Baseline = baseline,
        BaselineFile = request.BaselineFile,
        ClosingFile = request.ProjectFile,
        EvidencePath = request.ReportFile,
        Locate = new SourceTree(request).LocalPath,
    };

    internal static EvidenceResult WriteBaseline(EvidenceRequest given, IReadOnlyList<Rule> catalogue, IReadOnlyList<Companion> companions)
    {
        var request = Inputs.Normalize(given);
        var evidence = EvidenceBuilder.Build(request, catalogue, companions, null);
        var set = new EvidenceSet(request.ProjectName, ReportReader.Parse(ReportWriter.Write(evidence)).Builds);
        var errors = Messages.AgainstBaseline(evidence).ToList();
        IReadOnlyList<string> files = [];
        if (errors.Count == 0)
        {
            var (written, failures) = WriteFiles((request.BaselineFile!, Baseline.Write(set)));
            errors.AddRange(failures);
            files = written;
        }

        return new EvidenceResult
        {
            Messages = errors,
            Summary = files.Count > 0
                ? $"{request.ProjectName} baseline: {evidence.Findings.Count(finding => finding.IsOpen)} open findings -> {files[0]}"
                : $"{request.ProjectName} baseline: not written",
            Table = SummaryText.Table(set),
            Files = files,
        };
    }

    private static (IReadOnlyList<string> Files, IReadOnlyList<EvidenceMessage> Failures) WriteFiles(params (string Path, byte[] Content)[] outputs)
    {
        var files = new List<string>();
        var failures = new List<EvidenceMessage>();
        foreach (var (path, content) in outputs)
        {
            try
            {
                AtomicFile.Write(path, content);
                files.Add(path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                failures.Add(new EvidenceMessage(EvidenceSeverity.Error, EvidenceCodes.NotWritten, path, 0, 0, $"The evidence cannot be written: {error.Message}"));
            }
        }

        return (files, failures);
    }
}
