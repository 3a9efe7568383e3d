namespace Soc2Ai.Flow;

/// <summary>How much work an analysis was.</summary>
/// <param name="Declarations">Members with code in the files that were looked at, by name only.</param>
/// <param name="Walked">Members that were bound and walked.</param>
/// <param name="Graphs">Control-flow graphs that were made, those of lambdas and local functions included.</param>
public sealed record FlowCounters(int Declarations, int Walked, int Graphs);
