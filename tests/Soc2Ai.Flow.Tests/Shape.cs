using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Soc2Ai.Flow.Tests;

/// <summary>
/// A shape of flow from <c>Shapes/*.cs</c>: a block behind <c>//// name</c>. Lines that end in <c>// bad</c> stand only in the twin where the
/// source reaches the sink, lines that end in <c>// good</c> only in the one where it must not be found. A block with a line
/// <c>//// members</c> is the members of a class, one with <c>//// file</c> a whole file; any other is statements.
/// </summary>
public sealed record Shape(string Name, string Text)
{
    private const string Usings = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Channels;
        using System.Threading.Tasks;
        using Fake;
        using static Fake.Api;

        """;

    /// <summary>Every shape by name.</summary>
    public static IReadOnlyDictionary<string, Shape> All { get; } = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Shapes"), "*.cs")
        .Order(StringComparer.Ordinal)
        .SelectMany(file => Regex.Split(File.ReadAllText(file), @"^//// (?!members|file)", RegexOptions.Multiline).Skip(1))
        .Select(block => new Shape(block[..block.IndexOf('\n')].Trim(), block[(block.IndexOf('\n') + 1)..]))
        .ToDictionary(shape => shape.Name);

    /// <summary>Analyzes one twin.</summary>
    public FlowAnalysis Analyze(bool bad, CancellationToken stop)
    {
        var other = bad ? "// good" : "// bad";
        var code = string.Join('\n', Text.Split('\n').Where(line => !line.TrimEnd().EndsWith(other, StringComparison.Ordinal)));
        var source = Usings + (code.Contains("//// file") ? code
            : code.Contains("//// members") ? $"class Test\n{{\n{code}\n}}"
            : $"class Test\n{{\n    async Task Run(string constant, bool flag, int number)\n    {{\n        await Task.Yield();\n{code}\n    }}\n}}");
        var compilation = CSharpCompilation.Create("Shape", [CSharpSyntaxTree.ParseText(source, path: "Shape.cs", cancellationToken: stop)], FakeApi.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.Empty(compilation.GetDiagnostics(stop).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        return Analyze(compilation, FlowOptions.Default, stop);
    }

    internal static FlowAnalysis Analyze(Compilation compilation, FlowOptions options, CancellationToken stop, params string[] seeds) => FlowAnalysis.Run(
        new SourceIndex(compilation, tree => FileIndex.Of(tree, stop)),
        new FlowFacts(new ApiIndex(FakeApi.Rows), ["danger"], [], []),
        seeds is [] ? ["Source", "SourceAsync", "SourceStream", "Read", "Sink", "Tainted"] : [.. seeds],
        options,
        stop);
}
