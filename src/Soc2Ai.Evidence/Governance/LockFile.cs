using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Soc2Ai.Evidence.Governance;

/// <summary>NuGet's <c>packages.lock.json</c>: the versions that every restore takes.</summary>
internal static class LockFile
{
    private const long MaximumBytes = 64L << 20;

    /// <summary>The packages that a lock file holds with their versions; none when there is no file, or none that can be read.</summary>
    public static IReadOnlyDictionary<string, string> Read(string? path)
    {
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            if (path is null || !File.Exists(path) || new FileInfo(path).Length > MaximumBytes)
                return versions;

            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("dependencies", out var frameworks) || frameworks.ValueKind != JsonValueKind.Object)
                return versions;

            foreach (var framework in frameworks.EnumerateObject())
            {
                if (framework.Value.ValueKind != JsonValueKind.Object)
                    continue;

                foreach (var package in framework.Value.EnumerateObject())
                {
                    if (package.Value.ValueKind == JsonValueKind.Object && package.Value.TryGetProperty("resolved", out var version) && version.ValueKind == JsonValueKind.String)
                        versions[package.Name] = version.GetString()!;
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            versions.Clear();
        }

        return versions;
    }
}
