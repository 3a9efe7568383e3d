using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Soc2Ai.Evidence.Page;

/// <summary>The page's style and script, and the policy that lets a browser run these two and fetch nothing.</summary>
internal static class Assets
{
    private static readonly Lazy<string> StyleText = new(() => Read("page.css"));

    private static readonly Lazy<string> ScriptText = new(() => Read("page.js"));

    /// <summary>What stands between <c>&lt;style&gt;</c> and <c>&lt;/style&gt;</c>.</summary>
    public static string Style => StyleText.Value;

    /// <summary>What stands between <c>&lt;script&gt;</c> and <c>&lt;/script&gt;</c>.</summary>
    public static string Script => ScriptText.Value;

    /// <summary>The content security policy.</summary>
    public static string Policy =>
        $"default-src 'none'; style-src 'sha256-{Digest(Style)}'; script-src 'sha256-{Digest(Script)}'; img-src data:; base-uri 'none'; form-action 'none'";

    // A checkout may have turned the line ends, which are part of what is hashed.
    private static string Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    private static string Digest(string text)
    {
#if NET
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
#else
        using var algorithm = SHA256.Create();
        return Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)));
#endif
    }
}
