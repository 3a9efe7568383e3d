using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>What a finding is reported as.</summary>
/// <param name="Descriptor">The message that tells it: the rule's, or a variant of it.</param>
/// <param name="Severity">How loud.</param>
internal readonly record struct FlowVerdict(DiagnosticDescriptor Descriptor, DiagnosticSeverity Severity);
