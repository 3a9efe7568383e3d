using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Soc2Ai.Evidence;

/// <summary>Identities made from names, so that the same input gives the same report: SHA-256 of the name in the form of a version 5 GUID.</summary>
internal static class NameGuid
{
    /// <summary>The GUID of a name.</summary>
    public static string Of(string name)
    {
        var bytes = Sha256(Encoding.UTF8.GetBytes("soc2ai:" + name));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        var hex = Hex(bytes, 16);
        return $"{hex.Substring(0, 8)}-{hex.Substring(8, 4)}-{hex.Substring(12, 4)}-{hex.Substring(16, 4)}-{hex.Substring(20)}";
    }

    /// <summary>The first bytes of a text's SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Hash(string text, int bytes = 16) => Hex(Sha256(Encoding.UTF8.GetBytes(text)), bytes);

    /// <summary>The SHA-256 of a file's bytes in lower-case hexadecimal digits.</summary>
    public static string Hash(byte[] content) => Hex(Sha256(content), 32);

    /// <summary>The SHA-256 of a stream's bytes in lower-case hexadecimal digits, read in pieces.</summary>
    public static string Hash(Stream content)
    {
        using var algorithm = SHA256.Create();
        return Hex(algorithm.ComputeHash(content), 32);
    }

    private static byte[] Sha256(byte[] content)
    {
#if NET
        return SHA256.HashData(content);
#else
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(content);
#endif
    }

    private static string Hex(byte[] bytes, int count)
    {
        const string Digits = "0123456789abcdef";
        var text = new char[count * 2];
        for (var i = 0; i < count; i++)
        {
            text[2 * i] = Digits[bytes[i] >> 4];
            text[(2 * i) + 1] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }
}
