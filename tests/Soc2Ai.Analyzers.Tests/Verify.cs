using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>
/// Compiles source texts, runs the analyzers over them and compares what one rule finds with what the markup expects: every <c>{|SAInnnn:…|}</c>
/// of that rule and no other place. Findings of other rules are looked at only where the text marks them too.
/// </summary>
internal sealed class Verify(string id)
{
    /// <summary>What this test project references, the analyzed code may use: the framework, ASP.NET Core, the packages and the stand-ins.</summary>
    public static readonly ImmutableArray<MetadataReference> References = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).StartsWith("Soc2Ai.", StringComparison.Ordinal) || path.EndsWith("Soc2Ai.StandIns.dll", StringComparison.Ordinal))
        .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];

    /// <summary>The stand-ins whose types have the names of the OpenAI package's: for <see cref="Projects"/>, <see cref="Without"/> that package.</summary>
    public static readonly MetadataReference Others = MetadataReference.CreateFromFile(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator).Single(path => Path.GetFileName(path) == "Soc2Ai.StandIns.Others.dll"));

    /// <summary>The namespaces that a web project imports by itself, so that tests read like the code that teams write.</summary>
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Further files of the project that no one compiles: <c>*.soc2ai.tsv</c> rows, the register.</summary>
    public (string Path, string Text)[] AdditionalFiles { get; init; } = [];

    /// <summary>Global analyzer configuration: <c>build_property.…</c>, severities.</summary>
    public (string Key, string Value)[] Options { get; init; } = [];

    /// <summary>Library or program. A program's first file may have top-level statements.</summary>
    public OutputKind Output { get; init; } = OutputKind.ConsoleApplication;

    /// <summary>Preprocessor symbols, <c>DEBUG</c> among them where a test is about it.</summary>
    public string[] Symbols { get; init; } = [];

    /// <summary>References to leave out, by file name without ending: to test a project without an SDK or without ASP.NET Core.</summary>
    public Func<string, bool> Without { get; init; } = _ => false;

    /// <summary>Errors that a build does not have: of members that a source generator writes, of APIs whose experiment the project accepts.</summary>
    public string[] Tolerated { get; init; } = [];

    /// <summary>Referenced projects, as the editor gives them: with their source.</summary>
    public MetadataReference[] Projects { get; init; } = [];

    /// <summary>Whether suppressed findings are among the findings.</summary>
    public bool Suppressed { get; init; }

    /// <summary>The markup of one file, or of several.</summary>
    public async Task Source(params string[] files)
    {
        var markups = files.Select(file => Markup.Parse(file, id)).ToList();
        var diagnostics = await Analyze([.. markups.Select((markup, i) => ($"File{i}.cs", markup.Source))]);
        var expected = markups.SelectMany((markup, i) => markup.Expected.Select(finding => Describe(finding.Id, $"File{i}.cs", finding.Span, markup.Source)));
        var marked = markups.SelectMany(markup => markup.Expected).Select(finding => finding.Id).Append(id).ToHashSet();
        var found = diagnostics
            .Where(diagnostic => marked.Contains(diagnostic.Id))
            .Select(diagnostic => Describe(diagnostic.Id, diagnostic.Location.SourceTree!.FilePath, diagnostic.Location.SourceSpan, diagnostic.Location.SourceTree.ToString()));
        var (wanted, had) = (expected.Order().ToList(), found.Order().ToList());
        Assert.True(wanted.SequenceEqual(had), string.Join(Environment.NewLine, [.. wanted.Except(had).Select(finding => $"missing {finding}"), .. had.Except(wanted).Select(finding => $"extra   {finding}"), $"{wanted.Count} expected, {had.Count} found"]));
    }

    /// <summary>The findings over one text, for tests that look at messages, severities, properties or paths.</summary>
    public async Task<ImmutableArray<Diagnostic>> Findings(params string[] files) =>
        [.. (await Analyze([.. files.Select((file, i) => ($"File{i}.cs", Markup.Parse(file, id).Source))])).Where(diagnostic => diagnostic.Id == id)];

    /// <summary>Everything that the analyzers say, the inventory included. An analyzer that throws fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> Analyze(params (string Path, string Text)[] files)
    {
        var compilation = Compile(files, Output, Symbols, Without, Tolerated, Projects);
        var options = new AnalyzerOptions([.. AdditionalFiles.Select(file => (AdditionalText)new Text(file.Path, file.Text))], new Configuration(Options));
        var diagnostics = await compilation
            .WithAnalyzers([new AiComplianceAnalyzer()], new CompilationWithAnalyzersOptions(
                options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: Suppressed))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)));
        return diagnostics;
    }

    /// <summary>The compilation of some files with the usings and references that tests have. It has no errors but the tolerated.</summary>
    public static CSharpCompilation Compile(
        (string Path, string Text)[] files, OutputKind output = OutputKind.ConsoleApplication, string[]? symbols = null, Func<string, bool>? without = null, string[]? tolerated = null,
        MetadataReference[]? projects = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var parse = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols);
        var trees = files.Prepend(("GlobalUsings.cs", Usings)).Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Item2, Encoding.UTF8), parse, file.Item1, stop));
        var compilation = CSharpCompilation.Create("Tested", trees,
            References.Where(reference => without is null || !without(Path.GetFileNameWithoutExtension(reference.Display!))).Concat(projects ?? []),
            new CSharpCompilationOptions(output, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics(stop).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && tolerated?.Contains(diagnostic.Id) != true));
        return compilation;
    }

    private static string Describe(string id, string path, TextSpan span, string source) => $"{id} in {path} at {span}: {source.Substring(span.Start, span.Length)}";

    private sealed class Text(string path, string content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content, Encoding.UTF8);
    }

    private sealed class Configuration((string Key, string Value)[] options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(options);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values((string Key, string Value)[] options) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = options.ToDictionary(option => option.Key, option => option.Value, KeyComparer);

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
