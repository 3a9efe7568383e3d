using Soc2Ai.Performance.Processes;

namespace Soc2Ai.Performance.Compiling;

/// <summary>The packages that are measured beside ours.</summary>
internal static class PeerPackages
{
    /// <summary>Restores packages without referencing them and returns the folder that holds them.</summary>
    public static string Restored(string folder, IEnumerable<(string Id, string Version)> packages)
    {
        Directory.CreateDirectory(folder);
        var project = Path.Combine(folder, "Peers.csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
              <ItemGroup>{string.Concat(packages.Select(package => $"""<PackageDownload Include="{package.Id}" Version="[{package.Version}]" />"""))}</ItemGroup>
            </Project>
            """);
        MeasuredProcess.Output(folder, "dotnet", "restore", project);
        return MeasuredProcess.Output(folder, "dotnet", "msbuild", project, "-nologo", "-getProperty:NuGetPackageRoot").Trim();
    }
}
