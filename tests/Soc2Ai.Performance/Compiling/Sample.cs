namespace Soc2Ai.Performance.Compiling;

/// <summary>One compile.</summary>
/// <param name="Findings">Diagnostics that are not the compiler's own.</param>
/// <param name="Crashes">Analyzers that threw or did not load, and compilers that died.</param>
/// <param name="Crash">The first of them.</param>
internal sealed record Sample(string Variant, int Round, double Cpu, double Wall, long Peak, int Findings, int Crashes, string? Crash);
