using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>An effect that a tool has.</summary>
/// <param name="Text">What it does, as the end of a sentence: <c>deletes a file</c>.</param>
/// <param name="At">The operation that does it.</param>
internal sealed record SideEffect(string Text, IOperation At);
