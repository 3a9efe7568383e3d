using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>A co-flow rule: one origin that is not constant reaches both of its sinks, and the finding stands at the last of them.</summary>
internal class SharedFlowRule(DiagnosticDescriptor descriptor) : FlowRule(descriptor)
{
    /// <inheritdoc/>
    public override IEnumerable<FlowFinding> Find(FlowRun run)
    {
        var clean = Clean(run);
        var together = new Dictionary<object, List<Hit>>(SharedContent.RootComparer);
        foreach (var hit in run.Analysis.Shared)
        {
            if (hit.Sink.Kind != Flow.Together || !SharedContent.Counts(hit.Mark, clean))
                continue;
            if (!together.TryGetValue(hit.Mark.Label.Root, out var hits))
                together.Add(hit.Mark.Label.Root, hits = []);
            hits.Add(hit);
        }

        foreach (var hit in run.Analysis.Shared)
        {
            if (!Ends(hit.Sink, run) || !SharedContent.Counts(hit.Mark, clean) || !together.TryGetValue(hit.Mark.Label.Root, out var hits) || !Admits(hit, run))
                continue;

            foreach (var other in hits)
            {
                if (SharedContent.Relates(hit.Mark.Label, other.Mark.Label))
                {
                    yield return new(this, hit.Sink, hit.Mark, other.Sink, Descriptor.DefaultSeverity);
                    break;
                }
            }
        }
    }

    /// <inheritdoc/>
    public override string WhyNot(SinkSite site, FlowRun run)
    {
        var clean = Clean(run);
        var arrives = $"only constants, numbers, ids and the like arrive here";
        foreach (var hit in run.Analysis.Shared)
        {
            if (hit.Sink != site)
                continue;
            if (SharedContent.Counts(hit.Mark, clean))
                return $"{Arrives(hit.Mark)}, but nothing of the same origin arrives at a {Flow.Together}";
            if ((hit.Mark.Cleaned & clean) != 0)
                arrives = $"{Arrives(hit.Mark)}, cleaned for {string.Join(", ", Rule.Clean)}";
        }

        return arrives;
    }

    /// <inheritdoc/>
    public override object?[] Arguments(string sink, string source, string? other) => [other, sink];
}
