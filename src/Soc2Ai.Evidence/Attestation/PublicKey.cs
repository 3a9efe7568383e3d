#if NET
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>A key that signatures are checked with: ECDSA on P-256, or RSA with at least 3072 bits; always with SHA-256.</summary>
internal sealed class PublicKey
{
    /// <summary>Smaller RSA keys are refused.</summary>
    public const int MinimumRsaBits = 3072;

    private const string EllipticCurve = "1.2.840.10045.2.1";
    private const string P256 = "1.2.840.10045.3.1.7";
    private const string Rsa = "1.2.840.113549.1.1.1";

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["1.3.101.112"] = "an Ed25519 key",
        ["1.3.101.113"] = "an Ed448 key",
        ["1.3.101.110"] = "an X25519 key, which cannot sign",
        ["1.2.840.10040.4.1"] = "a DSA key",
        ["1.2.840.113549.1.1.10"] = "an RSA key that is bound to PSS",
        ["1.3.132.0.34"] = "a key on the curve P-384",
        ["1.3.132.0.35"] = "a key on the curve P-521",
        ["1.3.132.0.10"] = "a key on the curve secp256k1",
    };

    private readonly byte[] _info;
    private readonly bool _isRsa;

    /// <summary>The key of a SubjectPublicKeyInfo.</summary>
    /// <exception cref="AttestationException">Its kind or size is not one that is accepted.</exception>
    public PublicKey(byte[] info)
    {
        _info = info;
        var kind = Kind(info, isPrivate: false);
        _isRsa = kind == Rsa;
        if (kind != Rsa && kind != P256)
            throw Refused(kind);

        Id = _isRsa ? RsaId(info) : EllipticId(info);
    }

    /// <summary>
    /// The fingerprint of the key as OpenSSH shows it, <c>SHA256:…</c>. cosign and other users of go-securesystemslib work out this very id for a
    /// key that they are given, and pass over signatures with any other: an id of another form would make the envelope unverifiable there.
    /// </summary>
    public string Id { get; }

    /// <summary><c>ECDSA P-256</c> or <c>RSA-3072</c>.</summary>
    public string Algorithm { get; private set; } = "ECDSA P-256";

    /// <summary>The object identifier of a key's curve, else of its algorithm.</summary>
    /// <exception cref="AttestationException">The bytes are no key.</exception>
    public static string Kind(byte[] info, bool isPrivate)
    {
        try
        {
            var sequence = new AsnReader(info, AsnEncodingRules.BER).ReadSequence();
            if (isPrivate)
                sequence.ReadInteger();
            var algorithm = sequence.ReadSequence();
            var kind = algorithm.ReadObjectIdentifier();
            return kind != EllipticCurve ? kind
                : algorithm.HasData && algorithm.PeekTag().HasSameClassAndValue(Asn1Tag.ObjectIdentifier) ? algorithm.ReadObjectIdentifier()
                : EllipticCurve;
        }
        catch (AsnContentException error)
        {
            throw new AttestationException("The key is damaged: its bytes are no key.", error);
        }
    }

    /// <summary>Says why a kind of key is not taken.</summary>
    public static AttestationException Refused(string kind) =>
        new($"It is {(Others.TryGetValue(kind, out var name) ? name : $"a key of another kind ({kind})")}; signatures are made and checked with ECDSA on P-256, or RSA with at least {MinimumRsaBits} bits.");

    /// <summary>Whether a signature is this key's over some bytes: ECDSA in DER, RSA with PKCS#1 v1.5, as cosign has them.</summary>
    public bool Verifies(byte[] message, byte[] signature)
    {
        try
        {
            if (_isRsa)
            {
                using var rsa = RSA.Create();
                rsa.ImportSubjectPublicKeyInfo(_info, out _);
                return rsa.VerifyData(message, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            }

            using var elliptic = ECDsa.Create();
            elliptic.ImportSubjectPublicKeyInfo(_info, out _);
            return elliptic.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static string EllipticId(byte[] info)
    {
        using var key = ECDsa.Create();
        Import(() => key.ImportSubjectPublicKeyInfo(info, out _));
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return Fingerprint(Encoding.ASCII.GetBytes("ecdsa-sha2-nistp256"), Encoding.ASCII.GetBytes("nistp256"), [4, .. point.X!, .. point.Y!]);
    }

    private string RsaId(byte[] info)
    {
        using var key = RSA.Create();
        Import(() => key.ImportSubjectPublicKeyInfo(info, out _));
        if (key.KeySize < MinimumRsaBits)
            throw new AttestationException($"It is an RSA key of {key.KeySize} bits; at least {MinimumRsaBits} are needed.");

        Algorithm = $"RSA-{key.KeySize}";
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return Fingerprint(Encoding.ASCII.GetBytes("ssh-rsa"), Unsigned(numbers.Exponent!), Unsigned(numbers.Modulus!));
    }

    private static void Import(Action import)
    {
        try
        {
            import();
        }
        catch (CryptographicException error)
        {
            throw new AttestationException("The key is damaged: its numbers are no key.", error);
        }
    }

    private static byte[] Unsigned(byte[] number) => number[0] >= 0x80 ? [0, .. number] : number;

    private static string Fingerprint(params byte[][] parts)
    {
        using var stream = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            stream.Write(length);
            stream.Write(part);
        }

        return "SHA256:" + Convert.ToBase64String(SHA256.HashData(stream.ToArray())).TrimEnd('=');
    }
}
#endif
