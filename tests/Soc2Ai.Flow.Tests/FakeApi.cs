using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow.Tests;

/// <summary>The library that the shapes use: a source, a sink, a cleaner and a guard, compiled apart so that the engine sees it only through rows.</summary>
internal static class FakeApi
{
    private const string Code = """
        namespace Fake
        {
            public static class Api
            {
                public static string Source() => "";
                public static System.Threading.Tasks.Task<string> SourceAsync() => System.Threading.Tasks.Task.FromResult("");
                public static System.Collections.Generic.IAsyncEnumerable<string> SourceStream() => throw new System.NotSupportedException();
                public static void Read(out string text) => text = "";
                public static void Sink(object value) { }
                public static string Clean(string text) => text;
                public static bool IsSafe(string text) => true;
                public static string[] Parts(string text) => [text];
                public static string Opaque(string text) => text;
                public static void Run(System.Action action) => action();
                public static T Map<T>(string text, System.Func<string, T> map) => map(text);
            }

            public sealed class Box
            {
                public string Content { get; set; } = "";
                public string Tainted => "";
                public int Size { get; set; }
                public string this[int index] => "";
            }
        }
        """;

    private const string RowText = """
        source	tainted	Fake.Api	Source	return
        source	tainted	Fake.Api	SourceAsync	return
        source	tainted	Fake.Api	SourceStream	return
        source	tainted	Fake.Api	Read	text
        source	tainted	Fake.Box	Tainted	return
        sink	danger	Fake.Api	Sink	value
        sink	danger	Fake.Api	Parts	return[]
        sink	danger	Fake.Box	this[]	this
        pass	*	Fake.Api	Parts	text->return
        clean	*	Fake.Api	Clean	text->return
        guard	*	Fake.Api	IsSafe	text=true
        """;

    /// <summary>The rows of the fake API, among those that every project has: the framework's say where values pass there too.</summary>
    public static IReadOnlyList<ApiRow> Rows { get; } = [.. ApiRow.Parse("fake.tsv", RowText), .. ApiRows.All.Where(row => row.Role is ApiRole.Pass or ApiRole.Clean or ApiRole.Guard)];

    /// <summary>The framework and the compiled fake API.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = Compile();

    private static List<MetadataReference> Compile()
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();
        var compilation = CSharpCompilation.Create("Fake", [CSharpSyntaxTree.ParseText(Code)], framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        framework.Add(MetadataReference.CreateFromImage(image.ToArray()));
        return framework;
    }
}
