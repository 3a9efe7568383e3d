using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers;

/// <summary>A provider's key that a literal holds.</summary>
internal readonly record struct KeyMatch(string Vendor, string Key);

/// <summary>Tells whether a string literal holds a key in a provider's format. Asked only of literals that the scan of the text points at.</summary>
internal static class KeyMatcher
{
    private const int Before = 200;
    private const int After = 100;

    private static readonly ImmutableArray<(KeyFormat Format, Lazy<Regex> Pattern)> Formats = [.. DataFiles.KeyFormats.Select(format =>
        (format, new Lazy<Regex>(() => new Regex($"(?<![A-Za-z0-9_-])(?:{format.Pattern})(?![A-Za-z0-9_-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture))))];

    /// <summary>Whether a token is (a part of) a string literal.</summary>
    public static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    /// <summary>The key that a literal holds; null when it holds none.</summary>
    public static KeyMatch? Find(SyntaxToken literal)
    {
        var text = literal.ValueText;
        foreach (var (format, pattern) in Formats)
        {
            if ((format.Prefix != "-" && text.IndexOf(format.Prefix, StringComparison.Ordinal) < 0) || !StandsNear(literal, format.Near))
                continue;

            foreach (Match match in pattern.Value.Matches(text))
            {
                if (Secrecy.Entropy(match.Value) >= format.Entropy && !IsFiller(match.Value))
                    return new KeyMatch(format.Vendor, match.Value);
            }
        }

        return null;
    }

    /// <summary>The literal that an operation is, when it holds a key.</summary>
    public static bool IsKey(IOperation operation)
    {
        var token = operation.Syntax.GetFirstToken();
        return IsText(token) && Find(token) is not null;
    }

    private static bool IsFiller(string key) =>
        Secrecy.IsSequence(key) || key.IndexOf("EXAMPLE", StringComparison.Ordinal) >= 0 || key.IndexOf("xxxxx", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool StandsNear(SyntaxToken literal, string? word)
    {
        if (word is null)
            return true;

        var text = literal.SyntaxTree!.GetText();
        var start = Math.Max(0, literal.SpanStart - Before);
        var end = Math.Min(text.Length, literal.Span.End + After);
        return text.ToString(TextSpan.FromBounds(start, end)).IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
