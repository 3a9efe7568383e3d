using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers;

/// <summary>SAI0001: one entry per AI component and per place that a rule tests.</summary>
internal static class Inventory
{
    public static readonly DiagnosticDescriptor Component = Descriptors.For(id: "SAI0001");
}
