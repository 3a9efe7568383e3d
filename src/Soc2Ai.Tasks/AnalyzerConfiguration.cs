using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Soc2Ai.Tasks;

/// <summary>What the analyzer configuration files of a project say of severities, as far as it bears on rules that only suggest.</summary>
public sealed class AnalyzerConfiguration
{
    private static readonly Regex Rule = new(@"^\s*dotnet_diagnostic\.([^.\s]+)\.severity\s*=\s*(\w+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Bulk = new(@"^\s*dotnet_analyzer_diagnostic\.(?:category-([^.]+)\.)?severity\s*=\s*(warning|error)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Level = new(@"^\s*global_level\s*=\s*(-?\d+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex StyleOption = new(@"^\s*(?:csharp_|dotnet_)\w+\s*=.*:\s*(?:warning|error)\s*(?:[#;].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly HashSet<string> _decided = new(StringComparer.OrdinalIgnoreCase);
    private bool _raisesStyle;
    private bool _raisesOthers;

    /// <summary>Whether some file raises every rule at once.</summary>
    public bool RaisesAll { get; private set; }

    /// <summary>The severity that each line gives to a rule by its id.</summary>
    public static IEnumerable<(string Id, string Severity)> Severities(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (Rule.Match(line) is { Success: true } match)
                yield return (match.Groups[1].Value, match.Groups[2].Value.ToLowerInvariant());
        }
    }

    /// <summary>Adds a file.</summary>
    public void Read(IEnumerable<string> lines)
    {
        var level = (int?)null;
        var text = new List<string>(lines);
        foreach (var line in text)
        {
            if (Level.Match(line) is { Success: true } number && int.TryParse(number.Groups[1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                level = value;

            if (Bulk.Match(line) is { Success: true } bulk)
            {
                var category = bulk.Groups[1].Value;
                RaisesAll |= category.Length == 0;
                _raisesStyle |= category.Equals("Style", StringComparison.OrdinalIgnoreCase);
                _raisesOthers |= !category.Equals("Style", StringComparison.OrdinalIgnoreCase);
            }

            _raisesStyle |= StyleOption.IsMatch(line);
        }

        // Two global files of one level that name the same key cancel each other out, whatever they say.
        foreach (var (id, severity) in Severities(text))
        {
            if (severity is "warning" or "error" || level == -99)
                _decided.Add(id);
        }
    }

    /// <summary>Whether somebody raised the rule, by itself or with its kind.</summary>
    public bool Decides(string id) =>
        _decided.Contains(id) || (id.StartsWith("IDE", StringComparison.Ordinal) ? _raisesStyle : _raisesOthers);
}
