using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>A secret in a prompt: the secret itself. What a connection gives that was opened with one is none.</summary>
internal sealed class SecretPromptRule(DiagnosticDescriptor descriptor) : FlowRule(descriptor)
{
    /// <inheritdoc/>
    protected override bool Admits(Hit hit, FlowRun run) => !hit.Mark.IsIndirect;
}
