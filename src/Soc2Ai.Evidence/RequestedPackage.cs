namespace Soc2Ai.Evidence;

/// <summary>A package of an AI SDK that a project references.</summary>
/// <param name="Id">The package's id.</param>
/// <param name="RequestedVersion">What the project, or the repository for all its projects, asks for: <c>2.15.0</c>, <c>2.*</c>; empty where nothing does.</param>
/// <param name="Version">What was restored; null when unknown.</param>
/// <param name="File">The file that says the version; the one that references the package where none does.</param>
public sealed record RequestedPackage(string Id, string RequestedVersion, string? Version, string File);
