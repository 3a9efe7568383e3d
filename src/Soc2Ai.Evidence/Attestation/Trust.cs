#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>Whose signatures count: public keys, the signers' certificates, and authorities that issue certificates.</summary>
internal sealed class Trust
{
    private const string CodeSigning = "1.3.6.1.5.5.7.3.3";
    private const string AnyUse = "2.5.29.37.0";

    private readonly List<(PublicKey Key, X509Certificate2? Certificate)> _keys = [];
    private readonly List<X509Certificate2> _authorities = [];

    /// <summary>What a request trusts.</summary>
    /// <exception cref="AttestationException">A file cannot be used.</exception>
    public Trust(BundleRequest request)
    {
        foreach (var file in request.KeyFiles)
        {
            var (keys, certificates) = KeyFiles.Trusted(file);
            _keys.AddRange(keys.Select(key => (key, (X509Certificate2?)null)));
            _keys.AddRange(certificates.Select(certificate => (KeyOf(certificate, file), (X509Certificate2?)certificate)));
        }

        foreach (var file in request.AuthorityFiles)
            _authorities.AddRange(KeyFiles.Certificates(file));
    }

    /// <summary>Whether nobody is trusted, because nobody was named.</summary>
    public bool IsEmpty => _keys.Count + _authorities.Count == 0;

    /// <summary>The trusted keys, each with its certificate where one was given.</summary>
    public IReadOnlyList<(PublicKey Key, X509Certificate2? Certificate)> Keys => _keys;

    /// <summary>Whether certificates of authorities were given.</summary>
    public bool HasAuthorities => _authorities.Count > 0;

    /// <summary>The certificates from one to the authority that vouches for it; null when none does. Expiry is looked at elsewhere, since it has a message of its own.</summary>
    public IReadOnlyList<X509Certificate2>? Chain(X509Certificate2 certificate, IEnumerable<X509Certificate2> between)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_authorities.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(_authorities.Concat(between).ToArray());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;

        // An authority that was given is trusted though another one issued it: the chain may end there, and has to pass it.
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid | X509VerificationFlags.AllowUnknownCertificateAuthority;
        if (!chain.Build(certificate))
            return null;

        var elements = chain.ChainElements.Select(element => element.Certificate).ToList();
        var end = elements.FindIndex(element => _authorities.Exists(authority => authority.RawData.AsSpan().SequenceEqual(element.RawData)));
        return end < 0 ? null : elements[..(end + 1)];
    }

    /// <summary>
    /// What a certificate was issued for, when that is not to sign. An authority that vouches for servers and mail as well would otherwise let each of
    /// them sign evidence; cosign asks for the same use.
    /// </summary>
    public static string? OtherUse(X509Certificate2 certificate)
    {
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0)
            return $"'{usage.KeyUsages}'";

        var uses = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault()?.EnhancedKeyUsages.OfType<Oid>().ToList() ?? [];
        return uses.Count > 0 && !uses.Exists(use => use.Value is CodeSigning or AnyUse) ? $"'{string.Join(", ", uses.Select(use => use.FriendlyName ?? use.Value))}'" : null;
    }

    private static PublicKey KeyOf(X509Certificate2 certificate, string file)
    {
        try
        {
            return new PublicKey(certificate.PublicKey.ExportSubjectPublicKeyInfo());
        }
        catch (AttestationException error)
        {
            throw new AttestationException($"The certificate '{file}' cannot be used. {error.Message}", error);
        }
    }
}
#endif
