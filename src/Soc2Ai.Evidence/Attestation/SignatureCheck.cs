#if NET
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography.X509Certificates;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>Checks the signatures of an envelope.</summary>
internal sealed class SignatureCheck(string file, Envelope envelope, Trust trust, DateTimeOffset at)
{
    private readonly byte[] _message = Dsse.PreAuthenticationEncoding(envelope.PayloadType, envelope.Payload);

    /// <summary>Everything that is wrong.</summary>
    public List<BundleProblem> Problems { get; } = [];

    /// <summary>Each signature.</summary>
    public List<SignatureFact> Facts { get; } = [];

    /// <summary>Looks at all of them. One known signature suffices; a broken one is told of even then.</summary>
    public SignatureCheck Run()
    {
        if (envelope.PayloadType != Dsse.PayloadType)
            Problem(ProblemKind.PayloadType, $"The payload is said to be '{envelope.PayloadType}', not '{Dsse.PayloadType}'.");
        if (envelope.Signatures.Count == 0)
            Problem(ProblemKind.NoSignature, "The envelope holds no signature: they were taken out, or it was never signed.");

        foreach (var signature in envelope.Signatures)
            Facts.Add(Check(signature));

        // Others may sign along, as long as one is known.
        if (!trust.IsEmpty && !Facts.Exists(fact => fact.State is SignatureState.Known or SignatureState.Broken))
        {
            foreach (var fact in Facts.Where(fact => fact.State == SignatureState.Foreign))
                Problem(ProblemKind.ForeignSignature, $"The signature is by a foreign key{Named(fact.KeyId)}: none of the keys and authorities that were given.");
        }

        return this;
    }

    private static string Named(string? keyId) => keyId is null ? "" : $" ({keyId})";

    private void Problem(ProblemKind kind, string text) => Problems.Add(new BundleProblem(kind, file, text));

    private SignatureFact Check(EnvelopeSignature signature)
    {
        var chain = Certificates(signature);
        var certificate = chain.Count > 0 ? chain[0].Subject : null;
        if (signature.Bytes is not { Length: > 0 } bytes)
        {
            Problem(ProblemKind.SignatureUnreadable, $"A signature{Named(signature.KeyId)} is no base64 text.");
            return new SignatureFact(file, SignatureState.Broken, signature.KeyId, certificate);
        }

        var own = chain.Count > 0 ? KeyOf(chain[0]) : null;
        var fits = own?.Verifies(_message, bytes) ?? false;
        var trusted = trust.Keys.FirstOrDefault(pair => pair.Key.Verifies(_message, bytes));
        if (own is not null && !fits && trusted.Key is not null)
            Problem(ProblemKind.CertificateOfAnotherKey, $"The certificate of '{certificate}' is for another key than the one that signed.");
        if (chain.Count > 0)
            CheckDates(chain[0]);

        var state = trusted.Key is not null ? SignatureState.Known
            : fits ? OfCertificate(chain)
            : Unverified(signature, own);
        if (trusted.Certificate is not null)
            CheckDates(trusted.Certificate);
        return new SignatureFact(file, state, trusted.Key?.Id ?? (fits ? own!.Id : signature.KeyId), trusted.Certificate?.Subject ?? certificate);
    }

    // The signature is the certificate's. Who vouches for the certificate?
    private SignatureState OfCertificate(IReadOnlyList<X509Certificate2> chain)
    {
        if (!trust.HasAuthorities)
            return trust.IsEmpty ? SignatureState.Unknown : SignatureState.Foreign;
        if (trust.Chain(chain[0], chain.Skip(1)) is not { } issuers)
        {
            Problem(ProblemKind.CertificateNotTrusted, $"The certificate of '{chain[0].Subject}', issued by '{chain[0].Issuer}', leads to none of the authorities that were given.");
            return SignatureState.Unknown;
        }

        foreach (var issuer in issuers.Skip(1))
            CheckDates(issuer);
        if (Trust.OtherUse(chain[0]) is { } use)
            Problem(ProblemKind.CertificateForOtherUse, $"The certificate of '{chain[0].Subject}' was issued for {use}, and not to sign code or evidence.");
        return SignatureState.Known;
    }

    // No key fits. A key that is at hand and named by the signature tells that the payload or the signature was changed; otherwise it is a stranger's.
    private SignatureState Unverified(EnvelopeSignature signature, PublicKey? own)
    {
        var named = trust.Keys.Select(pair => pair.Key).Append(own).FirstOrDefault(key => key is not null && (key == own || key.Id == signature.KeyId));
        if (named is not null || (signature.KeyId is null && trust.Keys.Count > 0))
        {
            var whose = named is null ? "none of the given keys" : $"the key {named.Id}";
            Problem(ProblemKind.PayloadChanged, envelope.PayloadType != Dsse.PayloadType && Fits(Dsse.PayloadType, signature, named)
                ? $"The payload's type was changed after {whose} signed."
                : $"The signature is {(named is null ? "" : "not ")}that of {whose} over this payload: {(named is null ? "somebody else signed, or " : "")}the payload or the signature was changed after signing.");
            return SignatureState.Broken;
        }

        return trust.IsEmpty ? SignatureState.NotChecked : SignatureState.Foreign;
    }

    private bool Fits(string payloadType, EnvelopeSignature signature, PublicKey? key) =>
        key is not null && key.Verifies(Dsse.PreAuthenticationEncoding(payloadType, envelope.Payload), signature.Bytes!);

    private void CheckDates(X509Certificate2 certificate)
    {
        if (at > certificate.NotAfter && !Problems.Exists(problem => problem.Kind == ProblemKind.CertificateExpired))
            Problem(ProblemKind.CertificateExpired, $"The certificate of '{certificate.Subject}' expired on {Day(certificate.NotAfter)}.");
        else if (at < certificate.NotBefore && !Problems.Exists(problem => problem.Kind == ProblemKind.CertificateNotYetValid))
            Problem(ProblemKind.CertificateNotYetValid, $"The certificate of '{certificate.Subject}' is not valid before {Day(certificate.NotBefore)}.");
    }

    private static string Day(DateTime local) => local.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private PublicKey? KeyOf(X509Certificate2 certificate)
    {
        try
        {
            return new PublicKey(certificate.PublicKey.ExportSubjectPublicKeyInfo());
        }
        catch (AttestationException error)
        {
            Problem(ProblemKind.CertificateUnreadable, $"The certificate of '{certificate.Subject}' has no key that can be used. {error.Message}");
            return null;
        }
    }

    private IReadOnlyList<X509Certificate2> Certificates(EnvelopeSignature signature)
    {
        if (signature.Certificate is null)
            return [];

        try
        {
            var certificates = KeyFiles.Certificates(Pem.Blocks(signature.Certificate));
            if (certificates.Count > 0)
                return certificates;
        }
        catch (Exception error) when (error is AttestationException or FormatException)
        {
            // Said below.
        }

        Problem(ProblemKind.CertificateUnreadable, "The certificate of a signature is damaged.");
        return [];
    }
}
#endif
