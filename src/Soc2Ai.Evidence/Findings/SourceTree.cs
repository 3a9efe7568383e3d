using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Findings;

/// <summary>Where a file stands in the report: relative to a base, so that no machine's folder is told.</summary>
/// <param name="Uri">Relative, percent-encoded, with forward slashes.</param>
/// <param name="BaseId"><see cref="SourceTree.Root"/>, or <see cref="SourceTree.Outside"/> for the mere name of a file outside the root.</param>
internal sealed record SourcePlace(string Uri, string BaseId);

/// <summary>The files that the log names: their places in the report and their text.</summary>
internal sealed class SourceTree
{
    /// <summary>The base of files in the repository (without one: the project's folder).</summary>
    public const string Root = "SRCROOT";

    /// <summary>The base of files elsewhere, of which the report tells only the name.</summary>
    public const string Outside = "EXTERNAL";

    // A source file beyond this is not shown; the compiler takes none much larger.
    private const long MaximumBytes = 1L << 28;

    private readonly string _root;
    private readonly string _projectFolder;
    private readonly Dictionary<string, SourcePlace> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile?> _files = new(StringComparer.Ordinal);

    public SourceTree(EvidenceRequest request)
    {
        _projectFolder = Path.GetDirectoryName(Path.GetFullPath(request.ProjectFile))!;
        _root = Path.GetFullPath(request.RepositoryRoot ?? _projectFolder).TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
        ProjectUri = FileUri(request.ProjectFile);
    }

    /// <summary>The project file as the log would name it.</summary>
    public string ProjectUri { get; }

    /// <summary>The <c>file:///</c> URI of an absolute path.</summary>
    public static string FileUri(string path) => new Uri(Path.GetFullPath(path)).AbsoluteUri;

    /// <summary>The local path of a URI of the log; null when it is none.</summary>
    public string? LocalPath(string uri)
    {
        if (!_paths.TryGetValue(uri, out var path))
            _paths[uri] = path = LocalPathOf(uri);
        return path;
    }

    /// <summary>The local path of a place of the report; of a file outside the root only the name is known.</summary>
    public string LocalPath(Sets.ReportedPlace place) => place.IsInRepository ? Path.GetFullPath(Path.Combine(_root, place.Path)) : place.Path;

    /// <summary>Where a file of the log stands in the report.</summary>
    public SourcePlace Place(string uri)
    {
        if (!_places.TryGetValue(uri, out var place))
            _places[uri] = place = PlaceOf(LocalPath(uri), uri);
        return place;
    }

    /// <summary>Where a local file stands in the report.</summary>
    public SourcePlace PlaceOfPath(string path) => PlaceOf(Path.GetFullPath(path), path);

    /// <summary>A line of a file; the project file's first one for a file that does not exist, or that only this machine has: a missing log has no place in the report.</summary>
    public LogLocation Existing(string? file, int line)
    {
        var isThere = file is not null && System.IO.File.Exists(file) && !file.EndsWith(".sarif", StringComparison.OrdinalIgnoreCase);
        var at = isThere ? Math.Max(1, line) : 1;
        return new LogLocation(isThere ? FileUri(file!) : ProjectUri, at, 1, at, 1);
    }

    /// <summary>The file's content; null when it cannot be read.</summary>
    public SourceFile? File(string uri)
    {
        if (!_files.TryGetValue(uri, out var file))
            _files[uri] = file = Read(LocalPath(uri));
        return file;
    }

    private static SourceFile? Read(string? path)
    {
        try
        {
            return path is null || !System.IO.File.Exists(path) ? null : new SourceFile(WholeFile.Read(path, MaximumBytes));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Escape(string path) => string.Join("/", path.Split('/').Select(Uri.EscapeDataString));

    private string? LocalPathOf(string uri)
    {
        try
        {
            if (Uri.TryCreate(uri, UriKind.Absolute, out var absolute))
                return absolute.IsFile && (!absolute.IsUnc || Path.DirectorySeparatorChar == '\\') ? Path.GetFullPath(absolute.LocalPath) : null;

            return Path.GetFullPath(Path.Combine(_projectFolder, Uri.UnescapeDataString(uri)));
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or PathTooLongException or UriFormatException)
        {
            return null;
        }
    }

    private SourcePlace PlaceOf(string? path, string uri)
    {
        if (path is not null && path.StartsWith(_root, Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            return new SourcePlace(Escape(path.Substring(_root.Length).Replace(Path.DirectorySeparatorChar, '/')), Root);

        var name = (path ?? uri).Replace('\\', '/').Split('/').Last();
        return new SourcePlace(Escape(name.Length > 0 ? name : "unknown"), Outside);
    }
}
