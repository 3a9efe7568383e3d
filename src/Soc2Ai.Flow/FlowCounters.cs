namespace Soc2Ai.Flow;

/// <summary>How much work an analysis was.</summary>
/// <param name="Declarations">Members with code in the files that were looked at, by name only.</param>
/// <param name="Bound">Those of them that mention a name that matters, and were bound to see whether they do.</param>
/// <param name="Walked">Members that were walked, callees included.</param>
/// <param name="Graphs">Control-flow graphs that were made, those of lambdas and local functions included.</param>
/// <param name="Reused">Calls that were answered by a summary that was there already.</param>
public sealed record FlowCounters(int Declarations, int Bound, int Walked, int Graphs, int Reused);
