using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Soc2Ai.Performance.CodeBases;

namespace Soc2Ai.Performance.Loading;

/// <summary>A project in this process, as an editor holds it.</summary>
internal sealed record LoadedProject(string Name, CSharpCompilation Compilation)
{
    private static readonly string[] Sdk = ["OpenAI", "System.ClientModel", "Microsoft.Extensions.AI"];

    // With documentation mode None the compiler never completes single files, and actions on semantic models would not run:
    // an editor has the mode Parse.
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.Parse);

    /// <summary>How many lines its files have.</summary>
    public int Lines => Compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);

    /// <summary>What <c>--rsp</c> names, a file or a folder of such; without it generated code of <c>--lines</c> and <c>--share</c>.</summary>
    public static IEnumerable<LoadedProject> Of(Options options, string lines, string share)
    {
        if (options.Text("rsp") is { } path)
        {
            string[] files = Directory.Exists(path) ? [.. Directory.GetFiles(path, "*.rsp").Order(StringComparer.Ordinal)] : [path];
            foreach (var file in files)
                yield return Of(file);
            yield break;
        }

        foreach (var one in options.List("share", share).Select(name => Enum.Parse<AiShare>(name, ignoreCase: true)))
        {
            foreach (var count in options.Numbers("lines", lines))
                yield return Of(new CodeBase(count, one));
        }
    }

    /// <summary>Generated code.</summary>
    public static LoadedProject Of(CodeBase code) => new($"{code.ShareText} of {code.Lines:N0} lines", Compiled(code.Files, withSdk: code.Share != AiShare.None));

    /// <summary>One text as a project that has an AI SDK.</summary>
    public static CSharpCompilation Compiled(IEnumerable<(string Name, string Text)> files, bool withSdk) => CSharpCompilation.Create(
        "Generated",
        files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), Parsing, "/code/" + file.Name)),
        References(withSdk),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    // The response file of a real project; what its source generators make is part of it.
    private static LoadedProject Of(string file)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(["@" + Path.GetFullPath(file)], Path.GetDirectoryName(Path.GetFullPath(file)), sdkDirectory: null);
        var parsing = arguments.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);
        var trees = arguments.SourceFiles.Select(source =>
        {
            using var stream = File.OpenRead(source.Path);
            return CSharpSyntaxTree.ParseText(SourceText.From(stream, canBeEmbedded: true), parsing, source.Path);
        });
        Compilation compilation = CSharpCompilation.Create(
            arguments.CompilationName ?? "Project", trees, arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties)), arguments.CompilationOptions);
        var generators = arguments.AnalyzerReferences.SelectMany(reference => new AnalyzerFileReference(reference.FilePath, new AnalyzerLoader()).GetGenerators(LanguageNames.CSharp)).ToImmutableArray();
        if (!generators.IsEmpty)
            CSharpGeneratorDriver.Create(generators, parseOptions: parsing).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        return new LoadedProject(Path.GetFileNameWithoutExtension(file), (CSharpCompilation)compilation);
    }

    // What this program runs on, without what only it needs.
    private static IEnumerable<MetadataReference> References(bool withSdk)
    {
        foreach (var path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var isSdk = Array.Exists(Sdk, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
            if (isSdk ? withSdk : !path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
                yield return MetadataReference.CreateFromFile(path);
        }
    }
}
