using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers;

/// <summary>
/// The string literals of a file that hold a key, found by one look over the text: only where an unbroken run of letters and digits is as
/// long as the shortest key is a literal looked at. Text that no key is in costs a twentieth of a comparison per character.
/// </summary>
internal static class KeyScan
{
    // Every format holds at least this many characters of a run: an access key id of AWS.
    private const int ShortestRun = 20;

    // What a format may have before and behind the run that makes it found: Entra's three characters, '7Q~'; Z.ai's '.' and 16 characters.
    private const int Margin = 8;

    private static readonly ImmutableArray<string> Prefixes = [.. DataFiles.KeyFormats.Select(format => format.Prefix).Where(prefix => prefix != "-").Distinct()];

    private static readonly ImmutableArray<string> NearWords = [.. DataFiles.KeyFormats.Where(format => format.Prefix == "-").Select(format => format.Near!).Distinct()];

    /// <summary>The literals and the key in each, in source order.</summary>
    public static IEnumerable<(SyntaxToken Literal, KeyMatch Key)> Find(SyntaxTree tree, CancellationToken stop)
    {
        var places = Places(tree, stop);
        if (places.Count == 0)
            return [];

        var root = tree.GetRoot(stop);
        return places.Select(place => root.FindToken(place)).Where(KeyMatcher.IsText).Distinct()
            .Select(token => (token, KeyMatcher.Find(token))).Where(found => found.Item2 is not null).Select(found => (found.token, found.Item2!.Value));
    }

    private static List<int> Places(SyntaxTree tree, CancellationToken stop)
    {
        var places = new List<int>();
        var text = tree.GetText(stop);
        var length = text.Length;
        var buffer = ArrayPool<char>.Shared.Rent(length);
        try
        {
            text.CopyTo(0, buffer, 0, length);
            Collect(buffer.AsSpan(0, length), places);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        return places;
    }

    // A run of the shortest length covers every position of that distance: between two looks no run can hide.
    private static void Collect(ReadOnlySpan<char> text, List<int> places)
    {
        for (var at = ShortestRun - 1; at < text.Length;)
        {
            if (!IsOfKey(text[at]))
            {
                at += ShortestRun;
                continue;
            }

            var (start, end, digits) = (at, at + 1, 0);
            while (start > 0 && IsOfKey(text[start - 1]))
                start--;
            while (end < text.Length && IsOfKey(text[end]))
                end++;
            for (var i = start; i < end; i++)
                digits += text[i] <= '9' && text[i] != '-' ? 1 : 0;

            if (end - start >= ShortestRun && (digits > 0 || text[start] == 'A') && MayHoldKey(text, start, end))
                places.Add(start);
            at = end + ShortestRun;
        }
    }

    private static bool MayHoldKey(ReadOnlySpan<char> text, int start, int end)
    {
        var from = Math.Max(0, start - Margin);
        var window = text.Slice(from, Math.Min(text.Length, end + Margin) - from);
        foreach (var prefix in Prefixes)
        {
            if (window.IndexOf(prefix.AsSpan()) >= 0)
                return true;
        }

        // Formats without a mark of their own have 32 or 40 characters; escapes may add some.
        if (end - start > 44)
            return false;

        from = Math.Max(0, start - 300);
        window = text.Slice(from, Math.Min(text.Length, end + 200) - from);
        foreach (var word in NearWords)
        {
            if (window.IndexOf(word.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static bool IsOfKey(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
