using System;
using System.IO;
using System.Text;
using System.Text.Json;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>Reads JSON that somebody may have tampered with: every reader of it has to see the same, or it is refused.</summary>
internal static class JsonFile
{
    /// <summary>A statement beyond this is refused.</summary>
    public const long MaximumBytes = 1L << 27;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A file's bytes.</summary>
    /// <exception cref="AttestationException">It cannot be read.</exception>
    public static byte[] Bytes(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length == 0 ? throw new AttestationException("It is empty.")
                : length > MaximumBytes ? throw new AttestationException($"It has {length:N0} bytes; at most {MaximumBytes:N0} are read.")
                : File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new AttestationException($"It cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The object in some bytes.</summary>
    /// <exception cref="AttestationException">They are not one whole object of JSON in UTF-8 that says everything once.</exception>
    public static JsonDocument Parse(byte[] bytes)
    {
        try
        {
            _ = Utf8.GetCharCount(bytes);
            if (StrictJson.Problem(bytes) is { } problem)
                throw new AttestationException($"It cannot be relied on: {problem}.");

            var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;

            document.Dispose();
            throw new AttestationException("It is no JSON object.");
        }
        catch (DecoderFallbackException error)
        {
            throw new AttestationException("It is not in UTF-8.", error);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new AttestationException($"It is no whole JSON text{(error is JsonException { LineNumber: { } line } ? $" (line {line + 1})" : "")}: cut, nested more than 64 deep, or with something behind its end.", error);
        }
    }
}
