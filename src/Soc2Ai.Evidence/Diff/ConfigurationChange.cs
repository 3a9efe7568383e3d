using System.Collections.Generic;

namespace Soc2Ai.Evidence.Diff;

/// <summary>A part of what decided how the evidence was made that is not the same on both sides.</summary>
/// <param name="Kind"><c>tool</c>, <c>rules</c>, <c>profile</c>, <c>gate</c>, <c>severity</c>, <c>file</c>, <c>package</c>, <c>register</c> or <c>target framework</c>.</param>
/// <param name="What">The setting, file, package or entry.</param>
/// <param name="Before">As it was; null where it was not there.</param>
/// <param name="After">As it is; null where it is gone.</param>
/// <param name="Projects">The projects in which it changed so.</param>
public sealed record ConfigurationChange(string Kind, string What, string? Before, string? After, IReadOnlyList<string> Projects);

/// <summary>A rule that one side evaluated and the other did not.</summary>
/// <param name="HasStopped">True when it was evaluated before and is not after.</param>
/// <param name="Reason">Why it is, or was, not evaluated, a clause.</param>
/// <param name="Projects">The projects where that is so.</param>
public sealed record RuleChange(string RuleId, string Title, bool HasStopped, string Reason, IReadOnlyList<string> Projects);

/// <summary>A build of a project for a target framework that is on one side only, or whose run became complete or incomplete.</summary>
/// <param name="Change"><c>new</c>, <c>gone</c>, <c>incomplete</c> or <c>complete again</c>.</param>
public sealed record BuildChange(string Name, string Change);

/// <summary>A criterion whose state or numbers changed.</summary>
public sealed record CriterionChange(string Id, string Title, string StateBefore, string StateAfter, int ExceptionsBefore, int ExceptionsAfter);
