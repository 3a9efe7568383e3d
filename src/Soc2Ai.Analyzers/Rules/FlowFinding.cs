using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>A flow that a rule is about.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Site">The sink where it is reported.</param>
/// <param name="Mark">What reaches it, with its way.</param>
/// <param name="Other">In a co-flow rule, the sink that shares the origin.</param>
/// <param name="Severity">How loud, by what is known of the value.</param>
internal sealed record FlowFinding(FlowRule Rule, SinkSite Site, Mark Mark, SinkSite? Other, DiagnosticSeverity Severity);
