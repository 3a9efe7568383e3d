#if NET
using System;
using System.Collections.Generic;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>What a check of a bundle is given.</summary>
public sealed record BundleRequest
{
    /// <summary>The bundle's folder, or a statement or an envelope in it.</summary>
    public required string Path { get; init; }

    /// <summary>PEM files with public keys, or PEM or DER files with the signers' certificates, that are trusted.</summary>
    public IReadOnlyList<string> KeyFiles { get; init; } = [];

    /// <summary>PEM or DER files with certificates of authorities that are trusted.</summary>
    public IReadOnlyList<string> AuthorityFiles { get; init; } = [];

    /// <summary>The commit that the bundle is claimed to be of, whole or at least its first 7 digits; null when none is claimed.</summary>
    public string? Commit { get; init; }

    /// <summary>The moment at which certificates have to be valid.</summary>
    public required DateTimeOffset At { get; init; }
}
#endif
