using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>
/// Shapes of the flow engine's tests, as complete files with the real analyzer: what a model answers is the source, starting a process the sink,
/// and the cleaner and the guard are the project's own, declared in its rows.
/// </summary>
public sealed class FlowShapeTests
{
    private const string Rows = "clean\t*\tFake.Api\tClean\ttext->return\nguard\t*\tFake.Api\tIsSafe\ttext=true\n";

    private const string Api = """
        global using System.Text;
        global using System.Text.Json;
        global using System.Diagnostics;
        global using Microsoft.Extensions.AI;
        global using Fake;
        global using static Fake.Api;
        namespace Fake
        {
            public static class Api
            {
                public static IChatClient Client = null!;
                public static string Clean(string text) => text;
                public static bool IsSafe(string text) => true;
            }
        }
        """;

    public static TheoryData<string> Names { get; } =
    [
        "cleaned in every case of a switch", "finally overwrites", "own exception with a property", "switch on a tuple of values", "list pattern with slice",
        "dead branch by constant local", "stackalloc copy", "caesar cipher", "swap by tuple", "user Deconstruct", "record struct with", "struct copy is a value",
        "ref return", "user operator drops one side", "static readonly hash set", "guard two deep", "guard on a member of a parameter", "stored flag is stale",
        "deny list contains is no guard", "array exists", "static abstract", "interface variable that holds the safe one", "dynamic member", "partial property",
        "json serialize and back", "xml writer", "stream writer and reader", "read stream into a buffer", "guard from IsSafe negated early return",
    ];

    [Theory, MemberData(nameof(Names))]
    public async Task Answer_that_starts_a_process_is_found_and_its_twin_is_not(string shape)
    {
        Assert.NotEmpty(await Findings(shape, bad: true));
        Assert.Empty(await Findings(shape, bad: false));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string shape, bool bad)
    {
        var text = Text(shape);
        var other = bad ? "// good" : "// bad";
        var code = string.Join('\n', text.Split('\n').Where(line => !line.TrimEnd().EndsWith(other, StringComparison.Ordinal)));
        var file = code.Contains("//// file") ? code
            : code.Contains("//// members") ? $"class Test\n{{\n{code}\n}}"
            : $"class Test\n{{\n    async Task Run(string constant, bool flag, int number)\n    {{\n        await Task.Yield();\n{code}\n    }}\n}}";
        var real = new RealApi().Visit(await CSharpSyntaxTree.ParseText(file, cancellationToken: TestContext.Current.CancellationToken).GetRootAsync(TestContext.Current.CancellationToken)).ToFullString();
        var verify = new Verify("SAI1006") { Output = OutputKind.DynamicallyLinkedLibrary, AdditionalFiles = [("own.soc2ai.tsv", Rows)] };
        return [.. (await verify.Analyze(("Test.cs", real), ("Api.cs", Api))).Where(finding => finding.Id == "SAI1006")];
    }

    private static string Text(string shape) => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "FlowShapes"), "*.cs")
        .SelectMany(file => Regex.Split(File.ReadAllText(file), @"^//// (?!members|file)", RegexOptions.Multiline).Skip(1))
        .Single(block => block[..block.IndexOf('\n')].Trim() == shape)[(shape.Length + 1)..];

    private sealed class RealApi : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
        {
            var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
            return node.Expression is not IdentifierNameSyntax { Identifier.ValueText: var name } ? visited
                : name == "Source" ? SyntaxFactory.ParseExpression("Client.GetResponseAsync(\"q\").Result.Text").WithTriviaFrom(node)
                : name == "Sink" ? SyntaxFactory.ParseExpression($"Process.Start(\"sh\", \"\" + ({visited.ArgumentList.Arguments[0].ToFullString()}))").WithTriviaFrom(node)
                : visited;
        }
    }
}
