using System.Threading;
using Microsoft.CodeAnalysis;
using Soc2Ai.Analyzers.Guards;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Files and addresses that a model chose. What is fit to be the name of a file need not be fit to be an address, and the other way round.</summary>
internal sealed class OutputPlaceRule(DiagnosticDescriptor descriptor) : DirectOutputRule(descriptor)
{
    /// <inheritdoc/>
    protected override ulong Counted(SinkSite site, FlowRun run) => run.Facts.Bit(site.Kind == "file-path" ? "path" : "address");

    /// <inheritdoc/>
    public override FlowVerdict? Judge(FlowFinding finding, IOperation? at, Project project, CancellationToken stop) =>
        at is not null && ((finding.Site.Kind != "file-path" && FixedHost.Covers(at)) || new CheckedPlace(project, stop).Covers(at, finding.Mark.Way) || new CleanedName(project, stop).Covers(at, finding.Mark.Way)) ? null : base.Judge(finding, at, project, stop);
}
