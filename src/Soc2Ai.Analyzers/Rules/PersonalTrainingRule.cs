using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Personal data in a file of training data, encrypted or not: what a model learned it may say to anyone.</summary>
internal sealed class PersonalTrainingRule(DiagnosticDescriptor descriptor) : PersonalFlowRule(descriptor)
{
    /// <inheritdoc/>
    public override bool Tests(SinkSite site, FlowRun run) => Ends(site, run) && run.Training(site) is not null;

    /// <inheritdoc/>
    protected override ulong Clean(FlowRun run) => run.Facts.Bits(Rule.Clean);

    /// <inheritdoc/>
    protected override bool Admits(Hit hit, FlowRun run) => run.Training(hit.Sink) is not null;
}
