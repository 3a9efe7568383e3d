using System.IO.Compression;

[assembly: AssemblyFixture(typeof(Soc2Ai.Package.Tests.PackedPackage))]

namespace Soc2Ai.Package.Tests;

/// <summary>The package, packed once from what the test build made, in a feed of its own; and a folder for its consumers.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public const string Version = "1.0.0-packed";

    /// <summary>A folder with a space and letters beyond ASCII, as people have them.</summary>
    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"soc2ai käufer {Guid.NewGuid():n}");

    public string File => Path.Combine(Root, "feed", $"Soc2Ai.Analyzers.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Root);
        var packed = await Pack(Path.Combine(Root, "feed"));
        packed.Succeeded().DoesNotSay("warning NU").DoesNotSay("warning");

        // Ours comes from the feed, everything else from the machine's package folder, and nothing from a network.
        await System.IO.File.WriteAllTextAsync(Path.Combine(Root, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RestoreSources>{Path.Combine(Root, "feed")}</RestoreSources>
                <RestorePackagesPath>{Path.Combine(Root, "packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{Build.Packages}</RestoreFallbackFolders>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        await System.IO.File.WriteAllTextAsync(Path.Combine(Root, "Directory.Build.targets"), "<Project />");
        await System.IO.File.WriteAllTextAsync(Path.Combine(Root, "Directory.Packages.props"), "<Project />");
        await System.IO.File.WriteAllTextAsync(Path.Combine(Root, ".editorconfig"), "root = true\n");
    }

    public ValueTask DisposeAsync()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // The compiler server may still hold the analyzers; the temporary folder is the system's to clean.
        }

        return ValueTask.CompletedTask;
    }

    internal static async Task<Output> Pack(string folder) => await Dotnet.Run(
        Build.PackageSources, "pack", "--no-build", "--nologo", "-c", Build.Configuration, "-o", folder, $"-p:PackageVersion={Version}");

    public static Dictionary<string, byte[]> Entries(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        });
    }
}
