using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Personal data in the input of an embedding or in a record of a vector store. The inventory names each such call, so that the rule adds none.</summary>
internal sealed class PersonalVectorRule(DiagnosticDescriptor descriptor) : PersonalFlowRule(descriptor)
{
    /// <inheritdoc/>
    public override bool Tests(SinkSite site, FlowRun run) => false;
}
