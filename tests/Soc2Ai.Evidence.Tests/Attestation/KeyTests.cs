using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Soc2Ai.Evidence.Attestation;

namespace Soc2Ai.Evidence.Tests.Attestation;

/// <summary>The files that keys come in, and those that are refused, each with its own message.</summary>
public sealed class KeyTests : IDisposable
{
    private const string Password = "correct horse";

    private readonly string _folder = Directory.CreateTempSubdirectory("soc2ai keys ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Elliptic_keys_are_read_as_PKCS8_SEC1_and_encrypted()
    {
        var key = new TestKey();

        Assert.Equal("ECDSA P-256", Signs(Write(key.Pem()), null));
        Assert.Equal("ECDSA P-256", Signs(Write(((ECDsa)key.Algorithm).ExportECPrivateKeyPem()), null));
        Assert.Equal("ECDSA P-256", Signs(Write(key.Pem(Password)), Password));
    }

    [Fact]
    public void RSA_keys_are_read_as_PKCS8_PKCS1_and_encrypted()
    {
        Assert.Equal("RSA-3072", Signs(Write(TestKey.Rsa.Pem()), null));
        Assert.Equal("RSA-3072", Signs(Write(((RSA)TestKey.Rsa.Algorithm).ExportRSAPrivateKeyPem()), null));
        Assert.Equal("RSA-3072", Signs(Write(TestKey.Rsa.Pem(Password)), Password));
    }

    [Fact]
    public void PKCS12_file_gives_key_certificate_and_what_issued_it_but_no_root()
    {
        var root = TestKey.Certified("Root", isAuthority: true);
        var between = TestKey.Certified("Between", root, isAuthority: true);
        var key = TestKey.Certified("Release", between);
        using var own = key.Certificates[0].CopyWithPrivateKey((ECDsa)key.Algorithm);
        using var read = SigningKey.Read(WriteBytes(new X509Certificate2Collection(key.Certificates.Skip(1).Prepend(own).ToArray()).Export(X509ContentType.Pkcs12, Password)!), Password);

        Assert.Equal(["CN=Release", "CN=Between"], read.Certificates.Select(certificate => certificate.Subject));
    }

    [Fact]
    public void Certificate_may_come_in_a_file_of_its_own()
    {
        var key = TestKey.Certified();
        using var read = SigningKey.Read(Write(key.Pem()), null, key.WriteCertificate(_folder));

        Assert.Equal(["CN=Release"], read.Certificates.Select(certificate => certificate.Subject));
        Assert.Contains("another key", Refusal(Write(new TestKey().Pem()), null, key.WriteCertificate(_folder)), StringComparison.Ordinal);
    }

    [Fact]
    public void Weak_and_other_kinds_of_keys_are_refused_by_name()
    {
        using var small = RSA.Create(2048);
        using var large = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        byte[] edwards = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20, .. RandomNumberGenerator.GetBytes(32)];

        Assert.Contains("an RSA key of 2048 bits; at least 3072", Refusal(Write(small.ExportPkcs8PrivateKeyPem())), StringComparison.Ordinal);
        Assert.Contains("a key on the curve P-384", Refusal(Write(large.ExportPkcs8PrivateKeyPem())), StringComparison.Ordinal);
        Assert.Contains("a key on the curve P-384", Refusal(Write(large.ExportECPrivateKeyPem())), StringComparison.Ordinal);
        Assert.Contains("an Ed25519 key", Refusal(Write(PemEncoding.WriteString("PRIVATE KEY", edwards))), StringComparison.Ordinal);
    }

    [Fact]
    public void Passwords_that_lack_or_do_not_fit_are_told_apart()
    {
        var key = TestKey.Certified();
        using var own = key.Certificates[0].CopyWithPrivateKey((ECDsa)key.Algorithm);
        var file = WriteBytes(own.Export(X509ContentType.Pkcs12, Password));

        Assert.Contains("It is encrypted; name the environment variable", Refusal(Write(key.Pem(Password))), StringComparison.Ordinal);
        Assert.Contains("The password is wrong", Refusal(Write(key.Pem(Password)), "wrong"), StringComparison.Ordinal);
        Assert.Contains("name the environment variable", Refusal(file), StringComparison.Ordinal);
        Assert.Contains("The password is wrong", Refusal(file, "wrong"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_hold_no_private_key_are_told_apart()
    {
        var key = TestKey.Certified();
        var pem = key.Pem();

        Assert.Contains("only: public key", Refusal(key.WritePublic(_folder)), StringComparison.Ordinal);
        Assert.Contains("only: certificate", Refusal(key.WriteCertificate(_folder)), StringComparison.Ordinal);
        Assert.Contains("several private keys", Refusal(Write(pem + "\n" + new TestKey().Pem())), StringComparison.Ordinal);
        Assert.Contains("It is cut", Refusal(Write(pem[..^20])), StringComparison.Ordinal);
        Assert.Contains("OpenSSH's own format", Refusal(Write(PemEncoding.WriteString("OPENSSH PRIVATE KEY", [1, 2, 3]))), StringComparison.Ordinal);
        Assert.Contains("cosign's own format", Refusal(Write(PemEncoding.WriteString("ENCRYPTED SIGSTORE PRIVATE KEY", [1, 2, 3]))), StringComparison.Ordinal);
        Assert.Contains("openssl pkcs8", Refusal(Write(pem.Replace("KEY-----\n", "KEY-----\nProc-Type: 4,ENCRYPTED\n", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(Write(PemEncoding.WriteString("PRIVATE KEY", [1, 2, 3]))), StringComparison.Ordinal);
        Assert.Contains("no such file", Refusal(Path.Combine(_folder, "none")), StringComparison.Ordinal);
        Assert.Contains("folder", Refusal(_folder), StringComparison.Ordinal);
        Assert.Contains("too many", Refusal(WriteBytes(new byte[(1 << 20) + 1])), StringComparison.Ordinal);
        Assert.NotEmpty(Refusal(WriteBytes([])));
        Assert.NotEmpty(Refusal(Write("hello")));
    }

    [Fact]
    public void Refusal_never_repeats_the_key()
    {
        var pem = new TestKey().Pem();

        Assert.DoesNotContain(pem.Split('\n')[1][..20], Refusal(Write(pem[..^20])), StringComparison.Ordinal);
    }

    [Fact]
    public void Device_without_an_end_is_no_key()
    {
        if (!OperatingSystem.IsWindows())
            Assert.Contains("too many bytes for a key", Refusal("/dev/zero"), StringComparison.Ordinal);
    }

    private string Signs(string file, string? password)
    {
        using var key = SigningKey.Read(file, password);
        using var bundle = new Bundle();
        Attestor.Attest(bundle.Folder, [key], Bundle.Now);
        Assert.Equal(BundleOutcome.SignedByUnknownKey, bundle.Verify().Outcome);
        return key.Algorithm;
    }

    private static string Refusal(string file, string? password = null, string? certificate = null)
    {
        var error = Assert.Throws<AttestationException>(() => SigningKey.Read(file, password, certificate));
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        return error.Message;
    }

    private string Write(string text) => WriteBytes(System.Text.Encoding.UTF8.GetBytes(text));

    private string WriteBytes(byte[] bytes)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
