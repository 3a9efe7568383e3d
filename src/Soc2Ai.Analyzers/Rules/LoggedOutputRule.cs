using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Content that arrives in a log; an id or a place that unknown code gave back for content is none.</summary>
internal sealed class LoggedOutputRule(DiagnosticDescriptor descriptor) : FlowRule(descriptor)
{
    /// <inheritdoc/>
    protected override bool Admits(Hit hit, FlowRun run) => !(hit.Mark.IsIndirect && SharedContent.IsReceipt(hit.Sink.At));
}
