using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Soc2Ai.Flow.Tests;

/// <summary>Projects that reference each other by source, as an editor has them open.</summary>
public sealed class ReferencedProjectTests
{
    [Fact]
    public void Method_of_a_referenced_project_is_a_callee_that_nobody_knows()
    {
        var stop = TestContext.Current.CancellationToken;
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var library = CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText("""
            public sealed class Note(string text) { public string Text { get; } = text; public string Loud() => Text + "!"; }
            """, cancellationToken: stop)], FakeApi.References, options);
        var program = CSharpCompilation.Create("Program", [CSharpSyntaxTree.ParseText("""
            using static Fake.Api;
            class Test { void Run() => Sink(new Note(Source()).Loud()); }
            """, cancellationToken: stop)], [.. FakeApi.References, library.ToMetadataReference()], options);

        Assert.Single(Shape.Analyze(program, FlowOptions.Default, stop).Hits);
    }
}
