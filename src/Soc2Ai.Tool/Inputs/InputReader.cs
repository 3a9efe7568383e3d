using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Soc2Ai.Evidence;
using Soc2Ai.Evidence.Sets;
using Soc2Ai.Tool.Cli;

namespace Soc2Ai.Tool.Inputs;

/// <summary>Reads the reports that paths stand for.</summary>
internal sealed class InputReader(Shell shell, CancellationToken cancel)
{
    /// <summary>The folder into which <c>report</c> writes, and which no search enters: what stands in it was made of reports that stand elsewhere.</summary>
    public const string DefaultOutput = "soc2-evidence";

    /// <summary>Reads what paths stand for.</summary>
    /// <param name="paths">Files, folders and patterns; none for the current folder.</param>
    /// <param name="left">Folders that are not searched.</param>
    public EvidenceInput Read(IReadOnlyList<string> paths, params IEnumerable<string> left) =>
        TryRead(paths, left) ?? throw new UserError(
            $"no report (*{InputPaths.ReportEnd}) was found in {(paths.Count == 0 ? shell.Folder : string.Join(", ", paths))}",
            "Build first with the package Soc2Ai.Analyzers (dotnet build); a project without an AI SDK leaves a report only with -p:Soc2AiEvidence=true.");

    /// <summary>Reads what paths stand for; null when that is nothing.</summary>
    public EvidenceInput? TryRead(IReadOnlyList<string> paths, params IEnumerable<string> left)
    {
        var progress = new Progress(shell);
        var resolved = new InputPaths(shell, cancel).Resolve(paths);
        var read = 0;
        var collector = new EvidenceCollector
        {
            Except = [.. left.Append(DefaultOutput).Select(folder => Path.TrimEndingDirectorySeparator(shell.Full(folder)))],
            Reading = _ =>
            {
                cancel.ThrowIfCancellationRequested();
                progress.Report(++read, 0);
            },
        };
        progress.Run(
            "Reading reports",
            () =>
            {
                foreach (var path in resolved)
                    collector.Add(path);
                return read;
            },
            cancel);

        Refuse([.. collector.Messages.Where(message => message.Severity == EvidenceSeverity.Error)]);
        return collector.Reports.Count == 0 ? null : new EvidenceInput(collector.Reports, collector.Messages, new SourceFiles(shell).Stale(collector.Reports, cancel));
    }

    // A set that lacks a project in silence would be worse than none.
    private void Refuse(List<EvidenceMessage> errors)
    {
        if (errors.Count == 0)
            return;

        var told = errors.Take(5).Select(error => $"{(error.File is { } file ? shell.Short(file) : "")}: {error.Text}");
        throw new UserError(
            $"{Say.Count(errors.Count, "report")} cannot be used: {string.Join(" ", told)}{(errors.Count > 5 ? $" And {errors.Count - 5} more." : "")}",
            "Build the project again, or leave the file out by naming the reports that are meant.");
    }
}
