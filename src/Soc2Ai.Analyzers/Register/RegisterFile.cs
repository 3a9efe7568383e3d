using System;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Soc2Ai.Catalog.Register;

namespace Soc2Ai.Analyzers.Register;

/// <summary>The project's <c>soc2ai.register.json</c>, an additional file of the compilation.</summary>
internal static class RegisterFile
{
    /// <summary>A register that cannot be read. It has no page: it is about the project's set-up, not its code.</summary>
    public static readonly DiagnosticDescriptor Problem = new(
        id: "SAI9104",
        "AI register that cannot be read",
        "The AI register cannot be read here, so nothing is compared with it: {0}",
        "Configuration",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "soc2ai.register.json lists the vendors, models, tools and data sets of AI that a team answers for. rules/register.schema.json says what it holds.");

    /// <summary>Tells the evidence that there is no register.</summary>
    public static readonly DiagnosticDescriptor Missing = new(
        id: "SAI9105",
        "No AI register",
        "No AI register is kept: the project has no soc2ai.register.json in its folder or above, up to the repository's root",
        "Configuration",
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        "Without a register nothing can be said about undeclared vendors, models and tools; the report says so.",
        helpLinkUri: null,
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>The register; null when there is none, or none that can be read.</summary>
    public static AiRegister? Of(AnalyzerOptions options, CancellationToken stop) =>
        Find(options)?.GetText(stop) is { } text && AiRegister.Parse(text.ToString()) is { Problem: null } register ? register : null;

    /// <summary>The additional file that is the register.</summary>
    public static AdditionalText? Find(AnalyzerOptions options) => options.AdditionalFiles.FirstOrDefault(Is);

    /// <summary>Reports what is wrong with a register.</summary>
    public static void Check(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!Is(file) || file.GetText(context.CancellationToken) is not { } text || AiRegister.Parse(text.ToString()).Problem is not var (problem, start, end))
            return;

        var span = TextSpan.FromBounds(Math.Min(start, text.Length), Math.Min(end, text.Length));
        context.ReportDiagnostic(Diagnostic.Create(Problem, Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span)), problem));
    }

    private static bool Is(AdditionalText file) => string.Equals(Path.GetFileName(file.Path), AiRegister.FileName, StringComparison.OrdinalIgnoreCase);
}
