using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary>Why a line was flagged or was not: the findings there, the rules that tested something there, and what they saw.</summary>
internal sealed class PlaceExplanation(Shell shell, EvidenceInput input, IReadOnlyList<string> explanationFiles)
{
    private readonly SourceFiles _sources = new(shell);
    private readonly EvidenceSet _set = input.Set("explain");
    private readonly Answer _answer = new();

    /// <summary>The answer.</summary>
    /// <param name="line">From 1; 0 for the whole file.</param>
    /// <param name="column">From 1; 0 for the whole line.</param>
    public Answer Of(string typed, int line, int column)
    {
        var explanations = explanationFiles.SelectMany(Explained.Read).Distinct().ToList();
        var path = TheFile(typed, explanations);
        bool Here(string? file, int at, int from) => file == path && (line == 0 || at == line) && (column == 0 || from == 0 || from == column);

        var findings = _set.Findings.Where(found => found.Finding.Place is { } place && Here(place.Path, place.StartLine, place.StartColumn)).ToList();
        var sites = _set.Builds.SelectMany(build => build.Sites.Select(site => (build, site))).Where(pair => pair.site.Uri is { } uri && Here(Uri.UnescapeDataString(uri), pair.site.Line, 0)).ToList();
        var places = explanations.Where(one => one.IsPlace && Here(one.Path, one.Line, one.Column)).ToList();
        var rows = explanations.Where(one => !one.IsPlace && Here(one.Path, one.Line, one.Column)).ToList();

        _answer.Warnings.AddRange(input.Warnings);
        _answer.Line($"[bold]{Say.Text(Origin(path))}{(line > 0 ? $":{line}" : "")}[/]");
        Flagged(findings);
        NotFlagged(places, sites, findings);
        Rows(rows);
        if (findings.Count + sites.Count + places.Count + rows.Count == 0)
            Nothing(path, line, explanations);
        Missing(path, explanations);
        _answer.Json["file"] = path;
        if (line > 0)
            _answer.Json["line"] = line;
        return _answer;
    }

    private string TheFile(string typed, List<Explained> explanations)
    {
        var wanted = typed.Replace('\\', '/').TrimStart('.', '/');
        var full = shell.Full(typed).Replace('\\', '/');
        var known = _set.Builds.SelectMany(build => build.Files.Select(file => Uri.UnescapeDataString(file.Uri)))
            .Concat(_set.Findings.Select(found => found.Finding.Place?.Path).OfType<string>())
            .Concat(_set.Builds.SelectMany(build => build.Sites).Select(site => site.Uri).OfType<string>().Select(Uri.UnescapeDataString))
            .Concat(explanations.Select(one => one.Path)).Distinct(StringComparer.Ordinal).ToList();
        var same = known.Where(file => full.EndsWith($"/{file}", StringComparison.OrdinalIgnoreCase)).ToList();
        if (same.Count == 0)
            same = [.. known.Where(file => $"/{file}".EndsWith($"/{wanted}", StringComparison.OrdinalIgnoreCase))];
        return same.Count switch
        {
            1 => same[0],
            0 => throw new UserError(
                $"no rule tested anything in {typed}: the reports of {Say.Few([.. _set.Builds.Select(build => build.Name)])} do not name it",
                File.Exists(shell.Full(typed)) ? "It may belong to a project that was not built, or hold nothing that a rule is about; 'dotnet build -t:Soc2AiExplain' lists every place that was looked at." : "The file does not exist; write its path as it stands in the reports, relative to the repository."),
            _ => throw new UserError($"{typed} may be {Say.Few(same, 5)}", "Write more of its path."),
        };
    }

    private void Flagged(List<SetFinding> findings)
    {
        var list = new JsonArray();
        foreach (var found in findings)
        {
            _answer.Line(RuleExplanation.Finding(_sources, input, found));
            foreach (var step in found.Finding.Path)
                _answer.Line($"    [dim]{Say.Text(_sources.Place(step.Place, input.FileOf(found.Builds[0])))}[/]: {Say.Text(step.Message)}");
            foreach (var suppression in found.Finding.Suppressions)
                _answer.Line($"    suppressed ({suppression.Status}): {Say.Text(suppression.Justification ?? "no justification")}{(suppression.Defects.Count > 0 ? $"; {Say.Text(string.Join("; ", suppression.Defects))}" : "")}");
            list.Add(new JsonObject { ["rule"] = found.Finding.RuleId, ["level"] = found.Finding.Level, ["message"] = found.Finding.Message, ["place"] = $"{found.Finding.Place}", ["open"] = found.Finding.IsOpen });
        }

        _answer.Json["findings"] = list;
    }

    // Flow rules say what they saw; the others tested the sites of their population, and where they have no finding they noted no exception.
    private void NotFlagged(List<Explained> places, List<(BuildReport Build, ReportedSite Site)> sites, List<SetFinding> findings)
    {
        var lines = new List<string[]>();
        var list = new JsonArray();
        foreach (var place in places.Where(place => place.Text.Contains("not reported: ", StringComparison.Ordinal)).DistinctBy(place => (place.Column, place.Text)))
            Add(place.Text.Split(' ')[0], $"column {place.Column}", place.Text[(place.Text.IndexOf("not reported: ", StringComparison.Ordinal) + 14)..]);

        var told = places.Select(place => place.Text.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var (build, site) in sites.DistinctBy(pair => (pair.Site.Kind, pair.Site.Id)))
        {
            foreach (var rule in _set.Rules.Where(rule => rule.Population == site.Kind && rule.Criteria.Count > 0 && !told.Contains(rule.Id)))
            {
                if (findings.Any(found => found.Finding.RuleId == rule.Id))
                    continue;
                var tally = build.RuleTallies.FirstOrDefault(one => one.Id == rule.Id);
                var seen = _set.Findings.Any(found => found.Finding.RuleId == rule.Id && found.Finding.Properties.TryGetValue("site", out var id) && id == site.Id) ? "flagged elsewhere in the same call or member"
                    : tally is null || tally.NotEvaluated > 0 ? $"not evaluated{(tally?.Reason is { } reason ? $": {reason}" : "")}"
                    : "tested, no exception noted";
                Add(rule.Id, site.Kind, $"{seen} ({rule.Title})");
            }
        }

        _answer.Json["notFlagged"] = list;
        if (lines.Count == 0)
            return;

        _answer.Line("Tested there and not flagged:");
        _answer.Lines.AddRange(Say.Columns(lines));

        void Add(string rule, string where, string why)
        {
            lines.Add([Say.Text(rule), Say.Text(where), Say.Text(why)]);
            list.Add(new JsonObject { ["rule"] = rule, ["at"] = where, ["why"] = why });
        }
    }

    private void Rows(List<Explained> rows)
    {
        _answer.Json["rows"] = new JsonArray([.. rows.Select(row => (JsonNode)row.Text)]);
        if (rows.Count == 0)
            return;

        _answer.Line("Rows of the API tables that name what stands there:");
        _answer.Lines.AddRange(rows.Select(row => $"  {Say.Text(row.Text)}"));
    }

    private void Nothing(string path, int line, List<Explained> explanations)
    {
        var near = _set.Findings.Select(found => found.Finding.Place).OfType<ReportedPlace>().Where(place => place.Path == path).Select(place => place.StartLine)
            .Concat(_set.Builds.SelectMany(build => build.Sites).Where(site => site.Uri is { } uri && Uri.UnescapeDataString(uri) == path).Select(site => site.Line))
            .Concat(explanations.Where(one => one.Path == path && one.IsPlace).Select(one => one.Line))
            .Distinct().OrderBy(at => Math.Abs(at - line)).Take(5).Order().ToList();
        _answer.Line($"Nothing was tested on this line.{(near.Count > 0 ? $" The nearest lines on which something was: {string.Join(", ", near)}" : "")}");
    }

    private void Missing(string path, List<Explained> explanations)
    {
        _answer.Json["explained"] = explanationFiles.Count > 0;
        if (explanationFiles.Count == 0)
            _answer.Line("What flow rules saw where they flagged nothing is not here. Next: dotnet build -t:Soc2AiExplain, then ask again");
        else if (input.Reports.Max(report => File.GetLastWriteTimeUtc(report.Path)) > explanationFiles.Max(File.GetLastWriteTimeUtc).AddMinutes(1))
            _answer.Warnings.Add("the explanation is older than the reports; run dotnet build -t:Soc2AiExplain again");
        else if (!explanations.Exists(one => one.Path == path))
            _answer.Line("No flow rule looked at this file.");
    }

    private string Origin(string path) => input.Reports.Select(report => _sources.Find(path, report.Path)).OfType<string>().FirstOrDefault() is { } file ? shell.Short(file) : path;
}
