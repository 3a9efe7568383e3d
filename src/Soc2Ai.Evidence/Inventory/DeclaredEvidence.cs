using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Inventory;

/// <summary><c>declarations.evidence</c>: for each rule that bears on a criterion what its tests gave, its exceptions, what was accepted and what did not run.</summary>
internal sealed class DeclaredEvidence(InventoryContent content)
{
    // The report has all of them; here they show what the number is made of.
    private const int MaximumPlaces = 50;

    private readonly ILookup<string, ReportedFinding> _findings = content.Set.Findings.Select(item => item.Finding).ToLookup(finding => finding.RuleId, StringComparer.Ordinal);

    public void Write(Utf8JsonWriter writer)
    {
        var titles = content.Set.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        writer.WriteStartArray("evidence");
        foreach (var tally in content.Set.RuleTallies.Where(tally => tally.Criteria.Count > 0))
            Write(writer, tally, titles.TryGetValue(tally.Id, out var rule) ? rule : null);
        writer.WriteEndArray();
    }

    private void Write(Utf8JsonWriter writer, RuleTally tally, ReportedRule? rule)
    {
        var name = $"{tally.Id}, {rule?.Title}";
        var places = rule?.Population is { } population ? $" of the kind '{population}'" : "";
        if (tally.Passed > 0)
        {
            Write(writer, References.Of("tests", tally.Id),
                $"{name}: of {tally.Population} places{places}, {tally.Passed} noted no exception, {tally.Exceptions} have exceptions, {tally.Accepted} have accepted exceptions, {tally.NotEvaluated} were not evaluated.", []);
        }

        if (tally.Exceptions > 0)
            Write(writer, References.Of("exceptions", tally.Id), $"{name}: exceptions at {tally.Exceptions} of {tally.Population} places{places}.", _findings[tally.Id].Where(finding => finding.IsOpen).Select(Open));
        if (tally.Accepted > 0)
            Write(writer, References.Of("accepted", tally.Id), $"{name}: exceptions at {tally.Accepted} of {tally.Population} places{places} were accepted by named people until a date.", _findings[tally.Id].Where(finding => finding.IsAccepted).Select(Accepted));
        if (tally.Reason is { } reason)
            Write(writer, References.Of("gap", tally.Id), $"{name}: not evaluated: {reason}.", []);
    }

    private void Write(Utf8JsonWriter writer, string reference, string description, IEnumerable<string> lines)
    {
        var listed = lines.ToList();
        writer.WriteStartObject();
        writer.WriteString("bom-ref", reference);
        writer.WriteString("description", description);
        writer.WriteStartArray("data");
        if (listed.Count > 0)
        {
            writer.WriteStartObject();
            writer.WriteString("name", "places");
            writer.WriteStartObject("contents");
            writer.WriteStartObject("attachment");
            writer.WriteString("contentType", "text/plain");
            writer.WriteString("content", string.Join("\n", listed.Take(MaximumPlaces)) + (listed.Count > MaximumPlaces ? $"\n{listed.Count - MaximumPlaces} more in the report" : ""));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteStartObject();
        writer.WriteString("name", "report");
        writer.WriteStartObject("contents");
        writer.WriteString("url", References.File($"{content.Set.Name}.soc2.sarif"));
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Open(ReportedFinding finding) => $"{finding.Place?.ToString() ?? "(no place)"}: {finding.Message} [{finding.Fingerprint}]";

    private static string Accepted(ReportedFinding finding) => $"{Open(finding)} accepted: {finding.Suppressions[0].Justification}";
}
