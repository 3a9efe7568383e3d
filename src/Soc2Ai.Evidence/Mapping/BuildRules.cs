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

    /// <summary>Register entry without current review or evaluation.</summary>
    public const string Review = "SAI6004";

    /// <summary>Register entry that nothing uses.</summary>
    public const string Unused = "SAI6005";

    /// <summary>AI package not pinned.</summary>
    public const string Pin = "SAI6008";

    /// <summary>The population of the rule about packages.</summary>
    public const string Package = "AI package";

    /// <summary>What the analyzers say of the vendors, models and tools that code uses.</summary>
    public const string Use = "SAI9106";

    /// <summary>The population of the rules about the register's entries.</summary>
    public const string RegisterEntry = "register entry";

    /// <summary>Why nothing is compared where there is no register.</summary>
    public const string NoRegister = "no AI register is kept (soc2ai.register.json)";

    /// <summary>The rules about the register's entries.</summary>
    public static IReadOnlyCollection<string> OfEntries { get; } = [Review, Unused];

    /// <summary>The rules whose findings the build prints as it prints a compiler's.</summary>
    public static IReadOnlyCollection<string> OfState { get; } = [Review, Unused, Pin];

    /// <summary>The rules that compare code with the register.</summary>
    public static IReadOnlyCollection<string> OfRegister { get; } = ["SAI6001", "SAI6002", "SAI6003"];

    /// <summary>The rules that this version has a check for.</summary>
    public static IReadOnlyCollection<string> Evaluated { get; } = [Suppression, SwitchedOff, Review, Unused, Pin];
}
