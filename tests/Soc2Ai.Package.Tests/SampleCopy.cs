using System.Xml.Linq;

namespace Soc2Ai.Package.Tests;

/// <summary>A sample of the repository as a project outside of it: what is analyzed is the sample, by the package as people install it.</summary>
internal static class SampleCopy
{
    /// <summary>A copy in a folder of its own, with the package versions of this repository.</summary>
    public static Consumer Of(PackedPackage package, string sample, string folder)
    {
        var source = Path.Combine(Build.Repository, "samples", sample);
        var target = Path.Combine(package.Root, folder);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(source, file);
            if (path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj" || path == "packages.lock.json")
                continue;

            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(target, path))!);
            File.Copy(file, Path.Combine(target, path));
        }

        var copy = Consumer.Of(package, folder, sample);
        var versions = XDocument.Load(Path.Combine(Build.Repository, "Directory.Packages.props"));
        versions.Root!.Add(new XElement("ItemGroup", new XElement("GlobalPackageReference", new XAttribute("Include", "Soc2Ai.Analyzers"), new XAttribute("Version", PackedPackage.Version))));
        copy.Write("Directory.Packages.props", versions.ToString());
        copy.Write("Directory.Build.props", """
            <Project>
              <Import Project="../Directory.Build.props" />
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """);
        return copy;
    }
}
