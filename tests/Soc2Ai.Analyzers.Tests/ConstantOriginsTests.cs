using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>The constants that may reach an expression: that of the argument of <c>Sink(…)</c> in each source.</summary>
public sealed class ConstantOriginsTests
{
    [Theory]
    [InlineData("""Sink("a");""", "a")]
    [InlineData("""Sink((object)("a"));""", "a")]
    [InlineData("""var x = "a"; var y = x; Sink(y);""", "a")]
    [InlineData("""const string x = "a"; Sink(x);""", "a")]
    [InlineData("""string x; if (args.Length > 5) x = "a"; else x = "b"; Sink(x);""", "a | b")]
    [InlineData("""Sink(DateTime.Now.Hour > 5 ? "a" : "b");""", "a | b")]
    [InlineData("""Sink(DateTime.Now.Hour switch { 1 => "a", 2 => "b", _ => throw new Exception() });""", "a | b")]
    [InlineData("""Sink(Fields.Constant);""", "constant")]
    [InlineData("""Sink(Fields.Static);""", "static")]
    [InlineData("""Sink(new Fields().Instance);""", "instance")]
    [InlineData("""Sink(Fields.Property);""", "property")]
    [InlineData("""Sink(Fields.Arrow);""", "arrow")]
    [InlineData("""Sink(Fields.Getter);""", "getter")]
    [InlineData("""Sink(Fields.Method());""", "method")]
    [InlineData("""Sink(new Fields().Assigned);""", "assigned")]
    [InlineData("""Sink(Local()); string Local() => "a";""", "a")]
    [InlineData("""Inner("a"); void Inner(string x) => Sink(x);""", "a")]
    [InlineData("""Inner(); void Inner(string x = "a") => Sink(x);""", "a")]
    [InlineData("""Sink("a" + "b");""", "ab")]
    [InlineData("""Sink($"a{Fields.Static}c");""", "astaticc")]
    [InlineData("""Sink($"http://{args[0]}/v1");""", "http://*/v1")]
    [InlineData("""Sink("http://h/" + args[0]);""", "http://h/*")]
    [InlineData("""Sink(string.Format("http://{0}/v1", "h"));""", "http://h/v1")]
    [InlineData("""Sink(string.Concat("a", Fields.Static));""", "astatic")]
    [InlineData("""Sink(new Uri("http://h/"));""", "http://h/")]
    [InlineData("""Sink(new Uri(new Uri("http://h"), "v1"));""", "http://h/v1")]
    [InlineData("""Sink(new UriBuilder("http", "h", 80, "v1").Uri);""", "http://h/v1")]
    [InlineData("""Sink(new UriBuilder { Scheme = "http", Host = "h", Path = "/v1" }.Uri);""", "http://h/v1")]
    [InlineData("""Sink(" a ".Trim());""", " a ")]
    [InlineData("""var x = "a"; x += args[0]; Sink(x);""", "a*")]
    [InlineData("""foreach (var x in new[] { "a", "b" }) Sink(x);""", "a | b")]
    [InlineData("""var (x, y) = ("a", "b"); Sink(y);""", "b")]
    [InlineData("""Func<Task> run = async () => Sink(await Task.FromResult("a")); await run();""", "a")]
    [InlineData("""var x = "a"; Action run = () => Sink(x); run();""", "a")]
    [InlineData("""var settings = new { Key = "a" }; Sink(settings.Key);""", "a")]
    [InlineData("""var settings = new Bag { Key = "a" }; Sink(settings.Key);""", "a")]
    [InlineData("""Sink(TimeSpan.FromHours(2));""", "02:00:00")]
    [InlineData("""Sink(TimeSpan.FromMinutes(1.5));""", "00:01:30")]
    [InlineData("""Sink(new TimeSpan(1, 0, 0));""", "01:00:00")]
    [InlineData("""Sink(Timeout.InfiniteTimeSpan);""", "-00:00:00.0010000")]
    [InlineData("""Sink(TimeSpan.FromHours(1) * 24);""", "1.00:00:00")]
    [InlineData("""Sink(TimeSpan.MaxValue);""", "10675199.02:48:05.4775807")]
    [InlineData("""Sink(Fields.Wait);""", "00:00:05")]
    public void Constant_reaches_the_argument(string statements, string expected) => Assert.Equal(expected, Describe(statements));

    [Theory]
    [InlineData("""Sink(Environment.GetEnvironmentVariable("M") ?? "a");""", "a?")]
    [InlineData("""var x = Environment.GetEnvironmentVariable("M"); if (x is null) x = "a"; Sink(x);""", "a?")]
    [InlineData("""var x = Environment.GetEnvironmentVariable("M"); x ??= "a"; Sink(x);""", "a?")]
    [InlineData("""Sink(Environment.GetEnvironmentVariable("M") is { Length: > 0 } x ? x : "a");""", "a?")]
    [InlineData("""Sink(args.Length > 0 ? args[0] : "a");""", "a?")]
    [InlineData("""Sink(new Uri(Environment.GetEnvironmentVariable("M") ?? "http://h"));""", "http://h?")]
    [InlineData("""Sink(new ChatOptions().Model);""", "options?")]
    [InlineData("""Sink(Environment.MachineName is { } x ? x : "a");""", "a")]
    public void Fallback_of_configuration_is_told_from_a_choice(string statements, string expected) => Assert.Equal(expected, Describe(statements));

    [Theory]
    [InlineData("""Sink(args[0]);""")]
    [InlineData("""Sink(Environment.GetEnvironmentVariable("M"));""")]
    [InlineData("""Sink(Console.ReadLine());""")]
    [InlineData("""string? x = null; Sink(x);""")]
    [InlineData("""Sink(Fields.Loop);""")]
    [InlineData("""Sink(Fields.Recursive(3));""")]
    [InlineData("""new Dictionary<string, string>().TryGetValue("k", out var x); Sink(x);""")]
    public void Nothing_constant_reaches_the_argument(string statements) => Assert.Equal("", Describe(statements));

    private static string Describe(string statements)
    {
        var stop = TestContext.Current.CancellationToken;
        var compilation = Verify.Compile([("Program.cs", $$"""
            {{statements}}

            void Sink(object? value) { }

            class ChatOptions { public string Model { get; set; } = "options"; }

            class Bag { public string Key { get; set; } = ""; }

            class Fields
            {
                public const string Constant = "constant";
                public static readonly string Static = "static";
                public static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);
                public readonly string Instance = "instance";
                public readonly string Assigned;
                public Fields() => Assigned = "assigned";
                public static string Property { get; } = "property";
                public static string Arrow => "arrow";
                public static string Getter { get { return "getter"; } }
                public static string Method() => "method";
                public static string Loop => Loop;
                public static string Recursive(int n) => Recursive(n - 1);
            }
            """)]);
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == "Program.cs");
        var model = compilation.GetSemanticModel(tree);
        var sink = tree.GetRoot(stop).DescendantNodes().OfType<InvocationExpressionSyntax>().First(call => call.Expression is IdentifierNameSyntax { Identifier.Text: "Sink" });
        var program = (IOperation)model.GetOperation(tree.GetRoot(stop), stop)!;
        var call = program.Descendants().OfType<IInvocationOperation>().First(call => call.Syntax == sink);
        return string.Join(" | ", new ConstantOrigins(new SourceIndex(compilation, tree => FileIndex.Of(tree, stop))).Of(call.Arguments[0].Value, stop)
            .Where(origin => origin.Value is not "")
            .Select(origin => origin.Value.ToString()!.Replace(ConstantOrigin.Hole, '*') + (origin.IsFallback ? "?" : "")));
    }
}
