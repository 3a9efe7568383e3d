namespace Soc2Ai.Evidence.Log;

/// <summary>A place as the compiler's log names it: an absolute <c>file:///</c> URI (relative for generated text) and a region, lines and columns from 1.</summary>
internal sealed record LogLocation(string Uri, int StartLine, int StartColumn, int EndLine, int EndColumn);
