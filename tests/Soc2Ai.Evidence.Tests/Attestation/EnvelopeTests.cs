using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Soc2Ai.Evidence.Attestation;

namespace Soc2Ai.Evidence.Tests.Attestation;

/// <summary>The envelope as others read it: DSSE 1.0 with cosign's forms of signatures and key ids.</summary>
public sealed class EnvelopeTests
{
    [Fact]
    public void Encoding_before_signing_is_that_of_the_specification() =>
        Assert.Equal("DSSEv1 29 http://example.com/HelloWorld 11 hello world", Encoding.UTF8.GetString(Dsse.PreAuthenticationEncoding("http://example.com/HelloWorld", "hello world"u8.ToArray())));

    [Fact]
    public void Encoding_counts_bytes_and_not_characters() =>
        Assert.Equal("DSSEv1 2 ü 4 ©ß", Encoding.UTF8.GetString(Dsse.PreAuthenticationEncoding("ü", "©ß"u8.ToArray())));

    [Fact]
    public void Envelope_holds_the_statement_s_own_bytes_and_names_the_key()
    {
        var key = TestKey.Certified();
        using var bundle = Bundle.SignedWith(key);
        var envelope = Parse(bundle);
        var signature = Assert.Single(envelope.Items("signatures"));

        Assert.Equal("application/vnd.in-toto+json", envelope.Text("payloadType"));
        Assert.Equal(File.ReadAllBytes(bundle.In(Bundle.Statement)), envelope.GetProperty("payload").GetBytesFromBase64());
        Assert.Matches("^SHA256:[A-Za-z0-9+/]{43}$", signature.Text("keyid"));
        Assert.Equal(key.Certificates[0].ExportCertificatePem() + "\n", signature.Text("cert"));
    }

    [Fact]
    public void Signature_without_certificate_has_no_member_for_it()
    {
        using var bundle = Bundle.SignedWith(new TestKey());

        Assert.Equal(["keyid", "sig"], Parse(bundle).Items("signatures").Single().EnumerateObject().Select(member => member.Name));
    }

    // The id that go-securesystemslib works out for a key: it passes over signatures that name another one.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Key_id_is_the_fingerprint_that_ssh_keygen_shows(bool isRsa)
    {
        Assert.SkipUnless(Exists("ssh-keygen"), "There is no ssh-keygen here.");
        var key = isRsa ? TestKey.Rsa : new TestKey();
        using var bundle = Bundle.SignedWith(key);
        var open = Path.Combine(bundle.Keys, "open");
        File.WriteAllText(open, Output("ssh-keygen", "-i", "-m", "PKCS8", "-f", key.WritePublic(bundle.Keys)));

        Assert.Contains(Parse(bundle).Items("signatures").Single().Text("keyid"), Output("ssh-keygen", "-l", "-E", "sha256", "-f", open), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Openssl_verifies_the_signature_over_an_encoding_made_by_hand(bool isRsa)
    {
        Assert.SkipUnless(Exists("openssl"), "There is no openssl here.");
        var key = isRsa ? TestKey.Rsa : new TestKey();
        using var bundle = Bundle.SignedWith(key);
        var envelope = Parse(bundle);
        var payload = envelope.GetProperty("payload").GetBytesFromBase64();
        var message = Path.Combine(bundle.Keys, "message");
        var signature = Path.Combine(bundle.Keys, "signature");
        File.WriteAllBytes(message, [.. Encoding.UTF8.GetBytes($"DSSEv1 28 {envelope.Text("payloadType")} {payload.Length} "), .. payload]);
        File.WriteAllBytes(signature, envelope.Items("signatures").Single().GetProperty("sig").GetBytesFromBase64());

        Assert.Contains("Verified OK", Output("openssl", "dgst", "-sha256", "-verify", key.WritePublic(bundle.Keys), "-signature", signature, message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Keys_that_openssl_made_are_read(bool isRsa)
    {
        Assert.SkipUnless(Exists("openssl"), "There is no openssl here.");
        using var bundle = new Bundle();
        var (file, certificate, store) = (Path.Combine(bundle.Keys, "key"), Path.Combine(bundle.Keys, "cert"), Path.Combine(bundle.Keys, "store"));
        string[] kind = isRsa ? ["rsa:3072"] : ["ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
        Output("openssl", ["req", "-x509", "-newkey", .. kind, "-keyout", file, "-out", certificate, "-days", "30", "-subj", "/CN=Release", "-passout", "pass:secret"]);
        Output("openssl", "pkcs12", "-export", "-inkey", file, "-in", certificate, "-out", store, "-passin", "pass:secret", "-passout", "pass:other");

        using var pem = SigningKey.Read(file, "secret", certificate);
        using var pkcs12 = SigningKey.Read(store, "other");
        Assert.Equal(pem.Id, pkcs12.Id);
        Assert.Equal("CN=Release", Assert.Single(pkcs12.Certificates).Subject);
    }

    [Fact]
    public void Signatures_in_the_url_safe_alphabet_are_read_too()
    {
        var key = new TestKey();
        using var bundle = Bundle.SignedWith(key);
        bundle.Edit(Bundle.Envelope, envelope =>
        {
            envelope["payload"] = Safe((string)envelope["payload"]!);
            envelope["signatures"]![0]!["sig"] = Safe((string)envelope["signatures"]![0]!["sig"]!);
        });

        Assert.Equal(BundleOutcome.SignedByKnownKey, bundle.Verify(key).Outcome);
    }

    [Fact]
    public void Envelope_that_others_made_without_key_id_and_under_another_name_is_verified()
    {
        var key = new TestKey();
        using var bundle = Bundle.SignedWith(key);
        bundle.Edit(Bundle.Envelope, envelope => envelope["signatures"]![0]!.AsObject().Remove("keyid"));
        File.Move(bundle.In(Bundle.Envelope), bundle.In("attestation.json"));

        Assert.Equal(BundleOutcome.SignedByKnownKey, bundle.Verify(key, file: "attestation.json").Outcome);
    }

    private static string Safe(string base64) => base64.TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static JsonElement Parse(Bundle bundle)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(bundle.In(Bundle.Envelope)));
        return document.RootElement.Clone();
    }

    private static bool Exists(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, tool + ".exe")));

    private static string Output(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
