using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Inventory;

/// <summary>
/// <c>declarations</c>: for each criterion a claim of how many tested places noted no exception, a counterclaim of the exceptions and of what was
/// not evaluated, and the evidence for both. There is no score: a share of places is no degree of conformance, and every number would flatter.
/// </summary>
internal sealed class DeclarationSection(InventoryContent content)
{
    private const string Assessor = "assessor:tool";
    private const string Target = "target:application";

    private readonly Dictionary<string, RuleTally> _tallies = content.Set.RuleTallies.ToDictionary(tally => tally.Id, StringComparer.Ordinal);

    public void Write(Utf8JsonWriter writer)
    {
        var criteria = content.Set.CriterionTallies;
        writer.WriteStartObject("declarations");
        writer.WriteStartArray("assessors");
        writer.WriteStartObject();
        writer.WriteString("bom-ref", Assessor);
        writer.WriteBoolean("thirdParty", false);
        writer.Named("organization", $"{Tool.Name}, run by the application's own build");
        writer.WriteEndObject();
        writer.WriteEndArray();
        WriteAttestation(writer, criteria);
        writer.WriteStartArray("claims");
        foreach (var criterion in criteria)
            WriteClaims(writer, criterion);
        writer.WriteEndArray();
        new DeclaredEvidence(content).Write(writer);
        WriteTarget(writer);
        writer.WriteEndObject();
    }

    private static int Quiet(CriterionTally criterion) => criterion.Population - criterion.Exceptions - criterion.Accepted - criterion.NotEvaluated;

    private static bool HasClaim(CriterionTally criterion) => Quiet(criterion) + criterion.Accepted > 0;

    private static bool HasCounterClaim(CriterionTally criterion) => criterion.Exceptions > 0 || criterion.State == States.NotEvaluated || criterion.NotEvaluated > 0;

    private void WriteAttestation(Utf8JsonWriter writer, IReadOnlyList<CriterionTally> criteria)
    {
        var days = string.Join(", ", content.Set.Builds.Select(build => CsvText.Day(build.EvaluationDate)).Where(day => day.Length > 0).Distinct());
        writer.WriteStartArray("attestations");
        writer.WriteStartObject();
        writer.WriteString("summary", $"Results of automated tests of source code and build{(days.Length > 0 ? $", judged on {days}" : "")}, set against the criteria that they bear on. They support an examination and do not replace it: no criterion is said to be satisfied. Scores of conformance and confidence are left out on purpose, since a share of tested places is no degree of conformance.");
        writer.WriteString("assessor", Assessor);
        writer.WriteStartArray("map");
        foreach (var criterion in criteria)
            WriteMapping(writer, criterion);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private void WriteMapping(Utf8JsonWriter writer, CriterionTally criterion)
    {
        var why = CriteriaTable.Why(criterion, Criteria.All.First(text => text.Id == criterion.Id), [.. Rules(criterion)]);
        writer.WriteStartObject();
        writer.WriteString("requirement", StandardSection.Requirement(criterion.Id));
        if (HasClaim(criterion))
            writer.Texts("claims", [References.Of("claim", criterion.Id)]);
        if (HasCounterClaim(criterion))
            writer.Texts("counterClaims", [References.Of("counterclaim", criterion.Id)]);
        writer.WriteStartObject("conformance");
        writer.WriteString("rationale", $"State: {criterion.State}{(why.Length > 0 ? $" ({why})" : "")}. No score: see the summary.");
        var accepted = Rules(criterion).Where(rule => rule.Accepted > 0).Select(rule => References.Of("accepted", rule.Id)).ToList();
        if (accepted.Count > 0)
            writer.Texts("mitigationStrategies", accepted);
        writer.WriteEndObject();
        writer.WriteStartObject("confidence");
        writer.WriteString("rationale", criterion.Evidence switch
        {
            "direct" => "Findings in source can bear on this criterion directly; they are one part of its evidence.",
            "build" => "The build and its records bear on this criterion; they are one part of its evidence.",
            "partial" => "Source and build can only support other evidence of this criterion.",
            _ => "Nothing in source or build can show this criterion.",
        });
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteClaims(Utf8JsonWriter writer, CriterionTally criterion)
    {
        var rules = Rules(criterion).ToList();
        if (HasClaim(criterion))
        {
            writer.WriteStartObject();
            writer.WriteString("bom-ref", References.Of("claim", criterion.Id));
            writer.WriteString("target", Target);
            writer.WriteString("predicate", $"No exception was noted at {Quiet(criterion)} of {Places(criterion.Population)} that rules bearing on {criterion.Id} look at{(criterion.Accepted > 0 ? $"; at {criterion.Accepted} an exception was accepted by named people until a date" : "")}.");
            writer.WriteString("reasoning", "A place counts once for each rule that looks at it. The rules' pages say why they bear on the criterion; whether that is enough is the examiner's judgement.");
            writer.Texts("evidence", rules.Where(rule => rule.Passed > 0).Select(rule => References.Of("tests", rule.Id)));
            writer.Texts("counterEvidence", Against(rules));
            var accepted = rules.Where(rule => rule.Accepted > 0).Select(rule => References.Of("accepted", rule.Id)).ToList();
            if (accepted.Count > 0)
                writer.Texts("mitigationStrategies", accepted);
            writer.WriteEndObject();
        }

        if (!HasCounterClaim(criterion))
            return;

        writer.WriteStartObject();
        writer.WriteString("bom-ref", References.Of("counterclaim", criterion.Id));
        writer.WriteString("target", Target);
        writer.WriteString("predicate", string.Join(" ", new[]
        {
            criterion.Exceptions > 0 ? $"Exceptions were noted at {criterion.Exceptions} of {Places(criterion.Population)} that rules bearing on {criterion.Id} look at." : null,
            criterion.NotEvaluated > 0 ? $"{Places(criterion.NotEvaluated)} that rules bearing on {criterion.Id} look at {(criterion.NotEvaluated == 1 ? "was" : "were")} not evaluated." : null,
            rules.Count == 0 ? $"No rule tests {criterion.Id}." : rules.Exists(rule => rule.Reason is not null) ? $"Not every rule that bears on {criterion.Id} was evaluated everywhere." : null,
        }.OfType<string>()));
        writer.Texts("evidence", Against(rules));
        writer.WriteEndObject();
    }

    private void WriteTarget(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("targets");
        writer.WriteStartArray("components");
        ComponentSection.Start(writer, "application", Target, content.Set.Name);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static IEnumerable<string> Against(List<RuleTally> rules) =>
        rules.Where(rule => rule.Exceptions > 0).Select(rule => References.Of("exceptions", rule.Id)).Concat(rules.Where(rule => rule.Reason is not null).Select(rule => References.Of("gap", rule.Id)));

    private static string Places(int count) => count == 1 ? "1 place" : $"{count} places";

    private IEnumerable<RuleTally> Rules(CriterionTally criterion) => criterion.Rules.Where(_tallies.ContainsKey).Select(id => _tallies[id]);
}
