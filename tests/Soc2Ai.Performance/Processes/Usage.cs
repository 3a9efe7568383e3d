namespace Soc2Ai.Performance.Processes;

/// <summary>What a finished process took.</summary>
/// <param name="ExitCode">Its exit code; negative is the signal that ended it.</param>
/// <param name="CpuSeconds">User and system time of all its threads.</param>
/// <param name="PeakBytes">The most memory that it had resident.</param>
/// <param name="Output">Standard output and error, in the order they were written.</param>
internal sealed record Usage(int ExitCode, double CpuSeconds, double WallSeconds, long PeakBytes, string Output);
