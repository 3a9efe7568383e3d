using System.Threading;
using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Parses of model output that nothing validates.</summary>
/// <param name="descriptor">Of a parse.</param>
/// <param name="part">Of a part that is taken by its position.</param>
internal sealed class OutputParseRule(DiagnosticDescriptor descriptor, DiagnosticDescriptor part) : OutputUseRule(descriptor)
{
    /// <inheritdoc/>
    public override FlowVerdict? Judge(FlowFinding finding, IOperation? at, Project project, CancellationToken stop) =>
        at is not null && new OutputValidation(project, stop).Covers(at, finding.Site) ? null : new(OutputValidation.IsPart(finding.Site) ? part : Descriptor, finding.Severity);

    /// <inheritdoc/>
    protected override bool Admits(Hit hit, FlowRun run)
    {
        // What a service made of model output and sent back has the service's form, not the model's.
        return !hit.Mark.IsIndirect;
    }
}
