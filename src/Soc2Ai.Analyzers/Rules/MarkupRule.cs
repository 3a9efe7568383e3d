using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>
/// Text of a model that a browser takes as markup. Of Markdown that was made into HTML it is told where the HTML is rendered, or where it is
/// made when it leaves the compilation some other way.
/// </summary>
internal sealed class MarkupRule(DiagnosticDescriptor descriptor) : OutputUseRule(descriptor)
{
    /// <inheritdoc/>
    public override bool Tests(SinkSite site, FlowRun run) => IsMarkup(site, run) && base.Tests(site, run);

    /// <inheritdoc/>
    protected override bool Admits(Hit hit, FlowRun run) => IsMarkup(hit.Sink, run);

    private static bool IsMarkup(SinkSite site, FlowRun run) => site.Kind switch
    {
        "html-content" => run.Remember(site, MarkupContent.Is),
        "html-conversion" => run.Remember(site, IsLast),
        _ => true,
    };

    // Whether nothing that the rule knows gets what the conversion gives back: neither a page nor a sanitizer.
    private static bool IsLast(SinkSite site, FlowRun run)
    {
        foreach (var hit in run.Analysis.Shared)
        {
            if (hit.Mark.Label is { Kind: LabelKind.Origin, Root: SyntaxNode made } && hit.Sink.Kind is "html" or "html-content" or "sanitizer" && made.Span.Contains(site.At.Span) && made.SyntaxTree == site.At.SyntaxTree && IsConversion(made, site))
                return false;
        }

        return true;
    }

    private static bool IsConversion(SyntaxNode made, SinkSite site) => site.At.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax>(call => call != site.At) == made;
}
