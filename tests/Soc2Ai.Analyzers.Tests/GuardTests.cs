using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Soc2Ai.Analyzers.Guards;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>Whether the call of <c>Act()</c> in each source runs only in development, or only where the log's level is Trace or Debug.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData("if (env.IsDevelopment()) Act();")]
    [InlineData("if (env.IsDevelopment() && args.Length > 0) { Act(); }")]
    [InlineData("if (args.Length > 0 && env.IsDevelopment()) { if (args.Length > 1) Act(); }")]
    [InlineData("if (!env.IsDevelopment()) { Console.WriteLine(); } else { Act(); }")]
    [InlineData("if (!env.IsDevelopment()) return; Act();")]
    [InlineData("if (!env.IsDevelopment()) { throw new Exception(); } Act();")]
    [InlineData("if (args.Length == 0 || !env.IsDevelopment()) return; Act();")]
    [InlineData("_ = env.IsDevelopment() ? Act() : 0;")]
    [InlineData("_ = env.IsDevelopment() && Act() > 0;")]
    [InlineData("_ = !env.IsDevelopment() || Act() > 0;")]
    [InlineData("var local = env.IsDevelopment(); if (local) Act();")]
    [InlineData("var local = env.IsDevelopment() && args.Length > 0; if (local == true) Act();")]
    [InlineData("if (env.IsEnvironment(\"Development\")) Act();")]
    [InlineData("if (env.EnvironmentName == \"Development\") Act();")]
    [InlineData("if (env.EnvironmentName == Environments.Development) Act();")]
    [InlineData("if (env.EnvironmentName != Environments.Development) return; Act();")]
    [InlineData("if (env.EnvironmentName is \"Development\") Act();")]
    [InlineData("if (System.Diagnostics.Debugger.IsAttached) Act();")]
    [InlineData("if (env.IsDevelopment()) { Action later = () => Act(); later(); }")]
    [InlineData("if (env?.IsDevelopment() == true) Act();")]
    [InlineData("if (env?.IsDevelopment() ?? false) Act();")]
    [InlineData("Run(env.IsDevelopment()); void Run(bool isDevelopment) { if (isDevelopment) Act(); }")]
    [InlineData("\n#if DEBUG\nAct();\n#endif\n")]
    [InlineData("\n#if DEBUG && !X\nAct();\n#endif\n")]
    [InlineData("\n#if !DEBUG\n#else\nAct();\n#endif\n")]
    [InlineData("Debugging(); [System.Diagnostics.Conditional(\"DEBUG\")] static void Debugging() => Act();")]
    public void Development_only(string statements) => Assert.True(DevelopmentOnly.Covers(Act(statements)));

    [Theory]
    [InlineData("Act();")]
    [InlineData("if (!env.IsDevelopment()) Act();")]
    [InlineData("if (env.IsDevelopment()) Console.WriteLine(); else Act();")]
    [InlineData("if (env.IsDevelopment() || args.Length > 0) Act();")]
    [InlineData("if (env.IsDevelopment()) return; Act();")]
    [InlineData("if (!env.IsDevelopment()) Console.WriteLine(); Act();")]
    [InlineData("if (!env.IsDevelopment() && args.Length > 0) return; Act();")]
    [InlineData("var local = env.IsDevelopment(); local = true; if (local) Act();")]
    [InlineData("if (env.IsEnvironment(\"Production\")) Act();")]
    [InlineData("if (env.IsProduction()) Act();")]
    [InlineData("if (env.EnvironmentName != \"Development\") Act();")]
    [InlineData("if (env.IsDevelopment() == false) Act();")]
    [InlineData("\n#if !X\nAct();\n#endif\n")]
    [InlineData("\n#if DEBUG || !X\nAct();\n#endif\n")]
    [InlineData("\n#if DEBUG\nConsole.WriteLine();\n#endif\nAct();")]
    public void Not_development_only(string statements) => Assert.False(DevelopmentOnly.Covers(Act(statements)));

    [Theory]
    [InlineData("if (logger.IsEnabled(LogLevel.Trace)) Act();")]
    [InlineData("if (logger.IsEnabled(LogLevel.Debug) && args.Length > 0) { Act(); }")]
    [InlineData("if (!logger.IsEnabled(LogLevel.Trace)) return; Act();")]
    [InlineData("var trace = logger.IsEnabled(LogLevel.Trace); if (trace) Act();")]
    public void Trace_only(string statements) => Assert.True(TraceGuard.Covers(Act(statements)));

    [Theory]
    [InlineData("Act();")]
    [InlineData("if (logger.IsEnabled(LogLevel.Information)) Act();")]
    [InlineData("if (!logger.IsEnabled(LogLevel.Trace)) Act();")]
    public void Not_trace_only(string statements) => Assert.False(TraceGuard.Covers(Act(statements)));

    private static IOperation Act(string statements)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var tree = CSharpSyntaxTree.ParseText($$"""
            using System;
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.Logging;

            static class Program
            {
                static int Act() => 1;

                static void Main(string[] args)
                {
                    IHostEnvironment env = null!;
                    ILogger logger = null!;
                    {{statements}}
                }
            }
            """, new CSharpParseOptions(preprocessorSymbols: ["DEBUG"]), cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Tested", [tree], references);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var call = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Last(node => node.ToString() == "Act()");
        return compilation.GetSemanticModel(tree).GetOperation(call, TestContext.Current.CancellationToken)!;
    }
}
