using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Report;

namespace Soc2Ai.Evidence.Sets;

/// <summary>
/// Finds the reports of a solution or a repository: <c>*.soc2.sarif</c>, and the compiler's logs of builds that came to no report since the code
/// did not compile. Of several reports of one project and target framework the newest counts.
/// </summary>
public sealed class EvidenceCollector
{
    private const string ReportSuffix = ".soc2.sarif";

    private static readonly string[] Skipped = [".git", ".vs", ".idea", "node_modules"];

    private readonly Dictionary<(string, string), (CollectedReport Report, DateTime Written)> _found = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly List<EvidenceMessage> _messages = [];

    /// <summary>Called with each report's path before it is read, for who shows progress.</summary>
    public Action<string>? Reading { get; init; }

    /// <summary>Folders that are passed over when they are met on a search, absolute: the one that the evidence of the set is written to, those of the base.</summary>
    public IReadOnlyCollection<string> Except { get; init; } = [];

    /// <summary>What was left out or could not be read, and why.</summary>
    public IReadOnlyList<EvidenceMessage> Messages => _messages;

    /// <summary>What was found, by project and target framework.</summary>
    public IReadOnlyList<CollectedReport> Reports =>
        [.. _found.Values.Select(found => found.Report).OrderBy(report => report.Build.Project, StringComparer.Ordinal).ThenBy(report => report.Build.TargetFramework, StringComparer.Ordinal).ThenBy(report => report.Build.ProjectFile, StringComparer.Ordinal)];

    /// <summary>Adds what a file or folder holds; a folder with all below it. A compiler's log counts where it is given by itself.</summary>
    public void Add(string path)
    {
        if (Directory.Exists(path))
            AddFolder(Path.GetFullPath(path));
        else if (File.Exists(path) && Path.GetFileName(path) == RequestFile.FileName)
            AddRequest(Path.GetFullPath(path));
        else if (File.Exists(path))
            AddReport(Path.GetFullPath(path));
        else
            Tell(EvidenceSeverity.Error, EvidenceCodes.ReportUnreadable, path, "There is no such file or folder.");
    }

    private void AddFolder(string folder)
    {
        var waiting = new Stack<string>([folder]);
        while (waiting.Count > 0)
        {
            var current = waiting.Pop();
            try
            {
                foreach (var file in Directory.EnumerateFiles(current, "*" + ReportSuffix).OrderBy(file => file, StringComparer.Ordinal))
                    AddReport(file);
                if (File.Exists(Path.Combine(current, RequestFile.FileName)))
                    AddRequest(Path.Combine(current, RequestFile.FileName));
                foreach (var next in Directory.EnumerateDirectories(current).OrderByDescending(next => next, StringComparer.Ordinal).Where(IsSearched))
                    waiting.Push(next);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Tell(EvidenceSeverity.Warning, EvidenceCodes.ReportUnreadable, current, $"The folder was not searched: {error.Message}");
            }
        }
    }

    // A link can lead round in a circle, and out of the repository.
    private bool IsSearched(string folder) =>
        !Skipped.Contains(Path.GetFileName(folder))
        && (File.GetAttributes(folder) & FileAttributes.ReparsePoint) == 0
        && !Except.Contains(folder, StringComparer.Ordinal);

    private void AddReport(string file)
    {
        if (!_read.Add(file))
            return;

        Reading?.Invoke(file);
        var (builds, problem) = ReportReader.Read(file);
        if (problem == ReportText.NoReport && !file.EndsWith(ReportSuffix, StringComparison.OrdinalIgnoreCase) && CompilerLogReader.Read(file, static _ => false).Problem is null)
            Make(LogRequest.Of(file, DateTime.UtcNow.Date));
        else if (problem is not null)
            Tell(EvidenceSeverity.Error, EvidenceCodes.ReportUnreadable, file, $"The report cannot be read: {problem.TrimEnd('.')}.");
        foreach (var build in builds)
        {
            if (ReportConsistency.Problems(build).FirstOrDefault() is { } disagreement)
                Tell(EvidenceSeverity.Error, EvidenceCodes.ReportUnreadable, file, $"The report disagrees with itself, so somebody changed it: {build.Name}: {disagreement}");
        }

        for (var i = 0; i < builds.Count; i++)
            Add(new CollectedReport(file, i, builds.Count, builds[i], null), File.GetLastWriteTimeUtc(file));
    }

    private void AddRequest(string file)
    {
        var (request, problem) = RequestFile.Read(file);
        if (request is null)
        {
            Tell(EvidenceSeverity.Error, EvidenceCodes.ReportUnreadable, file, $"The request of a build cannot be read: {problem!.TrimEnd('.')}. Build the project again.");
            return;
        }

        // The evidence may be asked for on another machine than the one that built, or in another folder.
        if (File.Exists(request.ReportFile))
        {
            AddReport(request.ReportFile);
        }
        else if (File.Exists(request.ProjectFile) && _read.Add(request.LogFile))
        {
            Reading?.Invoke(request.LogFile);
            Make(request);
        }
    }

    // As new as its log; a build that left none is as new as can be.
    private void Make(EvidenceRequest request)
    {
        var report = EvidenceWriter.Report(request);
        Add(new CollectedReport(request.LogFile, 0, 1, ReportReader.Parse(report).Builds[0], report), File.Exists(request.LogFile) ? File.GetLastWriteTimeUtc(request.LogFile) : DateTime.UtcNow);
    }

    private void Add(CollectedReport report, DateTime written)
    {
        var key = (report.Build.ProjectFile ?? report.Build.Project, report.Build.TargetFramework);
        if (!_found.TryGetValue(key, out var other))
        {
            _found[key] = (report, written);
            return;
        }

        var isNewer = written > other.Written;
        if (isNewer)
            _found[key] = (report, written);
        Tell(EvidenceSeverity.Message, EvidenceCodes.ReportLeftOut, isNewer ? other.Report.Path : report.Path, $"Left out: {(isNewer ? report : other.Report).Path} is a newer report of {report.Build.Name}.");
    }

    private void Tell(EvidenceSeverity severity, string code, string path, string text) => _messages.Add(new EvidenceMessage(severity, code, path, 0, 0, text));
}
