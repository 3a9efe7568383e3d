#if NET
using System;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>A block of a PEM text.</summary>
/// <param name="Label">What stands behind BEGIN.</param>
/// <param name="Content">The decoded bytes.</param>
internal sealed record PemBlock(string Label, byte[] Content);

/// <summary>Reads PEM texts.</summary>
internal static class Pem
{
    private const string PublicLabel = "PUBLIC KEY";
    private const string RsaPublicLabel = "RSA PUBLIC KEY";

    /// <summary>The blocks of a text.</summary>
    /// <exception cref="AttestationException">A block is encrypted in a way that only OpenSSL reads, or cut.</exception>
    public static IReadOnlyList<PemBlock> Blocks(string text)
    {
        if (text.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal))
            throw new AttestationException("It is encrypted in OpenSSL's old way; convert it with 'openssl pkcs8 -topk8'.");

        var blocks = new List<PemBlock>();
        var rest = text.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            blocks.Add(new PemBlock(rest[fields.Label].ToString(), Convert.FromBase64String(rest[fields.Base64Data].ToString())));
            rest = rest[fields.Location.End..];
        }

        return rest.Contains("-----BEGIN ", StringComparison.Ordinal) ? throw new AttestationException("It is cut, or no PEM file.") : blocks;
    }

    /// <summary>The public key of a block; null when the block is something else.</summary>
    public static PublicKey? PublicKey(PemBlock block)
    {
        if (block.Label == PublicLabel)
            return new PublicKey(block.Content);
        if (block.Label != RsaPublicLabel)
            return null;

        using var rsa = RSA.Create();
        Import(() => rsa.ImportRSAPublicKey(block.Content, out _), "The key is damaged.");
        return new PublicKey(rsa.ExportSubjectPublicKeyInfo());
    }

    /// <summary>The private key of a block.</summary>
    public static AsymmetricAlgorithm PrivateKey(PemBlock block, string? password) => block.Label switch
    {
        "PRIVATE KEY" => Plain(block.Content),
        "ENCRYPTED PRIVATE KEY" when password is null => throw new AttestationException("It is encrypted; name the environment variable that holds the password."),
        "ENCRYPTED PRIVATE KEY" => Encrypted(block.Content, password),
        "EC PRIVATE KEY" => Elliptic(key => key.ImportECPrivateKey(block.Content, out _), "The key is damaged, or on a curve that this system does not know."),
        "RSA PRIVATE KEY" => Rsa(key => key.ImportRSAPrivateKey(block.Content, out _), "The key is damaged."),
        "OPENSSH PRIVATE KEY" => throw new AttestationException("It is in OpenSSH's own format; convert it with 'ssh-keygen -p -m PKCS8'."),
        "ENCRYPTED SIGSTORE PRIVATE KEY" or "ENCRYPTED COSIGN PRIVATE KEY" => throw new AttestationException("It is in cosign's own format, which only cosign reads; sign with the PEM key that was imported there, or with another."),
        _ => throw new AttestationException($"It holds a block '{block.Label}', which is no key that can be read."),
    };

    private static AsymmetricAlgorithm Plain(byte[] content)
    {
        var kind = Attestation.PublicKey.Kind(content, isPrivate: true);
        return kind switch
        {
            "1.2.840.113549.1.1.1" => Rsa(key => key.ImportPkcs8PrivateKey(content, out _), "The key is damaged."),
            "1.2.840.10045.3.1.7" or "1.2.840.10045.2.1" => Elliptic(key => key.ImportPkcs8PrivateKey(content, out _), "The key is damaged."),
            _ => throw Attestation.PublicKey.Refused(kind),
        };
    }

    private static AsymmetricAlgorithm Encrypted(byte[] content, string password)
    {
        const string Wrong = "The password is wrong, or the key is neither an ECDSA nor an RSA key.";
        try
        {
            return Elliptic(key => key.ImportEncryptedPkcs8PrivateKey(password, content, out _), Wrong);
        }
        catch (AttestationException)
        {
            return Rsa(key => key.ImportEncryptedPkcs8PrivateKey(password, content, out _), Wrong);
        }
    }

    private static ECDsa Elliptic(Action<ECDsa> import, string otherwise)
    {
        var key = ECDsa.Create();
        Import(() => import(key), otherwise, key);
        return key;
    }

    private static RSA Rsa(Action<RSA> import, string otherwise)
    {
        var key = RSA.Create();
        Import(() => import(key), otherwise, key);
        return key;
    }

    private static void Import(Action import, string otherwise, AsymmetricAlgorithm? key = null)
    {
        try
        {
            import();
        }
        catch (Exception error) when (error is CryptographicException or PlatformNotSupportedException)
        {
            key?.Dispose();
            throw new AttestationException(otherwise, error);
        }
    }
}
#endif
