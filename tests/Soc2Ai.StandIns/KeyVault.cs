// Stand-in for Azure.Security.KeyVault.Secrets and Azure.Security.KeyVault.Keys.
using Azure.Core;

namespace Azure.Security.KeyVault.Secrets
{
    public class KeyVaultSecret(string name, string value)
    {
        public string Name { get; } = name;

        public string Value { get; } = value;
    }

    public class SecretClient
    {
        public SecretClient(Uri vaultUri, TokenCredential credential) => throw new NotSupportedException();

        public virtual Response<KeyVaultSecret> GetSecret(string name, string? version = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<Response<KeyVaultSecret>> GetSecretAsync(string name, string? version = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Azure.Security.KeyVault.Keys.Cryptography
{
    public readonly struct EncryptionAlgorithm(string value)
    {
        public static EncryptionAlgorithm RsaOaep256 { get; } = new("RSA-OAEP-256");

        public string Value { get; } = value;
    }

    public class EncryptResult
    {
        public byte[] Ciphertext => throw new NotSupportedException();
    }

    public class CryptographyClient
    {
        public CryptographyClient(Uri keyId, TokenCredential credential) => throw new NotSupportedException();

        public virtual EncryptResult Encrypt(EncryptionAlgorithm algorithm, byte[] plaintext, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<EncryptResult> EncryptAsync(EncryptionAlgorithm algorithm, byte[] plaintext, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
