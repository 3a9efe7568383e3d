using System;
using System.IO;

namespace Soc2Ai.Evidence.Report;

/// <summary>Writes a file so that nobody ever sees half of it: beside it first, then moved over it.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the bytes.</summary>
    /// <exception cref="IOException">The file cannot be written; what stood there stands there still.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            if (File.Exists(path))
                File.Replace(temporary, path, null, ignoreMetadataErrors: true);
            else
                File.Move(temporary, path);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    private static void TryDelete(string path)
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
