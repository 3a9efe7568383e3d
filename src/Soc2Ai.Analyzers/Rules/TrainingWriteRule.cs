using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Content of any origin in a file of training data. Of all file writes only those that say or show that they are such a file are its population.</summary>
internal sealed class TrainingWriteRule(DiagnosticDescriptor descriptor) : FlowRule(descriptor)
{
    /// <inheritdoc/>
    public override bool Tests(SinkSite site, FlowRun run) => site.Kind == "training-write" && run.Training(site) is not null;

    /// <inheritdoc/>
    public override IEnumerable<FlowFinding> Find(FlowRun run)
    {
        var clean = Clean(run);
        foreach (var hit in run.Analysis.Hits.Concat(run.Analysis.Shared))
        {
            if (hit.Sink.Kind == "training-write" && (hit.Mark.Cleaned & clean) == 0 && !(hit.Mark.Label is { Kind: LabelKind.Source, Root: "model-address" })
                && run.Training(hit.Sink) is not null && TrainingData.IsContent(hit))
            {
                yield return new(this, hit.Sink, hit.Mark, null, Descriptor.DefaultSeverity);
            }
        }
    }
}
