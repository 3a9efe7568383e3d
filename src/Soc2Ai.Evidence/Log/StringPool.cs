using System;
using System.Collections.Generic;

namespace Soc2Ai.Evidence.Log;

/// <summary>Keeps one copy of each text. A log of 25,000 results says a few thousand texts: files, rules, vendors, what happens at a step.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The copy that is kept.</summary>
    public string? Share(string? text)
    {
        if (text is null)
            return null;
        if (_texts.TryGetValue(text, out var kept))
            return kept;

        _texts.Add(text, text);
        return text;
    }
}
