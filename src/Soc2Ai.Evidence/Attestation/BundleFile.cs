using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>A file of a bundle by its content.</summary>
/// <param name="Name">Relative to the bundle's folder, with forward slashes.</param>
/// <param name="Sha256">Hexadecimal, lower case.</param>
public sealed record BundleFile(string Name, string Sha256)
{
    /// <summary>What a report holds; null for another file, and where a set's only report holds all its builds.</summary>
    public IReadOnlyList<BuildReport>? Builds { get; init; }

    /// <summary>The file with these bytes.</summary>
    public static BundleFile Of(string name, byte[] content)
    {
        using var hash = SHA256.Create();
        return new BundleFile(name, Hex(hash.ComputeHash(content)));
    }

    /// <summary>The file with what a stream holds.</summary>
    internal static BundleFile Of(string name, Stream content)
    {
        using var hash = SHA256.Create();
        return new BundleFile(name, Hex(hash.ComputeHash(content)));
    }

    /// <summary>The file that stands on disk.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static BundleFile Read(string name, string path)
    {
        // A pipe has no length, and opening one waits for its writer.
        if (new FileInfo(path).Length == 0)
            return Of(name, []);

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return Of(name, stream);
    }

    internal static string Hex(byte[] hash) => BitConverter.ToString(hash).Replace("-", "").ToLowerInvariant();
}
