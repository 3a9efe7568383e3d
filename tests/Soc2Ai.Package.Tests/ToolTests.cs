using NuGet.Packaging;

namespace Soc2Ai.Package.Tests;

/// <summary>The tool as people install it.</summary>
public sealed class ToolTests(PackedTool tool)
{
    [Fact]
    public void Tool_package_is_a_tool_and_names_its_command()
    {
        using var reader = new PackageArchiveReader(tool.File);
        var files = reader.GetFiles().ToList();

        Assert.Contains("DotnetTool", reader.NuspecReader.GetPackageTypes().Select(type => type.Name));
        Assert.Contains("tools/net10.0/any/DotnetToolSettings.xml", files);
        Assert.Contains("README.md", files);
        Assert.DoesNotContain(files, file => file.EndsWith(".resources.dll", StringComparison.Ordinal) || file.EndsWith(".pdb", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Installed_tool_prints_utf8_and_ends_with_its_exit_code()
    {
        var folder = Directory.CreateTempSubdirectory("soc2ai werkzeug ü ").FullName;
        try
        {
            (await Dotnet.Run(folder, "tool", "install", "Soc2Ai.Tool", "--tool-path", Path.Combine(folder, "tools"), "--source", tool.Feed, "--version", PackedTool.Version)).Succeeded();
            var soc2ai = $"\"{Path.Combine(folder, "tools", "soc2ai")}\"";
            var latin = new Dictionary<string, string> { ["LC_ALL"] = "C", ["LANG"] = "C" };

            (await Dotnet.Bash(folder, $"{soc2ai} --version", latin)).Succeeded().Says(PackedTool.Version);
            (await Dotnet.Bash(folder, $"{soc2ai} explain CC6.1 | cat", latin)).Succeeded().Says("SAI1001");
            var missing = await Dotnet.Bash(folder, $"{soc2ai} gate || echo \"ended with $?\"", latin);
            missing.Says("ended with 2").Says("werkzeug ü").DoesNotSay("   at ").DoesNotSay("\u001b");
            (await Dotnet.Bash(folder, $"set +o pipefail; {soc2ai} explain SAI4001 | head -n 1", latin)).Says("Prompt written to a log").DoesNotSay("Unhandled");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
