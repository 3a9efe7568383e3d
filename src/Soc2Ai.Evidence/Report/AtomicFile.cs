using System;
using System.IO;
using System.Threading;

namespace Soc2Ai.Evidence.Report;

/// <summary>
/// Writes a file so that nobody ever sees half of it: beside it first, on disk, then renamed over it. Of several writers each writes a file of its
/// own, and the last one's stands. What a killed writer leaves behind is removed by the next.
/// </summary>
public static class AtomicFile
{
    private const int Attempts = 10;
    private const string End = ".tmp";

    // From the end of writing to the renaming a temporary is not locked.
    private static readonly TimeSpan Youth = TimeSpan.FromSeconds(2);

    /// <summary>Writes the bytes.</summary>
    /// <exception cref="IOException">The file cannot be written; what stood there stands there still.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static void Write(string path, byte[] content) => Write(path, stream => stream.Write(content, 0, content.Length));

    /// <summary>Writes what an action puts into a stream.</summary>
    /// <exception cref="IOException">The file cannot be written; what stood there stands there still.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        path = Path.GetFullPath(path);
        RemoveLeftovers(Prepare(path), Path.GetFileName(path));
        for (var attempt = 1; !TryWrite(path, Temporary(path), write, attempt == Attempts); attempt++)
            Thread.Sleep(10 * attempt);
    }

    /// <summary>Makes the folder of a file.</summary>
    /// <exception cref="IOException">It cannot be made, or a folder has the file's name.</exception>
    internal static string Prepare(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? throw new IOException($"'{path}' is a folder.");
        Directory.CreateDirectory(folder);
        return Directory.Exists(path) ? throw new IOException($"'{path}' is a folder.") : folder;
    }

    /// <summary>A new temporary beside a file.</summary>
    internal static string Temporary(string path) => Path.Combine(Path.GetDirectoryName(path)!, Prefix(Path.GetFileName(path)) + Guid.NewGuid().ToString("N").Substring(0, 16) + End);

    /// <summary>Puts a file in the place of another, or of none.</summary>
    internal static void Replace(string temporary, string path)
    {
#if NET
        File.Move(temporary, path, overwrite: true);
#else
        if (File.Exists(path))
            File.Replace(temporary, path, null, ignoreMetadataErrors: true);
        else
            File.Move(temporary, path);
#endif
    }

    /// <summary>How the names of a file's temporaries begin.</summary>
    internal static string Prefix(string name) => $".{name}.";

    private static bool TryWrite(string path, string temporary, Action<Stream> write, bool isLast)
    {
        if (Create(temporary, isLast) is not { } stream)
            return false;

        try
        {
            using (stream)
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            return Move(temporary, path, isLast);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    // Null when another writer took the new file for a leftover.
    private static FileStream? Create(string temporary, bool isLast)
    {
        try
        {
            return new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (IOException error) when (!isLast && error is not DirectoryNotFoundException and not PathTooLongException && File.Exists(temporary))
        {
            return null;
        }
    }

    // False when it has to be written again: a reader holds the old file for a moment, or another writer took the new one for a leftover.
    private static bool Move(string temporary, string path, bool isLast)
    {
        try
        {
            Replace(temporary, path);
            return true;
        }
        catch (Exception error) when (!isLast && (error is IOException or UnauthorizedAccessException))
        {
            TryDelete(temporary);
            return false;
        }
    }

    /// <summary>Removes what killed writers of a file left. One that lives holds its temporary locked, or has finished it just now; one that was killed holds nothing.</summary>
    internal static void RemoveLeftovers(string folder, string name)
    {
        try
        {
            var prefix = Prefix(name);
            foreach (var file in Directory.EnumerateFiles(folder, "*" + End))
            {
                if (Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal) && Path.GetFileName(file).Length == prefix.Length + 16 + End.Length && IsLeftover(file))
                    TryDelete(file);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // They are in nobody's way.
        }
    }

    private static bool IsLeftover(string file)
    {
        try
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(file) < Youth)
                return false;

            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Deletes a file that nobody needs.</summary>
    internal static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to tell.
        }
    }
}
