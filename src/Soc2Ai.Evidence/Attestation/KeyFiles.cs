#if NET
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>Reads keys and certificates from files.</summary>
internal static class KeyFiles
{
    private const int MaximumBytes = 1 << 20;

    /// <summary>The private key of a PEM or PKCS#12 file, with the certificates that stand in it or are given.</summary>
    public static SigningKey PrivateKey(string path, string? password, IReadOnlyList<X509Certificate2> certificates)
    {
        var bytes = Bytes(path);
        if (PemText(bytes) is not { } text)
            return Pkcs12(bytes, password, certificates);

        var blocks = Pem.Blocks(text);
        var key = blocks.Where(block => block.Label.EndsWith("PRIVATE KEY", StringComparison.Ordinal)).ToList() switch
        {
            [var only] => Pem.PrivateKey(only, password),
            [] => throw new AttestationException(blocks.Count == 0 ? "It holds no PEM block that can be read." : $"It holds no private key, only: {string.Join(", ", blocks.Select(block => block.Label.ToLowerInvariant()).Distinct())}."),
            _ => throw new AttestationException("It holds several private keys."),
        };
        return Own(key, certificates.Count > 0 ? certificates : Certificates(blocks));
    }

    /// <summary>The certificates of a PEM or DER file.</summary>
    /// <exception cref="AttestationException">It holds none, or cannot be read.</exception>
    public static IReadOnlyList<X509Certificate2> Certificates(string path)
    {
        try
        {
            var bytes = Bytes(path);
            var certificates = PemText(bytes) is { } text ? Certificates(Pem.Blocks(text)) : [Certificate(bytes)];
            return certificates.Count > 0 ? certificates : throw new AttestationException("It holds no certificate.");
        }
        catch (AttestationException error)
        {
            throw new AttestationException($"The certificate '{path}' cannot be used. {error.Message}", error);
        }
    }

    /// <summary>The certificates of a PEM text; none when it holds none.</summary>
    public static IReadOnlyList<X509Certificate2> Certificates(IEnumerable<PemBlock> blocks) =>
        [.. blocks.Where(block => block.Label == "CERTIFICATE").Select(block => Certificate(block.Content))];

    /// <summary>The public keys and the certificates of a PEM or DER file, of which at least one is.</summary>
    /// <exception cref="AttestationException">It holds neither, or cannot be read.</exception>
    public static (IReadOnlyList<PublicKey> Keys, IReadOnlyList<X509Certificate2> Certificates) Trusted(string path)
    {
        try
        {
            var bytes = Bytes(path);
            if (PemText(bytes) is not { } text)
                return ([], [Certificate(bytes)]);

            var blocks = Pem.Blocks(text);
            var keys = blocks.Select(Pem.PublicKey).OfType<PublicKey>().ToList();
            var certificates = Certificates(blocks);
            return keys.Count + certificates.Count > 0 ? (keys, certificates) : throw new AttestationException("It holds neither a public key nor a certificate.");
        }
        catch (AttestationException error)
        {
            throw new AttestationException($"The key '{path}' cannot be used. {error.Message}", error);
        }
    }

    private static X509Certificate2 Certificate(byte[] content)
    {
        try
        {
            return new X509Certificate2(content);
        }
        catch (CryptographicException error)
        {
            throw new AttestationException("It holds a damaged certificate.", error);
        }
    }

    private static SigningKey Pkcs12(byte[] bytes, string? password, IReadOnlyList<X509Certificate2> certificates)
    {
        var collection = new X509Certificate2Collection();
        try
        {
            // Keys that are loaded to sign once leave no trace in the user's store; macOS cannot do without one.
            collection.Import(bytes, password, OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException error)
        {
            throw new AttestationException(password is null
                ? "It is neither a PEM file nor a PKCS#12 file without a password; name the environment variable that holds the password."
                : "The password is wrong, or it is neither a PEM nor a PKCS#12 file.", error);
        }

        var owners = collection.Where(certificate => certificate.HasPrivateKey).ToList();
        if (owners.Count != 1)
            throw new AttestationException(owners.Count == 0 ? "It holds no private key." : "It holds several private keys.");

        var kind = PublicKey.Kind(owners[0].PublicKey.ExportSubjectPublicKeyInfo(), isPrivate: false);
        var key = (AsymmetricAlgorithm?)owners[0].GetECDsaPrivateKey() ?? owners[0].GetRSAPrivateKey() ?? throw PublicKey.Refused(kind);
        return Own(key, certificates.Count > 0 ? certificates : [.. collection]);
    }

    private static SigningKey Own(AsymmetricAlgorithm key, IReadOnlyList<X509Certificate2> certificates)
    {
        try
        {
            return new SigningKey(key, certificates);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private static string? PemText(byte[] bytes) => bytes.AsSpan().IndexOf("-----BEGIN "u8) >= 0 ? Encoding.UTF8.GetString(bytes) : null;

    private static byte[] Bytes(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? throw new AttestationException(Directory.Exists(path) ? "It is a folder." : "There is no such file.")
                : file.Length > MaximumBytes ? throw new AttestationException($"It has {file.Length:N0} bytes, too many for a key.")
                : Bounded(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new AttestationException(error.Message, error);
        }
    }

    // What a shell pipes in has no length, and a device no end.
    private static byte[] Bounded(string path)
    {
        using var stream = File.OpenRead(path);
        using var content = new MemoryStream();
        var part = new byte[1 << 16];
        for (int count; (count = stream.Read(part)) > 0;)
        {
            content.Write(part, 0, count);
            if (content.Length > MaximumBytes)
                throw new AttestationException("It has too many bytes for a key.");
        }

        return content.ToArray();
    }
}
#endif
