using System.Security.Cryptography;

namespace Soc2Ai.Tool.Tests;

/// <summary><c>soc2ai attest</c> and <c>soc2ai verify</c>: the exit code says how much the evidence is worth.</summary>
public sealed class AttestTests : IDisposable
{
    private readonly Workspace _workspace = Workspace.WithApp();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public AttestTests()
    {
        _workspace.Run("report").Ended(0);
        _workspace.Write("keys/signing.pem", _key.ExportPkcs8PrivateKeyPem());
        _workspace.Write("keys/public.pem", _key.ExportSubjectPublicKeyInfoPem());
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _key.Dispose();
    }

    [Fact]
    public void Unsigned_evidence_is_intact_and_no_more()
    {
        _workspace.Run("verify").Ended(3).Says("Unsigned");
        _workspace.Run("attest").Ended(3).Says("Nothing was signed: no --key was given.").Says("Next: soc2ai attest soc2-evidence --key FILE");
    }

    [Fact]
    public void Signature_by_a_key_that_was_named_is_worth_something()
    {
        _workspace.Run("attest", "--key", "keys/signing.pem").Ended(0).Says("-> soc2-evidence/App.intoto.dsse.json");
        _workspace.Run("verify", "--key", "keys/public.pem").Ended(0).Says("Signed by a known key");
        _workspace.Run("verify").Ended(3).Says("unknown key");
        Assert.Equal("SignedByKnownKey", _workspace.Run("verify", "soc2-evidence", "--key", "keys/public.pem", "--json").Ended(0).Json.GetProperty("outcome").GetString());
    }

    [Fact]
    public void Evidence_that_was_touched_is_refused_and_not_signed()
    {
        _workspace.Run("attest", "--key", "keys/signing.pem").Ended(0);
        File.AppendAllText(_workspace.At("soc2-evidence/App.findings.csv"), "\n");

        _workspace.Run("verify", "--key", "keys/public.pem").Ended(1).Says("FileChanged: 'App.findings.csv' was changed");
        _workspace.Run("attest", "--key", "keys/signing.pem").Ended(2).Complains("is not signed");
        _workspace.Run("attest").Ended(1).Says("FileChanged");
    }

    [Fact]
    public void Password_comes_from_a_variable_of_the_environment()
    {
        _workspace.Write("keys/locked.pem", _key.ExportEncryptedPkcs8PrivateKeyPem("opensesame", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000)));

        _workspace.Run("attest", "--key", "keys/locked.pem").Ended(2);
        _workspace.Run("attest", "--key", "keys/locked.pem", "--password-env", "SIGNING_PASSWORD").Ended(2).Complains("SIGNING_PASSWORD is not set");
        _workspace.Variables["SIGNING_PASSWORD"] = "wrong";
        _workspace.Run("attest", "--key", "keys/locked.pem", "--password-env", "SIGNING_PASSWORD").Ended(2);
        _workspace.Variables["SIGNING_PASSWORD"] = "opensesame";
        var run = _workspace.Run("attest", "--key", "keys/locked.pem", "--password-env", "SIGNING_PASSWORD").Ended(0);
        Assert.DoesNotContain("opensesame", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_used_is_told_as_input()
    {
        _workspace.Run("verify", "nowhere").Ended(2).Complains("nowhere does not exist");
        _workspace.Run("verify", "--key", "nowhere.pem").Ended(2);
        _workspace.Run("verify", "--commit", "xyz").Ended(2).Complains("no commit");
        _workspace.Run("verify", "--at", "tomorrow").Ended(2).Complains("no day");
        _workspace.Run("attest", "--key", "keys/public.pem").Ended(2).Complains("no private key");
    }
}
