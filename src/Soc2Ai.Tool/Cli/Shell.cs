using System;
using System.IO;

namespace Soc2Ai.Tool.Cli;

/// <summary>What the tool is started in. A test gives its own; nothing else in the tool asks the process.</summary>
internal sealed class Shell
{
    /// <summary>The current folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Standard output.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person sits before standard output and wants colours.</summary>
    public bool IsRich { get; init; }

    /// <summary>Whether a person sits before standard error, so that progress can be drawn there.</summary>
    public bool HasLiveError { get; init; }

    /// <summary>How many characters a line of standard output has room for.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Environment variables.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>A path as it was typed, made absolute.</summary>
    public string Full(string path) => Path.GetFullPath(path, Folder);

    /// <summary>A path as it is shortest from here, with forward slashes, so that a person can click on it.</summary>
    public string Short(string path)
    {
        var relative = Path.GetRelativePath(Folder, path).Replace('\\', '/');
        return relative.StartsWith("../..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path.Replace('\\', '/') : relative;
    }
}
