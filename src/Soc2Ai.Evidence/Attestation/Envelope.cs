#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>An envelope as it was found.</summary>
/// <param name="PayloadType">What it says its payload is.</param>
/// <param name="Payload">The decoded payload: the very bytes that were signed.</param>
internal sealed record Envelope(string PayloadType, byte[] Payload, IReadOnlyList<EnvelopeSignature> Signatures)
{
    /// <summary>Whether a JSON object is an envelope rather than a statement.</summary>
    public static bool IsOne(JsonElement root) => root.Member("payload") is not null || root.Member("signatures") is not null;

    /// <summary>The envelope in a JSON object.</summary>
    /// <exception cref="AttestationException">It is none.</exception>
    public static Envelope Read(JsonElement root)
    {
        if (root.Text("payload") is not { } payload || root.Text("payloadType") is not { } type)
            throw new AttestationException("It is no envelope: it has no 'payload' or no 'payloadType'.");
        if (Base64(payload) is not { Length: > 0 } bytes)
            throw new AttestationException("Its payload is no base64 text.");

        return new Envelope(type, bytes, [.. root.Items("signatures").Select(item => new EnvelopeSignature(
            item.Text("keyid") is { Length: > 0 } id ? id : null, item.Text("sig") is { } signature ? Base64(signature) : null, item.Text("cert") is { Length: > 0 } certificate ? certificate : null))]);
    }

    // The protocol allows both alphabets.
    private static byte[]? Base64(string text)
    {
        var buffer = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, buffer, out var length) ? buffer[..length]
            : Base64Url(text);
    }

    private static byte[]? Base64Url(string text)
    {
        var plain = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        var padded = plain.PadRight((plain.Length + 3) / 4 * 4, '=');
        var buffer = new byte[(padded.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(padded, buffer, out var length) ? buffer[..length] : null;
    }
}

/// <summary>A signature as it was found.</summary>
/// <param name="KeyId">A hint that nobody vouches for; null when there is none.</param>
/// <param name="Bytes">Null when they cannot be decoded.</param>
/// <param name="Certificate">PEM, the key's certificate first; null when there is none.</param>
internal sealed record EnvelopeSignature(string? KeyId, byte[]? Bytes, string? Certificate);
#endif
