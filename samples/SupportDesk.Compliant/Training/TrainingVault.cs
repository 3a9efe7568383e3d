using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace SupportDesk.Training;

/// <summary>The only way by which training data reaches a disk: encrypted.</summary>
public sealed class TrainingVault(IDataProtectionProvider protection, IConfiguration configuration)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "vault");

    private readonly IDataProtector _protector = protection.CreateProtector("SupportDesk.Training");

    public async Task WriteAsync(string name, IEnumerable<string> rows, CancellationToken stop)
    {
        Directory.CreateDirectory(Folder);
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(configuration["Training:Key"] ?? throw new InvalidOperationException("Training:Key is not configured."));
        await using var file = File.Create(Path.Combine(Folder, name + ".sealed"));
        await file.WriteAsync(aes.IV, stop);
        await using var encrypted = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        await using var writer = new StreamWriter(encrypted);
        foreach (var row in rows)
            await writer.WriteLineAsync(row.AsMemory(), stop);
    }

    public async Task AppendAsync(string name, string row, CancellationToken stop)
    {
        Directory.CreateDirectory(Folder);
        var sealedRow = Convert.ToBase64String(_protector.Protect(Encoding.UTF8.GetBytes(row)));
        await File.AppendAllTextAsync(Path.Combine(Folder, name + ".rows"), sealedRow + "\n", stop);
    }
}
