using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Soc2Ai.Flow.Tests;

/// <summary>Code that no one writes by hand: every bound is hit by a test, and nothing hangs or overflows.</summary>
public sealed class BoundTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void Twenty_thousand_concatenations_are_followed() =>
        Assert.Single(Analyze("var text = Source();\n text = text" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $" + text")) + ";\nSink(text);").Hits);

    [Fact]
    public void Two_thousand_nested_conditionals_end()
    {
        var text = new StringBuilder("var text = \"x\";\n");
        for (var i = 0; i < 2_000; i++)
            text.Append($"if (number == {i}) text += Source(); else ");
        text.Append("text = \"y\";\nSink(text);");

        Assert.Single(Analyze(text.ToString()).Hits);
    }

    [Fact]
    public void Switch_with_three_thousand_cases_is_followed()
    {
        var text = new StringBuilder("string text;\nswitch (number)\n{\n");
        for (var i = 0; i < 3_000; i++)
            text.Append($"case {i}: text = {(i == 1_500 ? "Source()" : "\"x\"")}; break;\n");
        text.Append("default: text = \"\"; break;\n}\nSink(text);");

        Assert.Single(Analyze(text.ToString()).Hits);
    }

    [Fact]
    public void Ten_thousand_lines_in_one_method_are_followed()
    {
        var text = new StringBuilder("var v0 = Source();\n");
        for (var i = 1; i < 10_000; i++)
            text.Append($"var v{i} = v{i - 1}{(i % 10 == 0 ? ".Trim()" : "")};\n");
        text.Append("Sink(v9999);");

        Assert.Single(Analyze(text.ToString()).Hits);
    }

    [Fact]
    public void Five_thousand_mutually_recursive_methods_end()
    {
        var text = new StringBuilder("string Start() => M0(Source(), 3);\nvoid Use() => Sink(Start());\n");
        for (var i = 0; i < 5_000; i++)
            text.Append($"string M{i}(string text, int n) => n == 0 ? text : M{(i + 1) % 5_000}(text + n, n - 1);\n");

        Assert.Single(Analyze(text.ToString(), members: true).Hits.Select(hit => hit.Sink).Distinct());
    }

    [Fact]
    public void Function_that_is_given_itself_ends_and_is_told_of()
    {
        var found = Analyze("""
            delegate string Self(string text, Self next);
            void Use()
            {
                Self twice = (text, next) => next(text, next) + next(text, next);
                Self other = (text, next) => next(text, twice);
                Sink(other(Source(), twice));
            }
            """, members: true);

        Assert.Single(found.Hits);
        Assert.Contains(found.Widened, widened => widened.What.Contains("what they are given"));
    }

    [Fact]
    public void Objects_that_run_each_others_delegates_end_and_are_told_of()
    {
        var text = new StringBuilder("""
            void Use(Node one, Node other) => Sink(one.Run(Source(), other));
            abstract class Node
            {
                public Func<string, string> First, Second;
                public Node Left, Right;
                public abstract string Run(string text, Node other);
            }

            """);
        for (var i = 0; i < 8; i++)
        {
            text.Append($"class N{i} : Node {{ public override string Run(string text, Node other) {{ text = First(other.Second(text)); Left.Right = other.Left; other.Right = Right.Left;\n");
            for (var j = 0; j < 4; j++)
                text.Append("text += Left.Run(other.First(text), Right) + Right.Run(Second(text), other) + other.Run(Left.First(text), this);\n");
            text.Append("return text; } }\n");
        }

        Assert.Contains(Analyze(text.ToString(), members: true).Widened, widened => widened.What.Contains("delegates"));
    }

    [Fact]
    public void Callees_on_more_levels_than_are_followed_are_told_of()
    {
        var text = new StringBuilder("void Use() { var text = M0(); Sink(text); }\n");
        for (var i = 0; i < 20; i++)
            text.Append($"string M{i}() => M{i + 1}();\n");
        text.Append("string M20() => System.IO.File.ReadAllText(\"a\") + IsSafe(\"b\");");

        Assert.Contains("levels", Assert.Single(Analyze(text.ToString(), members: true, "Sink").Widened).What);
    }

    private static FlowAnalysis Analyze(string code, bool members = false, params string[] seeds)
    {
        var stop = TestContext.Current.CancellationToken;
        var source = "using System;\nusing static Fake.Api;\nclass Test\n{\n" + (members ? code : $"void Run(int number)\n{{\n{code}\n}}") + "\n}";
        var watch = Stopwatch.StartNew();
        var compilation = CSharpCompilation.Create("Bound", [CSharpSyntaxTree.ParseText(source, cancellationToken: stop)], FakeApi.References, new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));
        var analysis = Shape.Analyze(compilation, FlowOptions.Default, stop, seeds);
        Assert.True(watch.Elapsed < Limit, $"took {watch.Elapsed}");
        return analysis;
    }
}
