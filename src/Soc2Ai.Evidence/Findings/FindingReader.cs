using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Findings;

/// <summary>Makes findings of the log's results: ours and the companions'. Inventory entries are no findings, they are population.</summary>
internal sealed class FindingReader(IReadOnlyDictionary<string, ReportRule> rules, DateTime evaluationDate)
{
    /// <summary>The inventory's id.</summary>
    public const string Inventory = "SAI0001";

    private static readonly string[] Kept = ["kind", "member", "model", "sink", "site", "source", "vendor"];

    /// <summary>The findings in the log's order; a diagnostic that the compiler wrote twice stands once.</summary>
    public IEnumerable<Finding> Read(CompilerLog log)
    {
        var seen = new HashSet<(string, LogLocation?, string)>();
        foreach (var result in log.Results)
        {
            if (result.RuleId != Inventory && rules.TryGetValue(result.RuleId, out var rule) && seen.Add((result.RuleId, result.Location, result.Message)))
                yield return Read(result, rule);
        }
    }

    private Finding Read(LogResult result, ReportRule rule) => new()
    {
        Rule = rule,
        Level = Profiles.Levels.Contains(result.Level) ? result.Level : "note",
        Message = ReportRule.Sentence(result.Message),
        Location = result.Location,
        Related = result.Related,
        Steps = result.Property("path") is { } path ? [.. path.Replace("\r", "").Split('\n').Select(ReportRule.Sentence)] : [],
        Properties = Kept.Where(name => result.Property(name) is not null).ToDictionary(name => name, name => result.Property(name)!, StringComparer.Ordinal),
        Suppressions = [.. result.Suppressions.Select(suppression => Suppression.Judge(suppression, evaluationDate))],
    };
}
