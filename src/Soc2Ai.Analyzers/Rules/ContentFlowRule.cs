using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Content of a conversation where it must not stand: what also becomes a prompt, and what a model answered. A place counts once content arrives there, whatever became of it on the way.</summary>
internal class ContentFlowRule(DiagnosticDescriptor descriptor) : SharedFlowRule(descriptor)
{
    private const string Output = "model-output";

    private readonly ConditionalWeakTable<FlowRun, HashSet<SyntaxNode>> _places = new();

    /// <inheritdoc/>
    public override bool Tests(SinkSite site, FlowRun run) => Ends(site, run) && Places(run).Contains(site.At);

    /// <inheritdoc/>
    public override IEnumerable<FlowFinding> Find(FlowRun run)
    {
        foreach (var finding in base.Find(run))
            yield return finding;

        var clean = Clean(run);
        foreach (var hit in run.Analysis.Hits)
        {
            if (hit.Mark.Label.Root is Output && (hit.Mark.Cleaned & clean) == 0 && Ends(hit.Sink, run) && Admits(hit, run))
                yield return new(this, hit.Sink, hit.Mark, null, Descriptor.DefaultSeverity);
        }
    }

    /// <inheritdoc/>
    public override FlowVerdict? Judge(FlowFinding finding, IOperation? at, Project project, CancellationToken stop) =>
        at is not null && !LogArgument.CanHoldContent(at) ? null : base.Judge(finding, at, project, stop);

    /// <inheritdoc/>
    public override object?[] Arguments(string sink, string source, string? other) => [sink, source];

    /// <inheritdoc/>
    protected override bool Admits(Hit hit, FlowRun run) => !(hit.Mark.IsIndirect && SharedContent.IsReceipt(hit.Sink.At));

    private HashSet<SyntaxNode> Places(FlowRun run) => _places.GetValue(run, found =>
        [.. Find(found).Select(finding => finding.Site.At), .. found.Analysis.Hits.Where(hit => hit.Mark.Label.Root is Output && Ends(hit.Sink, found)).Select(hit => hit.Sink.At)]);
}
