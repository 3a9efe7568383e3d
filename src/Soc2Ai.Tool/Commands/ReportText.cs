using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Soc2Ai.Evidence;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary>What an evidence set says in a few lines, what was written, and what to do next.</summary>
internal sealed class ReportText(Shell shell, EvidenceInput input, EvidenceSet set, bool hasBase)
{
    private readonly Answer _answer = new();

    /// <summary>The answer.</summary>
    public Answer Answer(string folder, IReadOnlyList<string> files)
    {
        Warn();
        var source = set.Builds.Select(build => build.Source).OfType<SourceRevision>().Select(one => $"commit {one.RevisionId[..Math.Min(10, one.RevisionId.Length)]}{(one.Branch is { } branch ? $" on {branch}" : "")}").Distinct().ToList();
        _answer.Line($"[bold]{Say.Text(set.Name)}[/]: {Say.Count(set.Builds.Count, "build")} of {Say.Count(set.Builds.Select(build => build.ProjectFile ?? build.Project).Distinct().Count(), "project")}{(source.Count > 0 ? $", {Say.Text(Say.Few(source))}" : "")}");
        var open = set.Findings.Where(found => found.Finding.IsOpen && !found.Finding.IsCompanion).ToList();
        _answer.Line($"  {Findings(open)}; {set.Findings.Count(found => found.Finding.IsAccepted && !found.Finding.IsCompanion)} accepted");
        if (hasBase)
            _answer.Line($"  {Say.Count(open.Count(found => found.Finding.BaselineState == "new"), "finding")} of this change");
        _answer.Line();
        _answer.Lines.AddRange(Say.Columns([.. States().Select(row => new[] { $"{row.Rules,3} {(row.Rules == 1 ? "rule" : "rules")}", $"{row.Criteria,3} {(row.Criteria == 1 ? "criterion" : "criteria")}", Coloured(row.State) })]));
        _answer.Line();
        _answer.Line($"Written to {Say.Text(shell.Short(folder))}:");
        _answer.Lines.AddRange(Say.Columns([.. files.Select(file => new[] { Say.Text(Path.GetFileName(file)), $"[dim]{Say.Text(For(file))}[/]" })]));
        Next(folder, files, open.Count > 0);
        Json(folder, files, open);
        return _answer;
    }

    private static string Findings(List<SetFinding> open) => open.Count == 0 ? "no open findings" : $"{Say.Count(open.Count, "open finding")} ("
        + string.Join(", ", new[] { "error", "warning", "note" }.Select(level => (level, count: open.Count(found => found.Finding.Level == level))).Where(pair => pair.count > 0).Select(pair => Say.Count(pair.count, pair.level))) + ")";

    private static string Coloured(string state) => state switch
    {
        Evidence.Mapping.States.Exceptions => $"[red]{state}[/]",
        Evidence.Mapping.States.NotEvaluated => $"[yellow]{state}[/]",
        _ => state,
    };

    private static string For(string file) =>
        file.EndsWith(".soc2.sarif", StringComparison.Ordinal) ? "the evidence: everything else is made of it"
        : file.EndsWith(".intoto.json", StringComparison.Ordinal) ? "the statement over all files, to be signed"
        : EvidenceBundle.Formats.Where(format => file.EndsWith(format.Suffix, StringComparison.Ordinal)).Select(format => format.Audience).FirstOrDefault("");

    private void Warn()
    {
        _answer.Warnings.AddRange(input.Warnings);
        foreach (var build in set.Builds.Where(build => !build.IsComplete))
            _answer.Warnings.Add($"{build.Name} is in the set as not evaluated: {build.Notes.FirstOrDefault(note => note.Level == "error")?.Text ?? "its run was not complete."}");
        var stale = input.Stale.Select(one => one.File).Distinct().ToList();
        if (stale.Count > 0)
            _answer.Warnings.Add($"{Say.Count(stale.Count, "file")} changed after the build that the reports are of ({Say.Few([.. stale.Select(shell.Short)], 2)}); build again");
        var older = input.Messages.Where(message => message.Code == EvidenceCodes.ReportLeftOut).Select(message => shell.Short(message.File!)).ToList();
        if (older.Count > 0)
            _answer.Line($"Left out, since there is a newer report of the same build: {Say.Text(Say.Few(older))}");
        if (set.Builds.Select(build => build.Source?.RevisionId).Distinct().Count() > 1)
            _answer.Warnings.Add("the reports are of several commits; build everything again for a set of one");
    }

    private IEnumerable<(string State, int Rules, int Criteria)> States()
    {
        string[] order = [Evidence.Mapping.States.Exceptions, Evidence.Mapping.States.NotEvaluated, Evidence.Mapping.States.Accepted, Evidence.Mapping.States.NoExceptions, Evidence.Mapping.States.NotApplicable, Evidence.Mapping.States.NotTestable];
        foreach (var state in order)
        {
            var rules = set.RuleTallies.Count(tally => !tally.IsCompanion && tally.Criteria.Count > 0 && tally.State == state);
            var criteria = set.CriterionTallies.Count(tally => tally.State == state);
            if (rules + criteria > 0)
                yield return (state, rules, criteria);
        }
    }

    private void Next(string folder, IReadOnlyList<string> files, bool hasFindings)
    {
        var page = files.FirstOrDefault(file => file.EndsWith(".soc2.html", StringComparison.Ordinal));
        var steps = new List<string>();
        if (page is not null)
            steps.Add($"open {shell.Short(page)}");
        steps.Add(hasFindings ? "soc2ai gate lists what is open" : $"soc2ai attest {shell.Short(folder)} --key FILE signs it");
        _answer.Line($"Next: {Say.Text(string.Join("; ", steps))}");
    }

    private void Json(string folder, IReadOnlyList<string> files, List<SetFinding> open)
    {
        _answer.Json["name"] = set.Name;
        _answer.Json["folder"] = folder;
        _answer.Json["files"] = new JsonArray([.. files.Select(file => (JsonNode)file)]);
        _answer.Json["builds"] = new JsonArray([.. input.Reports.Select(report => new JsonObject
        {
            ["project"] = report.Build.Project, ["targetFramework"] = report.Build.TargetFramework, ["report"] = report.Path, ["complete"] = report.Build.IsComplete,
        })]);
        _answer.Json["open"] = open.Count;
        _answer.Json["accepted"] = set.Findings.Count(found => found.Finding.IsAccepted && !found.Finding.IsCompanion);
        if (hasBase)
            _answer.Json["new"] = open.Count(found => found.Finding.BaselineState == "new");
        _answer.Json["rules"] = new JsonObject([.. States().Where(row => row.Rules > 0).Select(row => KeyValuePair.Create(row.State, (JsonNode?)row.Rules))]);
        _answer.Json["criteria"] = new JsonObject([.. States().Where(row => row.Criteria > 0).Select(row => KeyValuePair.Create(row.State, (JsonNode?)row.Criteria))]);
        _answer.Json["leftOut"] = new JsonArray([.. input.Messages.Where(message => message.Code == EvidenceCodes.ReportLeftOut).Select(message => (JsonNode)message.File!)]);
    }
}
