using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>
/// A rule about uses of what a model wrote. Text is parsed, files are opened and programs started everywhere: a use of model output is one
/// that model output reaches, cleaned or not.
/// </summary>
internal class OutputUseRule(DiagnosticDescriptor descriptor) : FlowRule(descriptor)
{
    /// <inheritdoc/>
    public override bool Tests(SinkSite site, FlowRun run)
    {
        if (!Ends(site, run))
            return false;

        foreach (var hit in run.At(site.At))
        {
            if (hit.Sink.Kind == site.Kind && hit.Mark.Label.Root is string source && Flow.Sources.Contains(source) && IsUse(hit))
                return true;
        }

        return false;
    }

    /// <summary>Whether what arrives is a use in the rule's sense.</summary>
    protected virtual bool IsUse(Hit hit) => true;

    /// <inheritdoc/>
    protected override bool Admits(Hit hit, FlowRun run) => IsUse(hit);
}
