using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Soc2Ai.Evidence.Log;

/// <summary>
/// What NuGet's restore left in <c>project.assets.json</c>: the warnings of its audit (NU1901 to NU1904), which never reach the compiler's log, and
/// whether it looked for any.
/// </summary>
internal sealed class RestoreLog
{
    private const long MaximumBytes = 256L << 20;

    private static readonly Regex Address = new(@"https?://[^\s,;'""]+", RegexOptions.CultureInvariant);

    private RestoreLog()
    {
    }

    /// <summary>What it warned of.</summary>
    public IReadOnlyList<RestoreWarning> Warnings { get; private init; } = [];

    /// <summary>Whether the audit was on; null when the file does not say it.</summary>
    public bool? IsAudited { get; private init; }

    /// <summary>The log of a restore; null when there is none that can be read.</summary>
    public static RestoreLog? Read(string? assetsFile)
    {
        try
        {
            if (assetsFile is null || !File.Exists(assetsFile) || new FileInfo(assetsFile).Length > MaximumBytes)
                return null;

            var bytes = File.ReadAllBytes(assetsFile);
            return Parse(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The file lists every file of every package: only two of its members are wanted.
    private static RestoreLog Parse(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes.AsSpan().StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? bytes.AsSpan(3) : bytes);
        IReadOnlyList<RestoreWarning> warnings = [];
        bool? isAudited = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name is not ("logs" or "project"))
            {
                reader.Skip();
                continue;
            }

            using var value = JsonDocument.ParseValue(ref reader);
            if (name == "logs" && value.RootElement.ValueKind == JsonValueKind.Array)
                warnings = [.. value.RootElement.EnumerateArray().Select(Warning).OfType<RestoreWarning>()];
            else if (value.RootElement.Member("restore")?.Member("restoreAuditProperties")?.Text("enableAudit") is { } audits)
                isAudited = !string.Equals(audits, "false", StringComparison.OrdinalIgnoreCase);
        }

        return new RestoreLog { Warnings = warnings, IsAudited = isAudited };
    }

    private static RestoreWarning? Warning(JsonElement entry) => entry.Text("code") is { } code && entry.Text("message") is { } message
        ? new RestoreWarning(code, entry.Text("level")?.ToLowerInvariant() == "error" ? "error" : "warning", message, entry.Text("libraryId"), Address.Match(message) is { Success: true } match ? match.Value : "")
        : null;
}

/// <summary>A warning of a restore.</summary>
/// <param name="Package">The package that it is about; null when it is about none.</param>
/// <param name="Advisory">The address that its message names; empty when it names none.</param>
internal sealed record RestoreWarning(string Code, string Level, string Message, string? Package, string Advisory);
