using System.Collections.Generic;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>What can be said of a bundle in one word.</summary>
public enum BundleOutcome
{
    /// <summary>Nothing was touched, and a key that was given, or a certificate of an authority that was given, vouches for it.</summary>
    SignedByKnownKey,

    /// <summary>Nothing was touched since somebody signed it, and nobody said whose key that is.</summary>
    SignedByUnknownKey,

    /// <summary>The files fit the statement, and nobody signed it: whoever changes a file can change the statement too.</summary>
    Unsigned,

    /// <summary>Something is wrong; <see cref="BundleVerdict.Problems"/> says what.</summary>
    Refused,
}

/// <summary>What a check of a bundle found.</summary>
public sealed record BundleVerdict
{
    /// <summary>In one word.</summary>
    public required BundleOutcome Outcome { get; init; }

    /// <summary>Everything that is wrong, gravest first; empty unless refused.</summary>
    public required IReadOnlyList<BundleProblem> Problems { get; init; }

    /// <summary>What is not wrong and should be known, each a sentence.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The signatures that were found.</summary>
    public IReadOnlyList<SignatureFact> Signatures { get; init; } = [];

    /// <summary>The statements that were checked.</summary>
    public IReadOnlyList<StatementFact> Statements { get; init; } = [];

    /// <summary>One sentence that says it plainly.</summary>
    public required string Summary { get; init; }
}

/// <summary>What is known of a signature.</summary>
public enum SignatureState
{
    /// <summary>By a key that was given, or with a certificate of an authority that was given.</summary>
    Known,

    /// <summary>By the key of the certificate that came along, for which nobody vouches.</summary>
    Unknown,

    /// <summary>There is no key to check it with.</summary>
    NotChecked,

    /// <summary>By none of the keys that were given.</summary>
    Foreign,

    /// <summary>Not the signature of this payload.</summary>
    Broken,
}

/// <summary>A signature.</summary>
/// <param name="File">The envelope.</param>
/// <param name="KeyId">What the envelope calls the key, or the key's fingerprint once it is known; null when neither.</param>
/// <param name="Certificate">The subject of its certificate; null without one.</param>
public sealed record SignatureFact(string File, SignatureState State, string? KeyId, string? Certificate);

/// <summary>What a statement says.</summary>
/// <param name="File">The statement or its envelope.</param>
/// <param name="Result"><c>PASSED</c>, <c>WARNED</c> or <c>FAILED</c>, as <see cref="Statement"/> explains them.</param>
/// <param name="Commits">The commits of its source.</param>
/// <param name="BuildUri">The run that made it; null when unknown.</param>
/// <param name="Files">How many files it speaks of.</param>
public sealed record StatementFact(string File, string? Result, IReadOnlyList<string> Commits, string? BuildUri, int Files);
