using System.Text.Json;
using Soc2Ai.Catalog;

namespace Soc2Ai.Package.Tests;

/// <summary>Code fixes reach the people who install the package. <c>Fixes/SAInnnn.cs</c> is code that breaks one rule.</summary>
public sealed class FixTests(PackedPackage package)
{
    private const string Items = $"""
        <FrameworkReference Include="Microsoft.AspNetCore.App" />
        <PackageReference Include="Soc2Ai.Analyzers" Version="{PackedPackage.Version}" PrivateAssets="all" />
        <PackageReference Include="OpenAI" Version="2.15.0" />
        <PackageReference Include="Microsoft.Extensions.AI.Abstractions" Version="10.11.0" />
        <PackageReference Include="ModelContextProtocol" Version="2.3.1" />
        """;

    /// <summary>The rules that have a fix.</summary>
    internal static readonly IReadOnlyList<string> Fixable = [.. RuleCatalog.All.Where(rule => rule.HasFix).Select(rule => rule.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Every_fix_is_applied_by_dotnet_format_and_the_result_builds_without_the_findings()
    {
        var app = new Consumer(package, "fix", "<OutputType>Library</OutputType><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><NoWarn>$(NoWarn);OPENAI001</NoWarn>", Items);
        foreach (var id in Fixable)
            app.Write($"{id}.cs", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixes", $"{id}.cs")).Replace("{key}", $"contoso-{Guid.NewGuid():n}", StringComparison.Ordinal));
        app.Write("soc2ai.register.json", "{ \"vendors\": [], \"models\": [], \"tools\": [] }");
        (await app.Build()).Succeeded();
        Assert.Equal(Fixable, Broken(app));

        (await Format(app)).Succeeded();

        (await app.Rebuild()).Succeeded();
        Assert.Empty(Broken(app));
    }

    /// <summary>Applies every fix.</summary>
    internal static Task<Output> Format(Consumer project) => Dotnet.Run(project.Folder, ["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. Fixable]);

    // What a rule is broken with stands in the file that is named after it.
    private static IReadOnlyList<string> Broken(Consumer app) =>
        [.. Findings(app.Report).Where(finding => finding.File == $"{finding.Rule}.cs").Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal)];

    private static IReadOnlyList<(string Rule, string File)> Findings(string report)
    {
        using var sarif = JsonDocument.Parse(File.ReadAllBytes(report));
        return [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => (
            result.GetProperty("ruleId").GetString()!,
            Path.GetFileName(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!)))];
    }
}
