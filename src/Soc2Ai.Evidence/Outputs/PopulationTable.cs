using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>
/// The populations as a workpaper to draw samples from: a row for each test of one place by one rule in one build, with its result, numbered
/// within its rule. As many rows as the tallies count; the inventory (SAI0001) tests nothing and has its own file. Columns are only ever added, and at the end.
/// </summary>
public static class PopulationTable
{
    /// <summary>The file, CSV.</summary>
    public static byte[] Write(EvidenceSet set)
    {
        var places = new Dictionary<string, List<TestedPlace>>(StringComparer.Ordinal);
        foreach (var build in set.Builds)
        {
            foreach (var place in Population.Of(build).Where(place => place.Rule.Id != Findings.FindingReader.Inventory))
            {
                if (!places.TryGetValue(place.Rule.Id, out var list))
                    places[place.Rule.Id] = list = [];
                list.Add(place);
            }
        }

        var table = new CsvText(
            "rule", "item", "rule_title", "criteria", "population", "project", "target_framework", "file", "line", "vendor", "model", "member", "site", "result", "fingerprints", "commit");
        foreach (var rule in set.Rules)
        {
            if (!places.TryGetValue(rule.Id, out var list))
                continue;

            var criteria = string.Join(" ", rule.Criteria);
            for (var i = 0; i < list.Count; i++)
            {
                var place = list[i];
                table.Row(
                    rule.Id, CsvText.Number(i + 1), rule.Title, criteria, rule.Population, place.Build.Project, place.Build.TargetFramework, place.Path,
                    place.Line > 0 ? CsvText.Number(place.Line) : "", place.Vendor, place.Model, place.Member, place.Site, place.Result, place.Fingerprints, place.Build.Source?.RevisionId);
            }
        }

        return table.ToBytes();
    }
}
