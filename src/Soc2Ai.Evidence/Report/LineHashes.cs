using System;
using System.Collections.Generic;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Report;

/// <summary>The hashes by which code scanning follows alerts from run to run.</summary>
internal sealed class LineHashes(SourceTree sources)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _lines = new(StringComparer.Ordinal);

    /// <summary>The hash of a finding's line. Without the file, the fingerprint stands in: code scanning needs some hash.</summary>
    public string? Of(Finding finding)
    {
        if (finding.Location is not { } at)
            return null;
        if (!_lines.TryGetValue(at.Uri, out var lines))
            _lines[at.Uri] = lines = sources.File(at.Uri) is { } file ? LineHash.Of(file.Text) : [];
        return at.StartLine <= lines.Count ? lines[at.StartLine - 1] : finding.Fingerprint.Substring(0, 16) + ":1";
    }
}
