using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Soc2Ai.Evidence.Sets;
using Soc2Ai.Tool.Cli;

namespace Soc2Ai.Tool.Inputs;

/// <summary>Finds the files that reports speak of on this machine, where they are here at all.</summary>
internal sealed class SourceFiles(Shell shell)
{
    private readonly ConcurrentDictionary<(string Report, string Path), string?> _found = new();
    private readonly ConcurrentDictionary<string, string[]> _roots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>The file on this machine; null when it is not here.</summary>
    /// <param name="path">Relative to the repository's root, or to the project's folder where there is no repository.</param>
    public string? Find(string path, string reportFile) => _found.GetOrAdd((Path.GetDirectoryName(reportFile)!, path), key => Search(key.Path, key.Report));

    /// <summary>The file of a place as it is shortest from here; as the report names it where it is not here.</summary>
    public string Locate(ReportedPlace place, string reportFile) => place.IsInRepository && Find(place.Path, reportFile) is { } file ? shell.Short(file) : place.Path;

    /// <summary>The place as a compiler writes it: <c>Chat/AgentHub.cs(39,68)</c>.</summary>
    public string Place(ReportedPlace place, string reportFile) =>
        $"{Locate(place, reportFile)}({place.StartLine},{place.StartColumn})";

    /// <summary>The files whose content is not the one that the reports were made of.</summary>
    public IReadOnlyList<StaleFile> Stale(IReadOnlyList<CollectedReport> reports, CancellationToken cancel)
    {
        var hashes = new ConcurrentDictionary<string, string?>(StringComparer.Ordinal);
        var stale = new ConcurrentBag<StaleFile>();
        Parallel.ForEach(reports, new ParallelOptions { CancellationToken = cancel }, report =>
        {
            foreach (var file in report.Build.Files.Where(file => file.Sha256 is not null))
            {
                if (Find(Uri.UnescapeDataString(file.Uri), report.Path) is { } path && hashes.GetOrAdd(path, Hash) is { } hash && !hash.Equals(file.Sha256, StringComparison.OrdinalIgnoreCase))
                    stale.Add(new StaleFile(path, report.Build));
            }
        });
        return [.. stale.OrderBy(file => file.File, StringComparer.Ordinal)];
    }

    private static string? Hash(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The root is not in the report, which knows no machine. It is the repository's, or the folder of a project outside of any.
    private string? Search(string path, string folder)
    {
        if (Path.IsPathRooted(path) || path.Split('/', '\\').Contains(".."))
            return null;

        var first = path.Split('/')[0];
        return _roots.GetOrAdd(folder, Roots).Where(root => first.Length == path.Length || _folders.GetOrAdd(Path.Combine(root, first), Directory.Exists)).Select(root => Path.Combine(root, path)).FirstOrDefault(File.Exists);
    }

    private string[] Roots(string folder) =>
        [.. Above(folder).Where(IsRepository).Take(1).Concat(Above(shell.Folder).Where(IsRepository).Take(1)).Concat(Above(WithoutOutput(folder))).Concat(Above(shell.Folder)).Distinct(StringComparer.Ordinal)];

    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private static string WithoutOutput(string folder) =>
        Above(folder).FirstOrDefault(one => Path.GetFileName(one) is "bin" or "obj") is { } output ? Path.GetDirectoryName(output)! : folder;

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            yield return at;
    }
}
