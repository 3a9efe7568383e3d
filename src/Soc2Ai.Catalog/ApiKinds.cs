using System;
using System.Collections.Generic;

namespace Soc2Ai.Catalog;

/// <summary>The vocabulary that rows and pages share. A new kind is a new word here; a misspelt one would say nothing, and nobody would notice.</summary>
public static class ApiKinds
{
    /// <summary>Kinds of value that a source brings.</summary>
    public static IReadOnlyCollection<string> Sources { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "http-input", "tool-input", "retrieved", "model-output", "secret", "personal", "app-directory", "other-directory", "safe-markup",
    };

    /// <summary>Kinds of place that a value can arrive at.</summary>
    public static IReadOnlyCollection<string> Sinks { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "instructions", "prompt", "log", "console", "process", "code", "parse", "training-upload", "training-write", "file-path",
        "credential", "endpoint", "model-id", "http-address", "http-body", "http-header", "query", "html", "html-content", "html-conversion", "sanitizer", "web-address",
        "embedding", "vector-write", "store-write", "exception", "query-string",
    };

    /// <summary>Rules that a clean or guard row can be for; <c>*</c> for all of them.</summary>
    public static IReadOnlyCollection<string> Clean { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "*", "instructions", "prompt", "output", "personal", "training", "retrieved", "secret", "code", "parse", "query", "html", "path", "address", "ciphertext",
    };

    /// <summary>What is wrong with the kind of a row; null when the vocabulary has it.</summary>
    public static string? Problem(ApiRow row) => row.Role switch
    {
        ApiRole.Source => Problem(row.Kind, Sources, "a source"),
        ApiRole.Sink => Problem(row.Kind, Sinks, "a sink"),
        ApiRole.Clean or ApiRole.Guard => Problem(row.Kind, Clean, $"a {row.Role.ToString().ToLowerInvariant()} row"),
        ApiRole.Pass => Problem(row.Kind, ["*"], "a pass row"),
        _ => null,
    };

    /// <summary>What is wrong with the kinds of a page's <c>flow</c> and <c>clean</c>; null when the vocabulary has them.</summary>
    public static string? Problem(Rule rule)
    {
        foreach (var kind in rule.Flow?.Sources ?? [])
        {
            if (kind != RuleFlow.Origin && Problem(kind, Sources, "a source") is { } problem)
                return problem;
        }

        foreach (var kind in rule.Flow?.Sinks ?? [])
        {
            if (Problem(kind, Sinks, "a sink") is { } problem)
                return problem;
        }

        if (rule.Flow?.Together is { } together && Problem(together, Sinks, "a sink") is { } other)
            return other;

        foreach (var kind in rule.Clean)
        {
            if (Problem(kind, Clean, "clean rows") is { } problem)
                return problem;
        }

        return null;
    }

    private static string? Problem(string kind, IReadOnlyCollection<string> known, string of)
    {
        foreach (var word in known)
        {
            if (word == kind)
                return null;
        }

        return $"'{kind}' is no kind of {of}; expected one of: {string.Join(", ", known)}";
    }
}
