using System.Reflection;

namespace Soc2Ai.Package.Tests;

/// <summary>What the build of these tests knew.</summary>
internal static class Build
{
    private static readonly Dictionary<string, string?> Metadata = typeof(Build).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value);

    public static string Configuration => Metadata["Configuration"]!;

    public static string Repository => Metadata["Repository"]!;

    /// <summary>The SDK's folder.</summary>
    public static string Sdk => Metadata["Sdk"]!;

    public static string PackageSources => Path.Combine(Repository, "src", "Soc2Ai.Package");

    /// <summary>The machine's package folder, from which consumers take what is not ours without asking a feed.</summary>
    public static string Packages => Metadata["Packages"]!;
}
