using System.Security.Cryptography;
using System.Text;

namespace SupportDesk.Privacy;

/// <summary>Makes personal data fit for prompts and logs.</summary>
public sealed class PiiRedactor
{
    private readonly byte[] _key;

    public PiiRedactor(IConfiguration configuration) =>
        _key = Convert.FromBase64String(configuration["Privacy:PseudonymKey"] ?? throw new InvalidOperationException("Privacy:PseudonymKey is not configured."));

    /// <summary>Masks all but the last four characters.</summary>
    public string Redact(string text) => text.Length <= 4 ? new string('*', text.Length) : new string('*', text.Length - 4) + text[^4..];

    /// <summary>The same value always has the same pseudonym, and no way leads back without the key.</summary>
    public string Pseudonym(string value) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(value)))[..16];
}
