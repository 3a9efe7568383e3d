#if NET
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using Soc2Ai.Evidence.Report;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>Signs statements.</summary>
public static class Attestor
{
    /// <summary>Signs the statement of a bundle and writes the envelope beside it. A bundle that is not as its statement says is not signed.</summary>
    /// <param name="path">The bundle's folder, when it holds one statement, or the statement <c>NAME.intoto.json</c>.</param>
    /// <param name="at">Now, to see expired certificates.</param>
    /// <exception cref="AttestationException">There is nothing to sign, or it is not to be signed; the message says why.</exception>
    public static SignedBundle Attest(string path, IReadOnlyList<SigningKey> keys, DateTimeOffset at)
    {
        var statement = Find(path);
        if (keys.Count == 0)
            throw new AttestationException("There is no key to sign with.");

        var content = Bytes(statement);
        var verdict = BundleVerifier.Verify(new BundleRequest { Path = Directory.Exists(path) ? path : statement, At = at }, withEnvelope: false);
        if (verdict.Problems.Count > 0)
            throw new AttestationException($"'{statement}' is not signed, since the bundle is not as it says. {string.Join(" ", verdict.Problems.Select(problem => problem.Text))}");

        var envelope = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(statement))!, BundleNames.Of(Path.GetFileName(statement)) + BundleNames.Envelope);
        try
        {
            // What was looked at is what is signed.
            if (!Bytes(statement).AsSpan().SequenceEqual(content))
                throw new AttestationException($"'{statement}' is not signed: somebody is writing it.");

            AtomicFile.Write(envelope, Sign(content, keys));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new AttestationException($"The envelope cannot be written: {error.Message}", error);
        }

        return new SignedBundle(envelope, [.. keys.Select(key => key.Id)], [.. keys.SelectMany(key => Warnings(key, at))]);
    }

    /// <summary>The envelope of a statement.</summary>
    /// <param name="statement">The bytes of <c>NAME.intoto.json</c>: they are the payload, unchanged.</param>
    public static byte[] Sign(byte[] statement, IReadOnlyList<SigningKey> keys)
    {
        var message = Dsse.PreAuthenticationEncoding(Dsse.PayloadType, statement);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("payloadType", Dsse.PayloadType);
            writer.WriteString("payload", Convert.ToBase64String(statement));
            writer.WriteStartArray("signatures");
            foreach (var key in keys)
            {
                writer.WriteStartObject();
                writer.WriteString("keyid", key.Id);
                writer.WriteString("sig", Convert.ToBase64String(key.Sign(message)));
                if (key.Certificates.Count > 0)
                    writer.WriteString("cert", string.Concat(key.Certificates.Select(certificate => certificate.ExportCertificatePem() + "\n")));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static byte[] Bytes(string statement)
    {
        try
        {
            return JsonFile.Bytes(statement);
        }
        catch (AttestationException error)
        {
            throw new AttestationException($"'{statement}' is not signed. {error.Message}", error);
        }
    }

    private static string Find(string path)
    {
        if (File.Exists(path))
            return BundleNames.Of(Path.GetFileName(path)) is not null && !path.EndsWith(BundleNames.Envelope, StringComparison.OrdinalIgnoreCase)
                ? path
                : throw new AttestationException($"'{path}' is no unsigned statement (*{BundleNames.Statement}).");
        if (!Directory.Exists(path))
            throw new AttestationException($"There is no '{path}'.");

        var statements = Directory.GetFiles(path, "*" + BundleNames.Statement);
        return statements.Length switch
        {
            1 => statements[0],
            0 => throw new AttestationException($"'{path}' holds no statement (*{BundleNames.Statement}): build with evidence, or let 'soc2ai report' write it."),
            _ => throw new AttestationException($"'{path}' holds {statements.Length} statements; name the one to sign."),
        };
    }

    private static IEnumerable<string> Warnings(SigningKey key, DateTimeOffset at)
    {
        if (key.Certificates.Count == 0)
            yield break;

        var certificate = key.Certificates[0];
        if (at > certificate.NotAfter)
            yield return $"The certificate of '{certificate.Subject}' expired on {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}: who verifies will refuse the signature.";
        else if (at < certificate.NotBefore)
            yield return $"The certificate of '{certificate.Subject}' is not valid before {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd}: until then who verifies will refuse the signature.";
    }
}

/// <summary>A bundle that was signed.</summary>
/// <param name="Envelope">The file that holds the signatures.</param>
/// <param name="KeyIds">The fingerprints of the keys.</param>
/// <param name="Warnings">What will trouble those who verify, each a sentence.</param>
public sealed record SignedBundle(string Envelope, IReadOnlyList<string> KeyIds, IReadOnlyList<string> Warnings);
#endif
