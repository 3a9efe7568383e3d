using System.Collections.Generic;

namespace Soc2Ai.Tool.Cli;

/// <summary>What the tool tells the process that started it. Help and README print <see cref="All"/>.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing stops.</summary>
    public const int Done = 0;

    /// <summary>The gate stops, verification is refused, or a comparison found what it was told to stop for.</summary>
    public const int Stopped = 1;

    /// <summary>Wrong arguments, or input that cannot be used.</summary>
    public const int Unusable = 2;

    /// <summary>Intact, but nobody whose key is known says so.</summary>
    public const int Unsigned = 3;

    /// <summary>Ctrl+C.</summary>
    public const int Interrupted = 130;

    /// <summary>Each code with its meaning.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Done, "done; nothing stops"),
        (Stopped, "the gate stops, the evidence is not what was attested, or diff --fail-on new found new open findings"),
        (Unusable, "wrong arguments, unusable input, or a file that cannot be written; stderr says which and what to do"),
        (Unsigned, "verify: the evidence is intact, but unsigned or signed by a key that nobody named"),
        (Interrupted, "interrupted (Ctrl+C); no file is left half-written"),
    ];
}
