using Soc2Ai.Evidence.Attestation;

namespace Soc2Ai.Evidence.Tests.Attestation;

/// <summary>Signatures with certificates: whose, since when, until when, issued by whom.</summary>
public sealed class CertificateTests
{
    private static readonly TestKey Root = TestKey.Certified("Root", isAuthority: true);

    [Fact]
    public void Certificate_of_a_given_authority_is_known()
    {
        using var bundle = Bundle.SignedWith(TestKey.Certified("Release", Root));
        var verdict = Verify(bundle, Root);

        Assert.Empty(verdict.Problems);
        Assert.Equal(BundleOutcome.SignedByKnownKey, verdict.Outcome);
        Assert.Contains("CN=Release", verdict.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificate_is_followed_over_others_to_the_given_authority_which_need_not_be_a_root()
    {
        var between = TestKey.Certified("Between", Root, isAuthority: true);
        using var bundle = Bundle.SignedWith(TestKey.Certified("Release", between));

        Assert.Equal(BundleOutcome.SignedByKnownKey, Verify(bundle, Root).Outcome);
        Assert.Equal(BundleOutcome.SignedByKnownKey, Verify(bundle, between).Outcome);
    }

    [Fact]
    public void Certificate_that_nobody_was_told_to_trust_is_an_unknown_key()
    {
        using var bundle = Bundle.SignedWith(TestKey.Certified());
        var verdict = bundle.Verify();

        Assert.Equal(BundleOutcome.SignedByUnknownKey, verdict.Outcome);
        Assert.Equal(SignatureState.Unknown, Assert.Single(verdict.Signatures).State);
    }

    [Fact]
    public void Certificate_given_as_the_signer_s_is_known()
    {
        var key = TestKey.Certified();
        using var bundle = Bundle.SignedWith(key);
        var request = new BundleRequest { Path = bundle.Folder, KeyFiles = [key.WriteCertificate(bundle.Keys)], At = Bundle.Now };

        Assert.Equal(BundleOutcome.SignedByKnownKey, BundleVerifier.Verify(request).Outcome);
        Assert.Equal(ProblemKind.CertificateExpired, Assert.Single(BundleVerifier.Verify(request with { At = Bundle.Now.AddYears(1) }).Problems).Kind);
    }

    [Fact]
    public void Expired_certificate()
    {
        var key = TestKey.Certified(to: Bundle.Now.AddDays(-1));
        using var bundle = new Bundle();
        var signed = bundle.Sign(key);

        Assert.Equal(["The certificate of 'CN=Release' expired on 2026-11-20: who verifies will refuse the signature."], signed.Warnings);
        Assert.Equal("The certificate of 'CN=Release' expired on 2026-11-20 12:00 UTC.", Only(bundle.Verify(), ProblemKind.CertificateExpired));
        Only(bundle.Verify(key), ProblemKind.CertificateExpired);
    }

    [Fact]
    public void Certificate_of_tomorrow()
    {
        var key = TestKey.Certified(from: Bundle.Now.AddDays(1));
        using var bundle = new Bundle();

        Assert.Contains("is not valid before 2026-11-22", Assert.Single(bundle.Sign(key).Warnings), StringComparison.Ordinal);
        Only(bundle.Verify(key), ProblemKind.CertificateNotYetValid);
    }

    [Fact]
    public void Expired_authority()
    {
        var old = TestKey.Certified("Old", isAuthority: true, to: Bundle.Now.AddDays(-1));
        using var bundle = Bundle.SignedWith(TestKey.Certified("Release", old, to: Bundle.Now.AddDays(-2)));

        Only(Verify(bundle, old), ProblemKind.CertificateExpired);
    }

    [Fact]
    public void Certificate_of_another_authority()
    {
        using var bundle = Bundle.SignedWith(TestKey.Certified("Release", TestKey.Certified("Other", isAuthority: true)));

        Assert.Equal("The certificate of 'CN=Release', issued by 'CN=Other', leads to none of the authorities that were given.", Only(Verify(bundle, Root), ProblemKind.CertificateNotTrusted));
    }

    [Fact]
    public void Certificate_of_an_authority_that_only_bears_the_name()
    {
        using var bundle = Bundle.SignedWith(TestKey.Certified("Release", TestKey.Certified("Root", isAuthority: true)));

        Only(Verify(bundle, Root), ProblemKind.CertificateNotTrusted);
    }

    [Fact]
    public void Certificate_that_signs_for_itself()
    {
        using var bundle = Bundle.SignedWith(TestKey.Certified("Root"));

        Only(Verify(bundle, Root), ProblemKind.CertificateNotTrusted);
    }

    [Fact]
    public void Certificate_issued_by_one_that_may_not_issue()
    {
        var leaf = TestKey.Certified("Leaf", Root);
        using var bundle = Bundle.SignedWith(TestKey.Certified("Release", leaf));

        Only(Verify(bundle, Root), ProblemKind.CertificateNotTrusted);
    }

    [Theory]
    [InlineData("1.3.6.1.5.5.7.3.1", false)]
    [InlineData("1.3.6.1.5.5.7.3.4", false)]
    [InlineData("1.3.6.1.5.5.7.3.3", true)]
    [InlineData("2.5.29.37.0", true)]
    public void Certificate_that_the_authority_issued_for_another_use(string use, bool maySign)
    {
        using var bundle = Bundle.SignedWith(TestKey.Certified("Release", Root, use: use));

        if (maySign)
            Assert.Equal(BundleOutcome.SignedByKnownKey, Verify(bundle, Root).Outcome);
        else
            Assert.Contains("and not to sign code or evidence", Only(Verify(bundle, Root), ProblemKind.CertificateForOtherUse), StringComparison.Ordinal);
    }

    [Fact]
    public void Authority_that_signs_evidence_with_its_own_key()
    {
        using var bundle = Bundle.SignedWith(TestKey.Certified("Between", Root, isAuthority: true));

        Only(Verify(bundle, Root), ProblemKind.CertificateForOtherUse);
    }

    [Fact]
    public void Bare_key_where_an_authority_was_given()
    {
        using var bundle = Bundle.SignedWith(new TestKey());

        Only(Verify(bundle, Root), ProblemKind.ForeignSignature);
    }

    [Fact]
    public void Certificate_for_another_key_than_the_one_that_signed()
    {
        var key = new TestKey();
        using var bundle = Bundle.SignedWith(key);
        bundle.Edit(Bundle.Envelope, envelope => envelope["signatures"]![0]!["cert"] = TestKey.Certified().Certificates[0].ExportCertificatePem());
        Only(bundle.Verify(key), ProblemKind.CertificateOfAnotherKey);

        // Nobody knows the key: to its certificate the payload was changed.
        Only(bundle.Verify(), ProblemKind.PayloadChanged);
    }

    [Fact]
    public void Certificate_exchanged_for_one_of_the_authority_with_another_key()
    {
        using var bundle = Bundle.SignedWith(new TestKey());
        bundle.Edit(Bundle.Envelope, envelope => envelope["signatures"]![0]!["cert"] = TestKey.Certified("Release", Root).Certificates[0].ExportCertificatePem());

        Only(Verify(bundle, Root), ProblemKind.PayloadChanged);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA")]
    public void Certificate_that_is_none(string text)
    {
        var key = new TestKey();
        using var bundle = Bundle.SignedWith(key);
        bundle.Edit(Bundle.Envelope, envelope => envelope["signatures"]![0]!["cert"] = text);

        Only(bundle.Verify(key), ProblemKind.CertificateUnreadable);
    }

    [Fact]
    public void Trusted_files_that_cannot_be_used_are_errors_of_whoever_gave_them()
    {
        using var bundle = Bundle.SignedWith(new TestKey());
        var nonsense = Path.Combine(bundle.Keys, "nonsense");
        File.WriteAllText(nonsense, "nonsense");

        Assert.Throws<AttestationException>(() => BundleVerifier.Verify(new BundleRequest { Path = bundle.Folder, KeyFiles = [nonsense], At = Bundle.Now }));
        Assert.Throws<AttestationException>(() => BundleVerifier.Verify(new BundleRequest { Path = bundle.Folder, AuthorityFiles = [nonsense + "2"], At = Bundle.Now }));
    }

    private static BundleVerdict Verify(Bundle bundle, TestKey authority) => bundle.Verify(authorities: [authority.WriteCertificate(bundle.Keys)]);

    private static string Only(BundleVerdict verdict, ProblemKind kind)
    {
        var problem = Assert.Single(verdict.Problems);
        Assert.Equal(kind, problem.Kind);
        Assert.Equal(BundleOutcome.Refused, verdict.Outcome);
        return problem.Text;
    }
}
