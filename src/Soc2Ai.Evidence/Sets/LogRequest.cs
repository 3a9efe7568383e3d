using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Soc2Ai.Catalog.Register;

namespace Soc2Ai.Evidence.Sets;

/// <summary>The request of a compiler's log that somebody gives by itself: what its build would have said is looked for around it.</summary>
internal static class LogRequest
{
    private static readonly string[] Ends = [".compiler.sarif", ".sarif", ".json"];

    /// <summary>The build's own request where it stands beside the log; else one of what the folders tell, judged as of a day.</summary>
    public static EvidenceRequest Of(string log, DateTime today)
    {
        var folder = Path.GetDirectoryName(log)!;
        var beside = Path.Combine(folder, RequestFile.FileName);
        if (File.Exists(beside) && RequestFile.Read(beside).Request is { } request && request.LogFile == log && File.Exists(request.ProjectFile))
            return request;

        var project = Project(folder);
        var name = project is null ? Name(log) : Path.GetFileNameWithoutExtension(project);
        return new EvidenceRequest
        {
            ProjectName = name,
            ProjectFile = project ?? Path.Combine(folder, name + ".csproj"),
            TargetFramework = Path.GetFileName(folder) is var last && last.StartsWith("net", StringComparison.Ordinal) && last.Any(char.IsDigit) ? last : "",
            LogFile = log,
            ReportFile = Path.Combine(folder, name + ".soc2.sarif"),
            RepositoryRoot = Above(folder).FirstOrDefault(at => Directory.Exists(Path.Combine(at, ".git")) || File.Exists(Path.Combine(at, ".git"))),
            RegisterFile = Above(folder).Select(at => Path.Combine(at, AiRegister.FileName)).FirstOrDefault(File.Exists),
            EvaluationDate = today,
        };
    }

    // The compiler's logs stand in a project's obj folder; of one elsewhere nobody knows whose it is.
    private static string? Project(string folder) =>
        Above(folder).FirstOrDefault(at => Path.GetFileName(at) == "obj") is { } obj && Path.GetDirectoryName(obj) is { } home
            ? Directory.EnumerateFiles(home, "*.csproj").OrderBy(file => file, StringComparer.Ordinal).FirstOrDefault()
            : null;

    private static string Name(string log)
    {
        var name = Path.GetFileName(log);
        return Ends.FirstOrDefault(end => name.Length > end.Length && name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) is { } suffix ? name.Substring(0, name.Length - suffix.Length) : name;
    }

    // Up to the repository's root.
    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
            if (Directory.Exists(Path.Combine(at.FullName, ".git")) || File.Exists(Path.Combine(at.FullName, ".git")))
                yield break;
        }
    }
}
