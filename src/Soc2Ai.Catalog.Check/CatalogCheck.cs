using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Catalog.Check;

/// <summary>Makes every error in a page, a row or a table of <c>rules/</c> an error of the catalogue's build, at its file and line.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogCheck : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Malformed =
        new("CAT0001", "Malformed catalogue file", "{0}", "Catalogue", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Malformed];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Check);
    }

    private static void Check(AdditionalFileAnalysisContext context)
    {
        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;

        foreach (var problem in CatalogFiles.Problems(context.AdditionalFile.Path, text.ToString()))
        {
            var line = text.Lines[System.Math.Min(problem.Line, text.Lines.Count) - 1];
            var at = Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
            context.ReportDiagnostic(Diagnostic.Create(Malformed, at, problem.Problem));
        }
    }
}
