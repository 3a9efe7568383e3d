using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Soc2Ai.Evidence.Attestation;

namespace Soc2Ai.Evidence.Tests.Attestation;

/// <summary>A key that a test makes, with a certificate where the test wants one.</summary>
internal sealed class TestKey
{
    private static readonly Lazy<TestKey> FirstRsa = new(() => new TestKey(RSA.Create(3072)));

    public TestKey()
        : this(ECDsa.Create(ECCurve.NamedCurves.nistP256))
    {
    }

    public TestKey(AsymmetricAlgorithm algorithm) => Algorithm = algorithm;

    /// <summary>One for all tests: it takes a second to make.</summary>
    public static TestKey Rsa => FirstRsa.Value;

    public AsymmetricAlgorithm Algorithm { get; }

    /// <summary>The certificate and those that issued it.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; private set; } = [];

    /// <summary>A key with a certificate of its own, or of an authority.</summary>
    public static TestKey Certified(string name = "Release", TestKey? issuer = null, DateTimeOffset? from = null, DateTimeOffset? to = null, bool isAuthority = false, string? use = null)
    {
        var key = new TestKey();
        var request = new CertificateRequest($"CN={name}", (ECDsa)key.Algorithm, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(isAuthority ? X509KeyUsageFlags.KeyCertSign : X509KeyUsageFlags.DigitalSignature, critical: true));
        if (use is not null)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: false));
        var (first, last) = (from ?? Bundle.Now.AddDays(-30), to ?? Bundle.Now.AddDays(30));
        var certificate = issuer is null
            ? request.CreateSelfSigned(first, last)
            : request.Create(issuer.Certificates[0].SubjectName, X509SignatureGenerator.CreateForECDsa((ECDsa)issuer.Algorithm), first, last, RandomNumberGenerator.GetBytes(8));
        key.Certificates = [X509CertificateLoader.LoadCertificate(certificate.RawData), .. issuer?.Certificates ?? []];
        return key;
    }

    /// <summary>Another key under this one's certificate.</summary>
    public TestKey WithForeignKey() => new() { Certificates = Certificates };

    public string Pem(string? password = null) => Algorithm switch
    {
        _ when password is not null => Algorithm.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)),
        _ => Algorithm.ExportPkcs8PrivateKeyPem(),
    };

    /// <summary>The key as the attestor reads it from a file.</summary>
    public SigningKey Read(string folder)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".pem");
        File.WriteAllText(path, Pem() + "\n" + string.Concat(Certificates.Select(certificate => certificate.ExportCertificatePem() + "\n")));
        return SigningKey.Read(path, null);
    }

    /// <summary>A file with the public key.</summary>
    public string WritePublic(string folder) => Write(folder, Algorithm.ExportSubjectPublicKeyInfoPem());

    /// <summary>A file with the certificate alone.</summary>
    public string WriteCertificate(string folder) => Write(folder, Certificates[0].ExportCertificatePem());

    private static string Write(string folder, string text)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".pem");
        File.WriteAllText(path, text);
        return path;
    }
}
