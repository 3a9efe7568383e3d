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
            """<PackageReference Include="Soc2Ai.Analyzers" PrivateAssets="all" />""",
            "Library");
        library.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Soc2Ai.Analyzers" Version="{PackedPackage.Version}" /></ItemGroup>
            </Project>
            """);
        library.Write("Clients.cs", """
            using System;

            namespace OpenAI
            {
                // Stand-ins: the SDK's own names, so that nothing else has to be restored for the older framework.
                public class OpenAIClientOptions { public Uri Endpoint { get; set; } }

                public class OpenAIClient;
            }

            public static class Clients
            {
            #if NET
                public static OpenAI.OpenAIClientOptions Options() => new OpenAI.OpenAIClientOptions { Endpoint = new Uri("http://models.example.com/v1") };
            #else
                public static OpenAI.OpenAIClientOptions Options() => new OpenAI.OpenAIClientOptions { Endpoint = new Uri("https://models.example.com/v1") };
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
}
