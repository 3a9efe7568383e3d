using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Soc2Ai.Evidence.Report;

/// <summary>
/// The hashes that GitHub gives to lines (<c>primaryLocationLineHash</c>): for each line a polynomial over the 100 characters from its start,
/// spaces and tabs left out, any line end one line feed, and the count of lines with that hash so far.
/// </summary>
internal static class LineHash
{
    /// <summary>The result's property that carries it, for whoever makes an upload file of the report.</summary>
    public const string PropertyName = "lineHash";

    private const int Window = 100;
    private const ulong Factor = 37;
    private const char End = '\uFFFF';

    /// <summary>The hash of every line of a text, the first at index 0.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var (characters, starts) = Normalize(text);
        var counts = new Dictionary<ulong, int>();
        var hashes = new List<string>(starts.Count);
        foreach (var start in starts)
        {
            ulong hash = 0;
            for (var i = start; i < start + Window; i++)
                hash = unchecked((hash * Factor) + (i < characters.Length ? characters[i] : 0UL));

            counts.TryGetValue(hash, out var count);
            counts[hash] = count + 1;
            hashes.Add(hash.ToString("x", CultureInfo.InvariantCulture) + ":" + (count + 1).ToString(CultureInfo.InvariantCulture));
        }

        return hashes;
    }

    private static (string Characters, List<int> LineStarts) Normalize(string text)
    {
        var characters = new StringBuilder(text.Length + 1);
        var starts = new List<int>();
        var isLineStart = true;
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : End;
            if (character is ' ' or '\t' || (character == '\n' && i > 0 && text[i - 1] == '\r'))
                continue;

            if (isLineStart)
                starts.Add(characters.Length);
            isLineStart = character is '\n' or '\r';
            characters.Append(character == '\r' ? '\n' : character);
        }

        return (characters.ToString(), starts);
    }
}
