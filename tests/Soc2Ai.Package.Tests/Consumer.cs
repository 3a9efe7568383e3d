using System.Text.Json;

namespace Soc2Ai.Package.Tests;

/// <summary>A project that somebody else could have written, with the package as they would install it.</summary>
internal sealed class Consumer
{
    /// <summary>Calls a model over plain HTTP at line 6: SAI1002.</summary>
    public const string Program = """
        using System;
        using System.ClientModel;
        using OpenAI;
        using OpenAI.Chat;

        var options = new OpenAIClientOptions { Endpoint = new Uri("http://models.example.com/v1") };
        var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("OPENAI_API_KEY is not set");
        var client = new ChatClient("gpt-4o-2024-08-06", new ApiKeyCredential(key), options);
        Console.WriteLine(client.CompleteChat("Hello").Value.FinishReason);
        """;

    private const string References = $"""
        <PackageReference Include="Soc2Ai.Analyzers" Version="{PackedPackage.Version}" PrivateAssets="all" />
        <PackageReference Include="OpenAI" Version="2.15.0" />
        """;

    public Consumer(PackedPackage package, string folder, string? properties = null, string? items = null, string name = "App", string extension = "csproj")
    {
        Folder = Path.Combine(package.Root, folder);
        Name = name;
        Directory.CreateDirectory(Folder);
        Write($"{name}.{extension}", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items ?? References}
              </ItemGroup>
            </Project>
            """);
    }

    private Consumer(string folder, string name) => (Folder, Name) = (folder, name);

    public string Folder { get; }

    public string Name { get; }

    public string Report => At($"bin/Debug/net10.0/{Name}.soc2.sarif");

    public string Upload => At($"bin/Debug/net10.0/{Name}.upload.sarif");

    public string Log => At("obj/Debug/net10.0/soc2ai.compiler.sarif");

    /// <summary>A project that stands there already.</summary>
    public static Consumer Of(PackedPackage package, string folder, string name) => new(Path.Combine(package.Root, folder), name);

    public string At(string path) => Path.Combine(Folder, path);

    public void Write(string file, string text) => File.WriteAllText(At(file), text);

    public Task<Output> Build(params string[] arguments) => Dotnet.Run(Folder, ["build", "--nologo", .. arguments]);

    public Task<Output> Rebuild(params string[] arguments) => Build(["--no-restore", .. arguments]);

    /// <summary>The rules that a SARIF file has results of.</summary>
    public static IReadOnlyList<string> Rules(string sarif)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(sarif));
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()!).Distinct().Order(StringComparer.Ordinal)];
    }
}
