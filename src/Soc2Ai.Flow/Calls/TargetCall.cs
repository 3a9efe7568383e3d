using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow.Calls;

/// <summary>Says whether an operation is what a call graph looks for, and how messages name it; null when it is not.</summary>
public delegate string? TargetCall(IOperation operation);
