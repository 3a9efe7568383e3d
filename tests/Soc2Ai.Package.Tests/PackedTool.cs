[assembly: AssemblyFixture(typeof(Soc2Ai.Package.Tests.PackedTool))]

namespace Soc2Ai.Package.Tests;

/// <summary>The tool, packed once from what the test build made, in a feed that has nothing else.</summary>
public sealed class PackedTool : IAsyncLifetime
{
    public const string Version = "1.0.0";

    public string Feed { get; } = Directory.CreateTempSubdirectory("soc2ai tool feed ").FullName;

    public string File => Path.Combine(Feed, $"Soc2Ai.Tool.{Version}.nupkg");

    public async ValueTask InitializeAsync() => (await Pack(Feed)).Succeeded().DoesNotSay("warning");

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Feed, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal static Task<Output> Pack(string folder) => Dotnet.Run(
        Path.Combine(Build.Repository, "src", "Soc2Ai.Tool"), "pack", "--no-build", "--nologo", "-c", Build.Configuration, "-o", folder, $"-p:PackageVersion={Version}");
}
