namespace Soc2Ai.Performance.Worst;

/// <summary>Code that no one writes by hand.</summary>
/// <param name="Text">A whole file in which model output reaches a process start.</param>
internal sealed record WorstCase(string Name, string Text);
