using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>A statement as it was found.</summary>
internal sealed record StatementContent
{
    /// <summary>The statement's type; null when it names none.</summary>
    public required string? Type { get; init; }

    /// <summary>The predicate's type; null when it names none.</summary>
    public required string? PredicateType { get; init; }

    /// <summary>What it speaks of.</summary>
    public required IReadOnlyList<Subject> Subjects { get; init; }

    /// <summary><c>PASSED</c>, <c>WARNED</c> or <c>FAILED</c>; null when it says something else.</summary>
    public string? Result { get; init; }

    /// <summary>The commits of its source, lower case.</summary>
    public IReadOnlyList<string> Commits { get; init; } = [];

    /// <summary>The run that made it.</summary>
    public string? BuildUri { get; init; }

    /// <summary>What it states.</summary>
    public JsonElement Predicate { get; init; }

    /// <summary>The statement in a JSON object. What is absent or of another kind stays empty, and is told of when it is judged.</summary>
    public static StatementContent Read(JsonElement root)
    {
        var predicate = root.Member("predicate") ?? default;
        return new StatementContent
        {
            Type = root.Text("_type"),
            PredicateType = root.Text("predicateType"),
            Subjects = [.. root.Items("subject").Select(Subject.Read)],
            Result = predicate.Text("result") is { } result && result is TestResult.PassedWord or TestResult.WarnedWord or TestResult.FailedWord ? predicate.Text("result") : null,
            Commits = [.. predicate.Items("configuration").Where(item => item.Text("name") == Statement.SourceName)
                .Select(item => item.Member("digest")?.Text("gitCommit")?.ToLowerInvariant()).OfType<string>().Distinct()],
            BuildUri = predicate.Text("url"),
            Predicate = predicate.ValueKind == JsonValueKind.Undefined ? predicate : predicate.Clone(),
        };
    }
}

/// <summary>A file that a statement speaks of.</summary>
/// <param name="Name">Relative to the bundle's folder; empty when it has none.</param>
/// <param name="Sha256">As it stands there; null when there is none.</param>
/// <param name="Algorithms">The digests that it names.</param>
/// <param name="Builds">What a report held when the statement was made.</param>
internal sealed record Subject(string Name, string? Sha256, IReadOnlyList<string> Algorithms, IReadOnlyList<BuildCounts> Builds)
{
    /// <summary>Whether the digest is 64 digits in lower case, as the format has it.</summary>
    public bool HasDigest => Sha256 is { Length: 64 } digest && digest.All(digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    /// <summary>The subject in an element of <c>subject</c>.</summary>
    public static Subject Read(JsonElement item)
    {
        var digest = item.Member("digest") ?? default;
        return new Subject(
            item.Text("name") ?? "",
            digest.Text("sha256"),
            digest.ValueKind == JsonValueKind.Object ? [.. digest.EnumerateObject().Select(member => member.Name)] : [],
            BuildCounts.Read(item));
    }
}
