using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Uses of what a model wrote as it wrote it. What a store or a service gave back for it has their form and is theirs.</summary>
internal class DirectOutputRule(DiagnosticDescriptor descriptor) : OutputUseRule(descriptor)
{
    /// <inheritdoc/>
    protected sealed override bool IsUse(Hit hit) => !hit.Mark.IsIndirect;
}
