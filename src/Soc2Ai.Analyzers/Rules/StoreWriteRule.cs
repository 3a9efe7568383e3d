using System.Threading;
using Microsoft.CodeAnalysis;
using Soc2Ai.Analyzers.Guards;
using Soc2Ai.Analyzers.Stores;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI4005 where values flow: prompts and answers that a store keeps without an end. What a type alone tells, <see cref="KeptConversation"/> reports.</summary>
internal sealed class StoreWriteRule(DiagnosticDescriptor descriptor) : ContentFlowRule(descriptor)
{
    /// <inheritdoc/>
    public override FlowVerdict? Judge(FlowFinding finding, IOperation? at, Project project, CancellationToken stop)
    {
        if (at is null || KeptConversation.Covers(at, project, stop) || DevelopmentOnly.Covers(at) || !new Expiry(project, stop).IsLeftOut(at))
            return null;

        return base.Judge(finding, at, project, stop);
    }
}
