namespace Soc2Ai.Evidence.Log;

/// <summary>A descriptor of the compiler's log: it stands there because its analyzer was loaded.</summary>
/// <param name="IsSwitchedOff">Whether configuration silenced it for all or some files (<c>suppressionKinds</c> has <c>external</c>).</param>
internal sealed record LogRule(string Id, string? Title, string? Description, string? HelpUri, string Level, bool IsSwitchedOff);

/// <summary>An effective severity that is not the descriptor's own; a rule has several when files differ.</summary>
internal sealed record LogOverride(string RuleId, bool Enabled, string? Level);
