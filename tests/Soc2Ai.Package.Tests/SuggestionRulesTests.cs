using Soc2Ai.Tasks;

namespace Soc2Ai.Package.Tests;

/// <summary>Which rules of the SDK are left out of a build with evidence, read from the SDK that runs these tests.</summary>
public sealed class SuggestionRulesTests : IDisposable
{
    private static readonly string[] Analyzers =
    [
        Path.Combine(Build.Sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers", "Microsoft.CodeAnalysis.NetAnalyzers.dll"),
        Path.Combine(Build.Sdk, "Sdks", "Microsoft.NET.Sdk", "codestyle", "cs", "Microsoft.CodeAnalysis.CSharp.CodeStyle.dll"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("soc2ai").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Rules_that_only_suggest_are_left_out()
    {
        var ids = SuggestionRules.NobodyAskedFor(Analyzers, [], "");

        Assert.Contains("CA1822", ids);
        Assert.Contains("CA1805", ids);
        Assert.Contains("IDE0007", ids);
        Assert.Contains("SYSLIB1045", ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    // CA2200 warns by default, CA2252 and CA1856 are errors, CA3001 is off.
    [Theory]
    [InlineData("CA2200")]
    [InlineData("CA2252")]
    [InlineData("CA1856")]
    [InlineData("CA3001")]
    public void Rules_that_warn_or_are_off_are_left_alone(string id) =>
        Assert.DoesNotContain(id, SuggestionRules.NobodyAskedFor(Analyzers, [], ""));

    [Theory]
    [InlineData("[*.cs]\ndotnet_diagnostic.CA1822.severity = warning", "CA1822")]
    [InlineData("[*.cs]\n dotnet_diagnostic.ca1822.severity=ERROR # ours", "CA1822")]
    [InlineData("is_global = true\nglobal_level = -100\ndotnet_diagnostic.CA1822.severity = warning", "CA1822")]
    [InlineData("is_global = true\nglobal_level = -99\ndotnet_diagnostic.CA1822.severity = none", "CA1822")]
    [InlineData("[*.cs]\ndotnet_analyzer_diagnostic.severity = warning", "CA1822")]
    [InlineData("[*.cs]\ndotnet_analyzer_diagnostic.severity = warning", "IDE0007")]
    [InlineData("[*.cs]\ndotnet_analyzer_diagnostic.category-Performance.severity = error", "CA1822")]
    [InlineData("[*.cs]\ndotnet_analyzer_diagnostic.category-Style.severity = warning", "IDE0007")]
    [InlineData("[*.cs]\ncsharp_style_var_elsewhere = true:warning", "IDE0007")]
    public void Rule_that_a_configuration_raises_runs(string configuration, string id) =>
        Assert.DoesNotContain(id, SuggestionRules.NobodyAskedFor(Analyzers, [Write(configuration)], ""));

    [Theory]
    [InlineData("[*.cs]\ndotnet_diagnostic.CA1822.severity = suggestion", "CA1822")]
    [InlineData("[*.cs]\ndotnet_analyzer_diagnostic.severity = suggestion", "CA1822")]
    [InlineData("[*.cs]\ndotnet_analyzer_diagnostic.category-Style.severity = warning", "CA1822")]
    [InlineData("[*.cs]\ncsharp_style_var_elsewhere = true:suggestion", "IDE0007")]
    [InlineData("# dotnet_diagnostic.CA1822.severity = warning", "CA1822")]
    public void Rule_that_no_configuration_raises_is_left_out(string configuration, string id) =>
        Assert.Contains(id, SuggestionRules.NobodyAskedFor(Analyzers, [Write(configuration)], ""));

    [Fact]
    public void Rule_that_is_named_as_an_error_runs() =>
        Assert.DoesNotContain("CA1822", SuggestionRules.NobodyAskedFor(Analyzers, [], "CS0618; CA1822"));

    [Fact]
    public void Analysis_mode_that_raises_everything_leaves_nothing_out()
    {
        var all = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(Analyzers[0])!, "build", "config"), "analysislevel_*_all.globalconfig");

        Assert.DoesNotContain(SuggestionRules.NobodyAskedFor([Analyzers[0]], all, ""), id => id.StartsWith("CA", StringComparison.Ordinal));
    }

    [Fact]
    public void File_is_written_only_when_it_changes()
    {
        var task = new ConfigureErrorLog { OutputFile = Path.Combine(_folder, "obj", "x.globalconfig"), BuildEngine = new SilentBuildEngine() };
        Assert.True(task.Execute());
        var first = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(task.OutputFile, first);

        Assert.True(task.Execute());
        Assert.Equal(first, File.GetLastWriteTimeUtc(task.OutputFile));

        task.WarningsAsErrors = "SYSLIB1045";
        Assert.True(task.Execute());
        Assert.NotEqual(first, File.GetLastWriteTimeUtc(task.OutputFile));
    }

    private string Write(string text)
    {
        var file = Path.Combine(_folder, "some.editorconfig");
        File.WriteAllText(file, text);
        return file;
    }
}
