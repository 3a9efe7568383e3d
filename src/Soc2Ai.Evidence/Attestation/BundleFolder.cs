#if NET
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>A bundle on disk: its folder and the statements in it.</summary>
internal sealed record BundleFolder(string Path, bool IsWhole, IReadOnlyList<StatementFiles> Statements)
{
    private static readonly string[] Built = [".dll", ".exe", ".deps.json", ".pdb"];

    /// <summary>Whether the folder is a build's output, where files lie about that are no evidence.</summary>
    public bool IsBuildOutput => Statements.Any(statement => statement.Bundle is { } name && Built.Any(end => File.Exists(System.IO.Path.Combine(Path, name + end))));

    /// <summary>The bundle at a path: a folder, a statement or an envelope. No statements when there is none.</summary>
    public static BundleFolder Find(string path, bool withEnvelope)
    {
        if (Directory.Exists(path))
        {
            var names = Directory.EnumerateFiles(path).Select(file => BundleNames.Of(System.IO.Path.GetFileName(file))).OfType<string>()
                .Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal);
            return new BundleFolder(path, IsWhole: true, [.. names.Select(name => Of(path, name, withEnvelope))]);
        }

        var full = System.IO.Path.GetFullPath(path);
        var folder = System.IO.Path.GetDirectoryName(full) ?? full;
        if (!File.Exists(full))
            return new BundleFolder(folder, IsWhole: false, []);

        var file = System.IO.Path.GetFileName(full);
        return new BundleFolder(folder, IsWhole: false, [BundleNames.Of(file) is { } bundle ? Of(folder, bundle, withEnvelope) : new StatementFiles(null, null, file)]);
    }

    /// <summary>All files below the folder, by their name in it. A link is a file, and what it leads to is not looked at.</summary>
    public IEnumerable<string> Files() => Files(new DirectoryInfo(Path), "").OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Whether a file, or a folder on the way to it, is a link.</summary>
    public bool IsLink(string name)
    {
        var path = Path;
        foreach (var part in name.Split('/'))
        {
            path = System.IO.Path.Combine(path, part);
            if (new FileInfo(path) is var file && (file.LinkTarget is not null || (file.Exists && file.Attributes.HasFlag(FileAttributes.ReparsePoint))))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Files(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo inner && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                foreach (var name in Files(inner, $"{prefix}{entry.Name}/"))
                    yield return name;
            }
            else
            {
                yield return prefix + entry.Name;
            }
        }
    }

    private static StatementFiles Of(string folder, string bundle, bool withEnvelope)
    {
        string? Existing(string suffix) => File.Exists(System.IO.Path.Combine(folder, bundle + suffix)) ? bundle + suffix : null;
        return new StatementFiles(bundle, withEnvelope ? Existing(BundleNames.Envelope) : null, Existing(BundleNames.Statement));
    }
}

/// <summary>The files of a statement.</summary>
/// <param name="Bundle">The bundle's name; null where the file's name does not tell it.</param>
/// <param name="Envelope">The signed one; null without one.</param>
/// <param name="Plain">The unsigned one, or a file of which only its content tells what it is; null without one.</param>
internal sealed record StatementFiles(string? Bundle, string? Envelope, string? Plain);
#endif
