using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>What an editor shows for one file: the same findings that a build has there, whatever type they stand in and wherever their source is.</summary>
public sealed class EditorTests
{
    private const string Assistant = """
        using Microsoft.Extensions.AI;
        using System.Diagnostics;

        enum Mood { Calm }

        class Assistant(IChatClient chat)
        {
            public async Task<string> AskAsync(string question) => (await chat.GetResponseAsync(question)).Text;
        }

        class Runner(Assistant assistant)
        {
            public async Task RunAsync() => Process.Start(await assistant.AskAsync("Which tool?"));
        }
        """;

    private const string Shell = """
        class Shell
        {
            public static void Run(string command) => System.Diagnostics.Process.Start("/bin/sh", command);
        }
        """;

    private const string Caller = """
        class Caller(Assistant assistant)
        {
            public async Task RunAsync() => Shell.Run(await assistant.AskAsync("Which command?"));
        }
        """;

    private const string Program = """
        using Microsoft.Extensions.AI;

        IChatClient chat = null!;
        System.Diagnostics.Process.Start((await chat.GetResponseAsync("Which tool?")).Text);

        class Empty;
        """;

    [Fact]
    public async Task Finding_in_the_second_class_of_a_file_is_shown() => Assert.Contains("SAI1006", await Shown("Assistant.cs", ("Assistant.cs", Assistant)));

    [Fact]
    public async Task Finding_in_top_level_statements_is_shown() => Assert.Contains("SAI1006", await Shown("Program.cs", ("Program.cs", Program)));

    [Fact]
    public async Task Finding_whose_source_is_in_two_other_files_is_shown_at_the_sink() =>
        Assert.Contains("SAI1006", await Shown("Shell.cs", ("Assistant.cs", Assistant), ("Shell.cs", Shell), ("Caller.cs", Caller)));

    [Fact]
    public async Task Nothing_is_shown_in_a_file_that_only_brings_the_value() =>
        Assert.DoesNotContain("SAI1006", await Shown("Caller.cs", ("Assistant.cs", Assistant), ("Shell.cs", Shell), ("Caller.cs", Caller)));

    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Parse)]
    public async Task Each_finding_is_shown_once_and_as_the_build_has_it(DocumentationMode mode)
    {
        (string, string)[] files = [("Assistant.cs", Assistant), ("Shell.cs", Shell), ("Caller.cs", Caller)];
        var compilation = Compile(mode, files);
        var stop = TestContext.Current.CancellationToken;
        var built = await With(compilation).GetAnalyzerDiagnosticsAsync(stop);

        var shown = new List<Diagnostic>();
        foreach (var tree in compilation.SyntaxTrees)
            shown.AddRange(await With(compilation).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, stop));

        // What is said of the project as a whole has no file to be shown in.
        Assert.Equal(built.Where(diagnostic => diagnostic.Location.IsInSource).Select(Text).Order(), shown.Select(Text).Order());
    }

    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Id} {diagnostic.GetMessage()}";

    private static async Task<List<string>> Shown(string file, params (string, string)[] files)
    {
        var compilation = Compile(DocumentationMode.Parse, files);
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
        var found = await With(compilation).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, TestContext.Current.CancellationToken);
        return [.. found.Select(diagnostic => diagnostic.Id)];
    }

    private static CompilationWithAnalyzers With(Compilation compilation) => compilation.WithAnalyzers([new AiComplianceAnalyzer()]);

    private static CSharpCompilation Compile(DocumentationMode mode, params (string Path, string Code)[] files)
    {
        var parse = CSharpParseOptions.Default.WithDocumentationMode(mode);
        return CSharpCompilation.Create(
            "Editor",
            [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Code, parse, file.Path)), CSharpSyntaxTree.ParseText(Verify.Usings, parse, "Usings.cs")],
            Verify.References,
            new CSharpCompilationOptions(files.Any(file => file.Path == "Program.cs") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
    }
}
