namespace Soc2Ai.Package.Tests;

/// <summary>Shapes of projects and solutions.</summary>
public sealed class ShapeTests(PackedPackage package)
{
    [Fact]
    public async Task Each_target_framework_has_its_own_report_and_baseline_under_central_package_management()
    {
        var library = new Consumer(
            package,
            "many targets",
            "<TargetFramework></TargetFramework><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><OutputType>Library</OutputType><LangVersion>latest</LangVersion>",
            """<PackageReference Include="Soc2Ai.Analyzers" PrivateAssets="all" /><PackageReference Include="OpenAI" />""",
            "Library");
        library.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Soc2Ai.Analyzers" Version="{PackedPackage.Version}" /><PackageVersion Include="OpenAI" Version="2.15.0" /></ItemGroup>
            </Project>
            """);
        library.Write("Clients.cs", """
            using System;
            using OpenAI;

            public static class Clients
            {
            #if NET
                public static OpenAIClientOptions Options { get; } = new OpenAIClientOptions { Endpoint = new Uri("http://models.example.com/v1") };
            #else
                public static OpenAIClientOptions Options { get; } = new OpenAIClientOptions { Endpoint = new Uri("https://models.example.com/v1") };
            #endif
            }
            """);

        (await library.Build("-t:Soc2AiBaseline", "-restore")).Succeeded();

        Assert.Contains("SAI1002", Consumer.Rules(library.At("bin/Debug/net10.0/Library.net10.0.upload.sarif")));
        Assert.Empty(Consumer.Rules(library.At("bin/Debug/netstandard2.0/Library.netstandard2.0.upload.sarif")));
        Assert.Contains("SAI1002", File.ReadAllText(library.At("Library.soc2ai.baseline.net10.0.json")));
        Assert.DoesNotContain("SAI1002", File.ReadAllText(library.At("Library.soc2ai.baseline.netstandard2.0.json")));
    }

    [Fact]
    public async Task Solution_writes_evidence_where_an_AI_SDK_is_used_and_nowhere_else()
    {
        const string onlyOurs = $"""<PackageReference Include="Soc2Ai.Analyzers" Version="{PackedPackage.Version}" PrivateAssets="all" />""";
        var app = new Consumer(package, "solution/app");
        app.Write("Program.cs", Consumer.Program);
        var plain = new Consumer(package, "solution/plain", items: onlyOurs, name: "Plain");
        plain.Write("Program.cs", "System.Console.WriteLine(1);");
        var functional = new Consumer(package, "solution/functional", items: $"""<Compile Include="Program.fs" />{onlyOurs}""", name: "Functional", extension: "fsproj");
        functional.Write("Program.fs", "printfn \"one\"\n");
        var folder = Path.GetDirectoryName(app.Folder)!;
        await File.WriteAllTextAsync(Path.Combine(folder, "All.slnx"), """
            <Solution>
              <Project Path="app/App.csproj" />
              <Project Path="plain/Plain.csproj" />
              <Project Path="functional/Functional.fsproj" />
            </Solution>
            """, TestContext.Current.CancellationToken);

        var output = (await Dotnet.Run(folder, "build", "--nologo", "-m:2", "All.slnx")).Succeeded();

        Assert.Equal(["Program.cs:6"], output.Places("warning", "SAI1002"));
        Assert.True(File.Exists(app.Report));
        Assert.False(File.Exists(plain.Log));
        Assert.Equal(2, Directory.EnumerateFiles(folder, "*.sarif", SearchOption.AllDirectories).Count(file => file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Fix_is_applied_by_dotnet_format_and_the_result_builds_without_the_finding()
    {
        var app = new Consumer(package, "fix");
        app.Write("Program.cs", Consumer.Program);
        Assert.Equal(["Program.cs:6"], (await app.Build()).Succeeded().Places("warning", "SAI1002"));

        (await Dotnet.Run(app.Folder, "format", "analyzers", "--no-restore", "--diagnostics", "SAI1002", "--severity", "warn")).Succeeded();

        Assert.Contains("new Uri(\"https://models.example.com/v1\")", File.ReadAllText(app.At("Program.cs")));
        Assert.Empty((await app.Rebuild("-p:Soc2AiGate=open")).Succeeded().Places("warning", "SAI1002"));
    }
}
