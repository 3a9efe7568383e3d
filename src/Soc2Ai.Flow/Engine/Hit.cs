namespace Soc2Ai.Flow;

/// <summary>A mark that reached a sink.</summary>
public sealed record Hit(Mark Mark, SinkSite Sink);
