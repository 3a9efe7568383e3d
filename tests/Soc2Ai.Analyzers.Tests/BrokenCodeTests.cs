using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>Code while it is typed, and projects whose packages were never restored: no rule throws, none hangs.</summary>
public sealed partial class BrokenCodeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly MetadataReference[] Framework = [.. Verify.References.Where(reference => Path.GetFileName(reference.Display!).StartsWith("System.", StringComparison.Ordinal))];

    public static TheoryData<int> Cuts => [1, 2, 3];

    [Theory, MemberData(nameof(Cuts))]
    public Task Sample_whose_files_end_in_the_middle_is_analyzed(int cut) => Survives([.. Sample().Select(file => (file.Path, Cut(file.Text, cut)))], [.. Verify.References]);

    [Theory, MemberData(nameof(Cuts))]
    public Task Sample_that_lost_lines_is_analyzed(int cut) => Survives([.. Sample().Select(file => (file.Path, Thinned(file.Text, cut)))], [.. Verify.References]);

    [Theory]
    [InlineData("nothing")]
    [InlineData("the framework")]
    [InlineData("everything but the SDKs")]
    public Task Sample_without_its_packages_is_analyzed(string references) => Survives(Sample(), References(references));

    [Theory]
    [InlineData("nothing", 0)]
    [InlineData("the framework", 7)]
    [InlineData("everything but the SDKs", 8)]
    public async Task Examples_of_every_page_are_analyzed_broken(string references, int cut)
    {
        foreach (var rule in RuleCatalog.All)
        {
            foreach (Match example in Examples().Matches(rule.Help))
                await Survives([(rule.Id + ".cs", cut == 0 ? example.Groups["code"].Value : Cut(example.Groups["code"].Value, cut))], References(references));
        }
    }

    [Fact]
    public Task Loop_that_may_wait_for_a_person_in_code_that_does_not_bind_is_left_alone() => new Verify("SAI2003") { Tolerated = ["CS0103"] }.Source("""
        using Microsoft.Extensions.AI;

        sealed class Test(IChatClient client)
        {
            public async Task Chat()
            {
                while (true)
                    await client.GetResponseAsync(AnsiConsole.Ask<string>("What is your question?"));
            }

            static void Main() { }
        }
        """);

    private static MetadataReference[] References(string what) => what switch
    {
        "nothing" => [],
        "the framework" => Framework,
        _ => [.. Verify.References.Where(reference => Regex.IsMatch(Path.GetFileName(reference.Display!), @"^(System|Microsoft\.(AspNetCore|Extensions\.(?!AI)))"))],
    };

    private static async Task Survives((string Path, string Text)[] files, MetadataReference[] references)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Limit);
        var trees = files.Prepend(("GlobalUsings.cs", Verify.Usings)).Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Item2, Encoding.UTF8), path: file.Item1, cancellationToken: stop.Token));
        var compilation = CSharpCompilation.Create("Broken", trees, references, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        var diagnostics = await compilation.WithAnalyzers([new AiComplianceAnalyzer()]).GetAnalyzerDiagnosticsAsync(stop.Token);

        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)).Select(diagnostic => diagnostic.GetMessage()));
    }

    // Another place for every file and every round, the same in every run.
    private static string Cut(string text, int round) => text[..(int)((uint)((text.Length + 31) * 2654435761L * round) % (uint)text.Length)];

    // Every line but those that the round picks: braces, arguments and declarations go missing.
    private static string Thinned(string text, int round) => string.Join('\n', text.Split('\n').Where((_, i) => (i * 7 + round) % 11 != 0));

    private static (string Path, string Text)[] Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Soc2Ai.Analyzers.sln")))
            folder = folder.Parent;

        var sample = Path.Combine(folder.FullName, "samples", "SupportDesk");
        return [.. Directory.EnumerateFiles(sample, "*.cs", SearchOption.AllDirectories).Where(path => !Regex.IsMatch(path, @"[/\\](obj|bin)[/\\]")).Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))];
    }

    [GeneratedRegex(@"## (Noncompliant|Compliant)\s+```csharp\s(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
