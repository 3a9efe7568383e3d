using System.Collections.Generic;

namespace Soc2Ai.Evidence.Sets;

/// <summary>A limit of a run: a rule that was not evaluated, an analyzer that crashed, a flow that was not followed to its end.</summary>
/// <param name="RuleId">The rule that it is about; null when it is about the run.</param>
/// <param name="Level"><c>error</c> when the run is incomplete because of it; <c>warning</c> when somebody's configuration did it; <c>note</c> when there was nothing to compare with.</param>
/// <param name="Text">A sentence.</param>
/// <param name="Reason">Why, a clause without a full stop; null when it is no rule's.</param>
/// <param name="Code">One of <see cref="EvidenceCodes"/> when something broke, else null.</param>
/// <param name="Place">Where to look; null when there is no such place.</param>
public sealed record ReportedNote(string? RuleId, string Level, string Text, string? Reason, string? Code, ReportedPlace? Place);

/// <summary>A file by its content.</summary>
/// <param name="Uri">Relative to the repository, percent-encoded.</param>
/// <param name="Sha256">Hexadecimal; null when the file could not be read.</param>
public sealed record ReportedFile(string Uri, string? Sha256);

/// <summary>A rule's severity as configuration changed it.</summary>
/// <param name="Level"><c>off</c>, or a level.</param>
public sealed record ReportedOverride(string RuleId, string Level);

/// <summary>What the gate was told to stop.</summary>
/// <param name="Gate"><c>none</c>, <c>open</c> or <c>new</c>.</param>
/// <param name="Severity">The lowest level that it stops.</param>
/// <param name="Criteria">The criteria that it looks at; empty for all.</param>
/// <param name="Baseline">The baseline's file name; null when none was used.</param>
public sealed record ReportedGate(string Gate, string Severity, IReadOnlyList<string> Criteria, string? Baseline);

/// <summary>The commit that was built.</summary>
/// <param name="RepositoryUri">Without user and password; <c>urn:soc2ai:no-remote</c> where there is no remote.</param>
/// <param name="RevisionId">The commit's id.</param>
/// <param name="Branch">Null for a detached head.</param>
public sealed record SourceRevision(string RepositoryUri, string RevisionId, string? Branch);

/// <summary>A package of an AI SDK.</summary>
/// <param name="RequestedVersion">What the project asks for, <c>2.*</c>; empty when unknown.</param>
/// <param name="Version">What was restored; null when unknown.</param>
/// <param name="IsPinned">Whether a lock file or an exact version fixes it.</param>
public sealed record AiPackage(string Id, string RequestedVersion, string? Version, bool IsPinned);
