using System.Collections.Generic;
using Soc2Ai.Catalog;

namespace Soc2Ai.Evidence.Findings;

/// <summary>The profiles and the SARIF level that each gives a rule.</summary>
internal static class Profiles
{
    public static IReadOnlyList<string> All { get; } = ["essential", "standard", "strict"];

    /// <summary>SARIF's levels from quiet to loud.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["note", "warning", "error"];

    /// <summary>The level that a profile gives a rule.</summary>
    public static string LevelOf(Rule rule, string profile) => rule.Severity switch
    {
        RuleSeverity.Hidden => "none",
        _ when rule.IsNotConfigurable => rule.Severity == RuleSeverity.Warning ? "warning" : "note",
        RuleSeverity.Warning => profile == "essential" && !rule.IsEssential ? "note" : "warning",
        _ => profile == "strict" ? "warning" : "note",
    };

    /// <summary>How loud a level is: -1 for <c>none</c>.</summary>
    public static int Rank(string level) => level switch { "error" => 2, "warning" => 1, "note" => 0, _ => -1 };
}
