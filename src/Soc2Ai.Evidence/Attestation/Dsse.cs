using System.Text;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>Dead Simple Signing Envelope, version 1.</summary>
internal static class Dsse
{
    /// <summary>The type of an in-toto statement as an envelope's payload.</summary>
    public const string PayloadType = "application/vnd.in-toto+json";

    /// <summary>The bytes that are signed. They hold the payload's type, so that a signature of one kind of payload never serves for another.</summary>
    public static byte[] PreAuthenticationEncoding(string payloadType, byte[] payload)
    {
        var type = Encoding.UTF8.GetBytes(payloadType);
        return
        [
            .. Encoding.ASCII.GetBytes($"DSSEv1 {Number(type.Length)} "), .. type,
            .. Encoding.ASCII.GetBytes($" {Number(payload.Length)} "), .. payload,
        ];
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
