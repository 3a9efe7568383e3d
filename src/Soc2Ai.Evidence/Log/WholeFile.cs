using System.IO;

namespace Soc2Ai.Evidence.Log;

/// <summary>Reads a file that somebody else named: it may be of any size, a pipe that nobody writes to, or a device without an end.</summary>
internal static class WholeFile
{
    /// <summary>The file's bytes; none of what has no length, which is not opened.</summary>
    /// <exception cref="IOException">It is not there, has more bytes than that, or cannot be read.</exception>
    public static byte[] Read(string path, long maximum)
    {
        var file = new FileInfo(path);
#if NET
        file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
#endif
        return file.Length == 0 ? []
            : file.Length > maximum ? throw new IOException($"it has {file.Length:N0} bytes; at most {maximum:N0} are read")
            : File.ReadAllBytes(path);
    }
}
