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

    /// <summary>What the analyzers say where the project has an AI register that they cannot read.</summary>
    public const string RegisterUnreadable = "SAI9104";

    /// <summary>What the analyzers say where the project has no AI register.</summary>
    public const string RegisterMissing = "SAI9105";

    /// <summary>The rules that compare code with the register.</summary>
    public static IReadOnlyCollection<string> OfRegister { get; } = ["SAI6001", "SAI6002", "SAI6003"];

    public static IReadOnlyCollection<string> Evaluated { get; } = [Suppression, SwitchedOff];
}
