using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NuGet.Packaging;

namespace Soc2Ai.Package.Tests;

/// <summary>The package holds exactly what its design lists.</summary>
public sealed class PackageContentTests(PackedPackage package)
{
    private static readonly string[] Fixed =
    [
        "LICENSE",
        "README.md",
        "Soc2Ai.Analyzers.nuspec",
        "analyzers/dotnet/cs/Soc2Ai.Analyzers.dll",
        "analyzers/dotnet/cs/Soc2Ai.Catalog.dll",
        "analyzers/dotnet/cs/Soc2Ai.CodeFixes.dll",
        "analyzers/dotnet/cs/Soc2Ai.Flow.dll",
        "build/Soc2Ai.Analyzers.props",
        "build/Soc2Ai.Analyzers.targets",
        "build/Soc2Ai.Catalog.props",
        "build/Soc2Ai.ErrorLog.targets",
        "buildMultiTargeting/Soc2Ai.Analyzers.targets",
        "buildTransitive/Soc2Ai.Analyzers.props",
        "buildTransitive/Soc2Ai.Analyzers.targets",
        "configuration/soc2ai.essential.globalconfig",
        "configuration/soc2ai.inventory.globalconfig",
        "configuration/soc2ai.standard.globalconfig",
        "configuration/soc2ai.strict.globalconfig",
        "icon.png",
        "tools/net472/Microsoft.Bcl.AsyncInterfaces.dll",
        "tools/net472/Soc2Ai.Catalog.dll",
        "tools/net472/Soc2Ai.Evidence.dll",
        "tools/net472/Soc2Ai.Tasks.dll",
        "tools/net472/System.Buffers.dll",
        "tools/net472/System.Memory.dll",
        "tools/net472/System.Numerics.Vectors.dll",
        "tools/net472/System.Runtime.CompilerServices.Unsafe.dll",
        "tools/net472/System.Text.Encodings.Web.dll",
        "tools/net472/System.Text.Json.dll",
        "tools/net472/System.Threading.Tasks.Extensions.dll",
        "tools/net472/System.ValueTuple.dll",
        "tools/net8.0/Soc2Ai.Catalog.dll",
        "tools/net8.0/Soc2Ai.Evidence.dll",
        "tools/net8.0/Soc2Ai.Tasks.dll",
    ];

    [Fact]
    public void Package_holds_exactly_the_listed_files()
    {
        using var reader = new PackageArchiveReader(package.File);
        var rules = Path.Combine(Build.Repository, "rules");
        var expected = Fixed.Concat(Directory.EnumerateFiles(rules, "*", SearchOption.AllDirectories)
            .Select(file => $"rules/{Path.GetRelativePath(rules, file).Replace('\\', '/')}"));
        string[] ofEveryPackage = ["[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/nuget.psmdcp"];

        Assert.Equal(expected.Order(StringComparer.Ordinal), reader.GetFiles().Except(ofEveryPackage).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Package_is_a_development_dependency_that_brings_nothing_else()
    {
        using var reader = new PackageArchiveReader(package.File);
        var nuspec = reader.NuspecReader;

        Assert.Equal("Soc2Ai.Analyzers", nuspec.GetId());
        Assert.True(nuspec.GetDevelopmentDependency());
        Assert.Empty(nuspec.GetDependencyGroups().SelectMany(group => group.Packages));
        Assert.Equal("README.md", nuspec.GetReadme());
        Assert.Equal("icon.png", nuspec.GetIcon());
        Assert.Equal("MIT", nuspec.GetLicenseMetadata()?.License);
    }

    [Fact]
    public async Task Packing_again_gives_the_same_bytes()
    {
        var folder = Path.Combine(package.Root, "again");
        (await PackedPackage.Pack(folder)).Succeeded();

        Assert.Equal(await File.ReadAllBytesAsync(package.File, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(Path.Combine(folder, Path.GetFileName(package.File)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Own_assemblies_are_strong_named_carry_the_package_version_and_their_symbols()
    {
        foreach (var (path, bytes) in PackedPackage.Entries(package.File).Where(entry => Path.GetFileName(entry.Key).StartsWith("Soc2Ai.", StringComparison.Ordinal) && entry.Key.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var image = new PEReader(new MemoryStream(bytes));
            var metadata = image.GetMetadataReader();
            var name = metadata.GetAssemblyDefinition().GetAssemblyName();

            Assert.True(name.GetPublicKey() is { Length: > 0 }, path);
            Assert.Equal(new Version(1, 0, 0, 0), name.Version);
            Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        }
    }

    // A dependency that .NET Framework's MSBuild cannot find beside the task is a crash on somebody else's machine.
    [Fact]
    public void Everything_that_the_framework_task_references_is_beside_it_or_in_the_framework()
    {
        string[] framework = ["mscorlib", "netstandard", "System", "System.Core", "System.Numerics", "System.Xml", "System.Xml.Linq", "System.Runtime", "System.IO.Compression", "Microsoft.Build.Framework"];
        var files = PackedPackage.Entries(package.File).Where(entry => entry.Key.StartsWith("tools/net472/", StringComparison.Ordinal)).ToList();
        var there = files.Select(entry => Path.GetFileNameWithoutExtension(entry.Key)).Concat(framework).ToHashSet();

        Assert.All(files, file => Assert.Subset(there, References(file.Value).ToHashSet()));
    }

    private static List<string> References(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
