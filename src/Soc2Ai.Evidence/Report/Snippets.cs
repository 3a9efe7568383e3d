using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Report;

/// <summary>
/// The lines around a place, for a person who has no checkout at hand. Evidence goes to many hands: what a rule calls a secret, and whatever looks
/// like one, is not in them.
/// </summary>
internal sealed class Snippets
{
    private const int MaximumLines = 8;
    private const int MaximumLength = 240;
    private const string Hidden = "…";

    // Of the key formats that are known, and of what no format names.
    private const int ShortestKey = 20;

    private static readonly string[] Words = ["pass", "pwd", "secret", "key", "token", "authorization", "bearer"];

    // Ours, and the companions' that find secrets in source.
    private static readonly string[] OfSecrets = ["SAI1001", "S2068", "S6418", "CA5390", "CA5403", "SCS0015"];

    private static readonly Regex Literal = Pattern("""
        "(?:[^"\\]|\\.)*"?
        """);

    private static readonly Regex Named = Pattern("""
        (?i)\b(?:password|pwd|passwd|secret|api-?_?key|account-?_?key|access-?_?key|sharedaccesskey|client-?_?secret|token|authorization)\b\s*[=:]\s*[^;"'\s,]{4,}|\bbearer\s+[^"'\s]{8,}
        """);

    // Long, of letters and digits, and no name of parts: keys, tokens, hashes.
    private static readonly Regex Opaque = Pattern(@"(?<![\w+/=~-])(?=[\w+/=~-]*\d)(?=[\w+/=~-]*[A-Za-z])[\w+/=~-]{24,}");

    private static readonly Lazy<Regex> Keys = new(() => Pattern(string.Join("|", DataFiles.KeyFormats.Where(format => format.Prefix != "-").Select(format => $"(?:{format.Pattern})"))));

    private readonly SourceTree _sources;
    private readonly Dictionary<(string Uri, int Line), List<LogLocation>> _secrets = [];
    private readonly Dictionary<(string Uri, int Line), string> _lines = [];

    public Snippets(IEnumerable<Finding> findings, SourceTree sources)
    {
        _sources = sources;
        foreach (var at in findings.Where(finding => OfSecrets.Contains(finding.Rule.Id)).SelectMany(finding => finding.Related.Prepend(finding.Location)).OfType<LogLocation>())
        {
            for (var line = at.StartLine; line <= Math.Min(at.EndLine, at.StartLine + 1000); line++)
            {
                if (!_secrets.TryGetValue((at.Uri, line), out var places))
                    _secrets[(at.Uri, line)] = places = [];
                places.Add(at);
            }
        }
    }

    /// <summary>The lines of a place and so many around it, with the first one's number; null when the file is not there or the place is too long.</summary>
    public (int First, int Last, string Text)? Of(LogLocation at, int around)
    {
        if (at.EndLine - at.StartLine >= MaximumLines || _sources.File(at.Uri) is not { } file || file.Line(at.EndLine) is null)
            return null;

        var first = Math.Max(1, at.StartLine - around);
        var last = file.Line(at.EndLine + around) is null ? at.EndLine : at.EndLine + around;
        var text = new StringBuilder();
        for (var line = first; line <= last; line++)
            text.Append(Line(file, at.Uri, line)).Append(line < last ? "\n" : "");
        return (first, last, text.ToString());
    }

    private static Regex Pattern(string pattern) => new(pattern.Trim(), RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    private string Line(SourceFile file, string uri, int number)
    {
        if (!_lines.TryGetValue((uri, number), out var line))
            _lines[(uri, number)] = line = Cut(WithoutSecrets(file.Line(number)!, uri, number));
        return line;
    }

    private string WithoutSecrets(string line, string uri, int number)
    {
        try
        {
            if (_secrets.TryGetValue((uri, number), out var places))
                line = Literal.Replace(places.Aggregate(line, (text, place) => Without(text, place, number)), $"\"{Hidden}\"");
            if (HasLongWord(line))
                line = Keys.Value.Replace(line, Hidden);
            return line.IndexOf('"') < 0 || !(HasLongWord(line) || NamesSecret(line)) ? line : Literal.Replace(line, literal => Opaque.Replace(Named.Replace(literal.Value, Hidden), match => IsName(match.Value) ? match.Value : Hidden));
        }
        catch (RegexMatchTimeoutException)
        {
            return Hidden;
        }
    }

    // Nearly every line has none, and is done.
    private static bool HasLongWord(string line)
    {
        var length = 0;
        foreach (var character in line)
        {
            length = char.IsLetterOrDigit(character) || character is '_' or '-' or '+' or '/' or '=' or '~' ? length + 1 : 0;
            if (length >= ShortestKey)
                return true;
        }

        return false;
    }

    private static bool NamesSecret(string line)
    {
        foreach (var word in Words)
        {
            if (line.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    // The same number of characters, so that the columns of other findings on the line still fit.
    private static string Without(string line, LogLocation secret, int number)
    {
        var start = number == secret.StartLine ? secret.StartColumn - 1 : 0;
        var end = number == secret.EndLine ? Math.Min(secret.EndColumn - 1, line.Length) : line.Length;
        return start < 0 || start >= end ? line : line.Substring(0, start) + new string(Hidden[0], end - start) + line.Substring(end);
    }

    // Model ids, paths and GUIDs: short parts.
    private static bool IsName(string text) => text.Split('.', '_', '-', '/').All(part => part.Length < 18);

    private static string Cut(string line) => line.Length <= MaximumLength ? line : line.Substring(0, char.IsHighSurrogate(line[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength) + Hidden;
}
