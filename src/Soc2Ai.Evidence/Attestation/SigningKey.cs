#if NET
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>A private key and, where there is one, its certificate.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly AsymmetricAlgorithm _key;
    private readonly PublicKey _public;

    internal SigningKey(AsymmetricAlgorithm key, IReadOnlyList<X509Certificate2> certificates)
    {
        _key = key;
        _public = new PublicKey(key.ExportSubjectPublicKeyInfo());
        Certificates = Chain(certificates);
    }

    /// <summary>The key's OpenSSH fingerprint, <c>SHA256:…</c>.</summary>
    public string Id => _public.Id;

    /// <summary><c>ECDSA P-256</c> or <c>RSA-3072</c>.</summary>
    public string Algorithm => _public.Algorithm;

    /// <summary>The certificate, then those that issued it, without the root; empty for a bare key.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; }

    /// <summary>Reads a PEM file (PKCS#8, encrypted PKCS#8, SEC1, PKCS#1; certificates may stand in it too) or a PKCS#12 file.</summary>
    /// <param name="password">For an encrypted key; null when none is known.</param>
    /// <param name="certificateFile">A PEM or DER file with the key's certificate and those that issued it; null when there is none, or the key's file holds it.</param>
    /// <exception cref="AttestationException">The key or the certificate cannot be used; the message says why.</exception>
    public static SigningKey Read(string path, string? password, string? certificateFile = null)
    {
        var certificates = certificateFile is null ? [] : KeyFiles.Certificates(certificateFile);
        try
        {
            return KeyFiles.PrivateKey(path, password, certificates);
        }
        catch (AttestationException error)
        {
            throw new AttestationException($"The key '{path}' cannot be used. {error.Message}", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _key.Dispose();
        foreach (var certificate in Certificates)
            certificate.Dispose();
    }

    /// <summary>The signature of some bytes, as cosign has it: ECDSA in DER, RSA with PKCS#1 v1.5, both over SHA-256.</summary>
    internal byte[] Sign(byte[] message) => _key is RSA rsa
        ? rsa.SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        : ((ECDsa)_key).SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    // The key's certificate first. A root proves nothing by standing in an envelope: who verifies brings his own.
    private List<X509Certificate2> Chain(IReadOnlyList<X509Certificate2> certificates)
    {
        if (certificates.Count == 0)
            return [];

        var info = _key.ExportSubjectPublicKeyInfo();
        var own = certificates.FirstOrDefault(certificate => certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(info))
            ?? throw new AttestationException("The certificate is that of another key.");
        return [own, .. certificates.Where(other => other != own && !other.SubjectName.RawData.AsSpan().SequenceEqual(other.IssuerName.RawData))];
    }
}
#endif
