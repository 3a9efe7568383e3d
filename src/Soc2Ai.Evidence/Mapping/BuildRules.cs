using System.Collections.Generic;

namespace Soc2Ai.Evidence.Mapping;

/// <summary>The rules that the evidence itself evaluates.</summary>
internal static class BuildRules
{
    /// <summary>Suppression without an accountable justification.</summary>
    public const string Suppression = "SAI6006";

    /// <summary>Control switched off by configuration.</summary>
    public const string SwitchedOff = "SAI6007";

    /// <summary>A flow that the analyzers did not follow to its end: told of as a limit of the run, not as a finding.</summary>
    public const string Widened = "SAI9101";

    public static IReadOnlyCollection<string> Evaluated { get; } = [Suppression, SwitchedOff];
}
