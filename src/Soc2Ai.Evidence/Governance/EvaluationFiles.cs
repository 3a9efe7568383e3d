using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Soc2Ai.Evidence.Governance;

/// <summary>
/// Compares the files of evaluations with the hashes that the register gives for them. Only files of the repository count: what lies outside is
/// not under review, and a link leads anywhere.
/// </summary>
internal sealed class EvaluationFiles
{
    // Beyond this nobody looks for the cause of another hash.
    private const long SmallBytes = 4L << 20;

    private readonly string _folder;
    private readonly string _root;
    private readonly Dictionary<string, (string? Hash, string? Problem)> _read = new(StringComparer.Ordinal);

    /// <summary>The files that a register names, relative to its folder.</summary>
    public EvaluationFiles(string registerFile, string? repositoryRoot)
    {
        _folder = Path.GetDirectoryName(Path.GetFullPath(registerFile))!;
        var root = repositoryRoot is null ? _folder : Path.GetFullPath(repositoryRoot);
        _root = IsInside(_folder, WithSeparator(root)) ? WithSeparator(root) : WithSeparator(_folder);
    }

    /// <summary>What is wrong with a file, a clause that goes on from its name; null when it exists with that hash.</summary>
    public string? Problem(string file, string sha256)
    {
        var (path, refused) = Resolve(file);
        if (path is null)
            return refused;

        if (!_read.TryGetValue(path, out var read))
            _read[path] = read = Read(path);
        if (read.Problem is not null)
            return read.Problem;

        var expected = sha256.Trim();
        if (string.Equals(read.Hash, expected, StringComparison.OrdinalIgnoreCase))
            return null;

        return $"does not have that sha256{Cause(path, expected)}; it has {read.Hash}";
    }

    private (string? Path, string? Problem) Resolve(string file)
    {
        var name = file.Trim().Replace('\\', '/');
        if (name.StartsWith("/", StringComparison.Ordinal) || (name.Length > 1 && name[1] == ':') || name.IndexOf("://", StringComparison.Ordinal) >= 0)
            return (null, "is no path relative to the register");

        try
        {
            var path = Path.GetFullPath(Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar)));
            return !IsInside(path, _root) ? (null, "lies outside the repository") : LeadsThroughLink(path) ? (null, "is reached through a link, which can lead anywhere") : (path, null);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return (null, "is no path");
        }
    }

    private bool LeadsThroughLink(string path)
    {
        for (var at = path; at is not null && at.Length >= _root.Length; at = Path.GetDirectoryName(at))
        {
            if (IsLink(at))
                return true;
        }

        return false;
    }

    private static bool IsLink(string path)
    {
#if NET
        return new FileInfo(path).LinkTarget is not null;
#else
        return (File.Exists(path) || Directory.Exists(path)) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
#endif
    }

    // In pieces: a file may be larger than the memory. A pipe has no length, and reading it would wait for ever.
    private static (string?, string?) Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
                return (null, "is a folder");
            if (!File.Exists(path))
                return (null, "does not exist");
            if (new FileInfo(path).Length == 0)
                return (null, "is empty");

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            return (NameGuid.Hash(stream), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, "cannot be read");
        }
    }

    // The two causes that are nobody's change.
    private static string Cause(string path, string expected)
    {
        try
        {
            if (new FileInfo(path).Length > SmallBytes)
                return "";

            var bytes = File.ReadAllBytes(path);
            if (Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 64)).StartsWith("version https://git-lfs.github.com/spec/", StringComparison.Ordinal))
                return " (here is only its Git LFS pointer: fetch it before the build)";

            byte[] bare = [.. bytes.Where((value, i) => value != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n')];
            byte[] windows = [.. bare.SelectMany(value => value == '\n' ? new[] { (byte)'\r', value } : [value])];
            return new[] { bare, windows }.Any(other => string.Equals(NameGuid.Hash(other), expected, StringComparison.OrdinalIgnoreCase))
                ? " (with other line ends it has: mark it '-text' in .gitattributes)"
                : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string WithSeparator(string folder) => folder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar;

    private static bool IsInside(string path, string root) =>
        WithSeparator(path).StartsWith(root, Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
