using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Soc2Ai.Performance.Compiling;

namespace Soc2Ai.Performance.Loading;

/// <summary>The whole analyzer on a whole compilation, in this process.</summary>
/// <param name="Crashes">Exceptions that would be AD0001 in a build.</param>
internal sealed record AnalyzerRun(ImmutableArray<Diagnostic> Findings, IReadOnlyList<Exception> Crashes)
{
    /// <summary>Runs this package.</summary>
    public static AnalyzerRun Of(CSharpCompilation compilation, bool concurrent)
    {
        var crashes = new List<Exception>();
        var driver = Ours.Value.Driver(compilation, concurrent, error =>
        {
            lock (crashes)
                crashes.Add(error);
        });
        return new AnalyzerRun(driver.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult(), crashes);
    }

    private static readonly Lazy<LoadedAnalyzers> Ours = new(() => LoadedAnalyzers.Of(Variants.Of([Variant.Ours], "")[0]));
}
