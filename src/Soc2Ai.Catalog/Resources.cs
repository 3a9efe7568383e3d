using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Soc2Ai.Catalog;

/// <summary>The files of the folder <c>rules/</c>, embedded in this assembly under their path in the repository.</summary>
internal static class Resources
{
    private static readonly Assembly Assembly = typeof(Resources).Assembly;

    public static IEnumerable<string> Names(string start, string end) =>
        Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal);

    public static string Text(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"'{name}' is not embedded in the catalogue", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>SHA-256 over the names and contents of all of them, hexadecimal.</summary>
    public static string Digest()
    {
        using var algorithm = SHA256.Create();
        using var all = new CryptoStream(Stream.Null, algorithm, CryptoStreamMode.Write);
        foreach (var name in Names("", ""))
        {
            var head = Encoding.UTF8.GetBytes(name + "\n");
            all.Write(head, 0, head.Length);
            using var stream = Assembly.GetManifestResourceStream(name)!;
            stream.CopyTo(all);
        }

        all.FlushFinalBlock();
        return BitConverter.ToString(algorithm.Hash).Replace("-", "").ToLowerInvariant();
    }
}
