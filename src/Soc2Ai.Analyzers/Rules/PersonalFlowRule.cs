using System.Linq;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Personal data that arrives where it must not: contact data, known by its name only, at info.</summary>
internal class PersonalFlowRule(DiagnosticDescriptor descriptor) : FlowRule(descriptor)
{
    /// <inheritdoc/>
    protected sealed override DiagnosticSeverity? Severity(string source) =>
        base.Severity(source) ?? (source == PersonalData.Contact && Flow.Sources.Contains(PersonalData.Kind) ? DiagnosticSeverity.Info : null);
}
