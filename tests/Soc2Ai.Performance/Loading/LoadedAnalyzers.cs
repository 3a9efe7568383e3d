using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Soc2Ai.Performance.Compiling;

namespace Soc2Ai.Performance.Loading;

/// <summary>The analyzers of a variant, and the severities that it sets.</summary>
internal sealed record LoadedAnalyzers(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableDictionary<string, ReportDiagnostic> Severities)
{
    /// <summary>Loads them; one that does not load is an error.</summary>
    public static LoadedAnalyzers Of(Variant variant)
    {
        var loader = new AnalyzerLoader();
        foreach (var assembly in variant.Assemblies)
            loader.AddDependencyLocation(assembly);

        var analyzers = variant.Assemblies.SelectMany(assembly =>
        {
            var reference = new AnalyzerFileReference(assembly, loader);
            reference.AnalyzerLoadFailed += (_, failure) =>
            {
                if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
                    throw new InvalidOperationException($"{assembly}: {failure.Message}");
            };
            return reference.GetAnalyzers(LanguageNames.CSharp);
        });

        var severities = variant.Configuration is not { } file ? [] : AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(file)), file) }).GlobalConfigOptions.TreeOptions;
        return new LoadedAnalyzers(variant.Name, [.. analyzers], severities.ToImmutableDictionary(severity => severity.Key.ToUpperInvariant(), severity => severity.Value));
    }

    /// <summary>A compilation with those severities.</summary>
    public CSharpCompilation Configured(CSharpCompilation compilation) => Severities.IsEmpty ? compilation
        : compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.SetItems(Severities)));

    /// <summary>A driver of its own for one state of the code, as an editor makes one for each.</summary>
    public CompilationWithAnalyzers Driver(CSharpCompilation compilation, bool concurrent, Action<Exception> crashed) => new(
        compilation,
        Analyzers,
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (error, _, _) => crashed(error), concurrent, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false));
}
