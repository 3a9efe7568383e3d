using System.IO;
using Soc2Ai.Evidence.Report;

namespace Soc2Ai.Evidence.Sets;

/// <summary>Writes the files of a set.</summary>
public static class EvidenceFiles
{
    /// <summary>Writes one file so that nobody ever sees half of it.</summary>
    /// <exception cref="IOException">It cannot be written; what stood there stands there still.</exception>
    public static void WriteFile(string path, byte[] content) => AtomicFile.Write(path, content);
}
