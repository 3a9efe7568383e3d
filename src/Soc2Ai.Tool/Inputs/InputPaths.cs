using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using System.Threading;
using Soc2Ai.Evidence;
using Soc2Ai.Tool.Cli;

namespace Soc2Ai.Tool.Inputs;

/// <summary>Makes of what a person typed the files and folders that it stands for.</summary>
internal sealed class InputPaths(Shell shell, CancellationToken cancel)
{
    /// <summary>How the names of reports end.</summary>
    public const string ReportEnd = ".soc2.sarif";

    private const string UploadEnd = ".upload.sarif";

    private static readonly string[] NeverEntered = [".git", ".hg", ".svn", ".vs", ".idea", "node_modules"];
    private static readonly string[] Projects = [".sln", ".slnx", ".slnf", ".csproj"];

    /// <summary>The files and folders, absolute.</summary>
    /// <param name="paths">Files, folders, projects and patterns; none for the current folder.</param>
    public IReadOnlyList<string> Resolve(IReadOnlyList<string> paths) =>
        [.. (paths.Count == 0 ? ["."] : paths).SelectMany(path => path.AsSpan().ContainsAny('*', '?') && !File.Exists(shell.Full(path)) ? Pattern(path) : [Given(path)]).Distinct(StringComparer.Ordinal)];

    /// <summary>The files below folders, and the given files themselves, whose names end so.</summary>
    public IEnumerable<string> Files(IEnumerable<string> resolved, string end) =>
        resolved.SelectMany(path => Directory.Exists(path) ? Below(path) : [path]).Where(file => file.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private string Given(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(shell.Full(path));
        if (Directory.Exists(full))
            return full;
        if (!File.Exists(full))
            throw new UserError($"{path} does not exist", $"Name a report (*{ReportEnd}), a folder in which reports stand, or a pattern in quotes.");
        if (Projects.Contains(Path.GetExtension(full), StringComparer.OrdinalIgnoreCase))
            return Path.GetDirectoryName(full)!;
        if (full.EndsWith(UploadEnd, StringComparison.OrdinalIgnoreCase))
            throw new UserError($"{path} is the file for code scanning, which holds open findings and no evidence", $"Name the report beside it: {Path.GetFileName(full)[..^UploadEnd.Length]}{ReportEnd}");
        return full;
    }

    private IEnumerable<string> Pattern(string pattern)
    {
        var segments = pattern.Replace('\\', '/').Split('/');
        var wild = Array.FindIndex(segments, segment => segment.AsSpan().ContainsAny('*', '?'));
        var start = shell.Full(wild == 0 ? "." : string.Join('/', segments.Take(wild)) + "/");
        var found = Directory.Exists(start)
            ? Below(start).Where(file => file.EndsWith(ReportEnd, StringComparison.OrdinalIgnoreCase) || Path.GetFileName(file) == RequestFile.FileName || file.EndsWith(Explained.End, StringComparison.OrdinalIgnoreCase))
                .Where(file => Matches(Path.GetRelativePath(start, file).Replace('\\', '/').Split('/'), segments.AsSpan(wild))).ToList()
            : [];
        return found.Count > 0 ? found : throw new UserError($"{pattern} stands for no report (*{ReportEnd})", "Build first (dotnet build), and check the pattern; '**' stands for folders of any depth.");
    }

    // A folder that matches brings all that is below it.
    private static bool Matches(ReadOnlySpan<string> path, ReadOnlySpan<string> pattern)
    {
        if (pattern.IsEmpty || (pattern.Length == 1 && pattern[0].Length == 0))
            return true;
        if (pattern[0] == "**")
            return Matches(path, pattern[1..]) || (!path.IsEmpty && Matches(path[1..], pattern));
        return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false) && Matches(path[1..], pattern[1..]);
    }

    private IEnumerable<string> Below(string start)
    {
        var folders = new Stack<string>([Path.TrimEndingDirectorySeparator(start)]);
        while (folders.TryPop(out var folder))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var entry in Entries(folder))
            {
                if (entry is FileInfo)
                    yield return entry.FullName;
                else if (!NeverEntered.Contains(entry.Name, StringComparer.OrdinalIgnoreCase) && (entry.Attributes & FileAttributes.ReparsePoint) == 0)
                    folders.Push(entry.FullName);
            }
        }
    }

    private static FileSystemInfo[] Entries(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception error) when (error is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            return [];
        }
    }
}
