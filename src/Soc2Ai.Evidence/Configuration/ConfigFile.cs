using System;
using System.Collections.Generic;
using System.IO;

namespace Soc2Ai.Evidence.Configuration;

/// <summary>A line <c>key = value</c> of an <c>.editorconfig</c> or globalconfig.</summary>
/// <param name="Section">The section's glob; null above the first section and in a globalconfig.</param>
internal sealed record ConfigEntry(ConfigFile File, int Line, string? Section, string Key, string Value)
{
    /// <summary>Whether the line is about this file.</summary>
    public bool Covers(string path) => Section is null ? File.IsGlobal : ConfigGlob.Matches(File.Folder, Section, path);
}

/// <summary>An analyzer configuration file, as far as switching rules off goes.</summary>
internal sealed class ConfigFile
{
    private ConfigFile(string path)
    {
        Path = path;
        Folder = (System.IO.Path.GetDirectoryName(path) ?? path).Replace('\\', '/').TrimEnd('/');
    }

    /// <summary>The file's path.</summary>
    public string Path { get; }

    /// <summary>The folder that its globs are relative to.</summary>
    public string Folder { get; }

    /// <summary>Whether it is a globalconfig: one that speaks for every file.</summary>
    public bool IsGlobal { get; private set; }

    /// <summary>Its lines in order.</summary>
    public IReadOnlyList<ConfigEntry> Entries { get; private set; } = [];

    /// <summary>Reads a file; one that is not there or cannot be read says nothing.</summary>
    public static ConfigFile Read(string path)
    {
        var file = new ConfigFile(path);
        try
        {
            if (File.Exists(path))
                file.Parse(File.ReadAllLines(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The compiler would have failed on it; the log then tells.
        }

        return file;
    }

    private void Parse(string[] lines)
    {
        var entries = new List<ConfigEntry>();
        string? section = null;
        IsGlobal = System.IO.Path.GetFileName(Path).Equals(".globalconfig", StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] is '#' or ';')
                continue;

            if (line[0] == '[' && line[line.Length - 1] == ']')
            {
                section = line.Substring(1, line.Length - 2);
            }
            else if (line.IndexOfAny(['=', ':']) is > 0 and var at)
            {
                var entry = new ConfigEntry(this, i + 1, section, line.Substring(0, at).Trim().ToLowerInvariant(), Value(line.Substring(at + 1)));
                if (section is null && entry.Key == "is_global")
                    IsGlobal = entry.Value == "true";
                entries.Add(entry);
            }
        }

        Entries = entries;
    }

    private static string Value(string text)
    {
        foreach (var mark in new[] { " #", " ;" })
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
                text = text.Substring(0, at);
        }

        return text.Trim().ToLowerInvariant();
    }
}
