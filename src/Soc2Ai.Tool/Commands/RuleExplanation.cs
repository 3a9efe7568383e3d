using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary>A rule as its page states it, and what the reports say of it.</summary>
internal sealed class RuleExplanation(Shell shell, EvidenceInput? input)
{
    private const int Shown = 10;

    private readonly Answer _answer = new();

    /// <summary>One of our rules.</summary>
    public Answer Of(Rule rule)
    {
        Head(rule.Id, rule.Title, rule.Criteria);
        var level = rule.Severity.ToString().ToLowerInvariant();
        List<string[]> facts = [["severity", rule.IsEssential ? $"{level}, in the profile essential too" : level], ["tests", $"every {Say.Text(rule.Population)}"]];
        var others = Others(rule).ToList();
        if (others.Count > 0)
            facts.Add(["also", Say.Text(string.Join(", ", others))]);
        if (rule.HasFix)
            facts.Add(["fix", $"dotnet format analyzers --diagnostics {rule.Id} --severity info"]);
        _answer.Lines.AddRange(Say.Columns(facts));
        _answer.Line();
        Page(rule.Help);
        _answer.Json["severity"] = level;
        _answer.Json["isEssential"] = rule.IsEssential;
        _answer.Json["population"] = rule.Population;
        _answer.Json["otherIds"] = new JsonArray([.. others]);
        _answer.Json["hasFix"] = rule.HasFix;
        _answer.Json["page"] = rule.Help;
        Here(rule.Id);
        return _answer;
    }

    /// <summary>A rule of another analyzer.</summary>
    public Answer Of(string id, Companion row)
    {
        Head(id, row.Title, row.Criteria);
        _answer.Line("  A rule of another analyzer: its findings stand in the report under these criteria, and the gate leaves them to their own tool.");
        _answer.Json["companion"] = true;
        Here(id);
        return _answer;
    }

    /// <summary>The place of a finding, its level and message, as a compiler writes them.</summary>
    public static string Finding(SourceFiles sources, EvidenceInput input, SetFinding found)
    {
        var finding = found.Finding;
        var place = finding.Place is { } at ? sources.Place(at, input.FileOf(found.Builds[0])) : found.Builds[0].Name;
        return $"{Say.Text(place)}: {Level(finding.Level)} {Say.Text(finding.RuleId)}: {Say.Text(finding.Message)}{(finding.IsAccepted ? " [dim](accepted)[/]" : "")}";
    }

    /// <summary>A level in its colour.</summary>
    public static string Level(string level) => level switch { "error" => "[red]error[/]", "warning" => "[yellow]warning[/]", _ => "[blue]note[/]" };

    /// <summary>A tally in the report's words.</summary>
    public static string Numbers(RuleTally tally)
    {
        var parts = new List<string> { $"{tally.Population} tested" };
        if (tally.Exceptions > 0)
            parts.Add(Say.Count(tally.Exceptions, "exception"));
        if (tally.Accepted > 0)
            parts.Add($"{tally.Accepted} accepted");
        if (tally.NotEvaluated > 0)
            parts.Add($"{tally.NotEvaluated} not evaluated");
        return string.Join(", ", parts);
    }

    private static IEnumerable<string> Others(Rule rule) =>
        rule.Cwe.Select(cwe => $"CWE-{cwe}").Concat(rule.OwaspLlm2025.Select(id => $"OWASP LLM 2025 {id}")).Concat(rule.OwaspLlm2026.Select(id => $"OWASP LLM 2026 {id}"))
            .Concat(rule.OwaspAgentic2026.Select(id => $"OWASP Agentic 2026 {id}")).Concat(rule.Atlas.Select(id => $"ATLAS {id}"));

    private void Head(string id, string title, IReadOnlyList<string> criteria)
    {
        _answer.Line($"[bold]{Say.Text(id)}[/] {Say.Text(title)}");
        _answer.Lines.AddRange(Say.Columns([.. criteria.Select((criterion, i) => new[] { i == 0 ? "criteria" : "        ", criterion, Say.Text(Criteria.All.First(one => one.Id == criterion).Title) })]));
        _answer.Json["id"] = id;
        _answer.Json["title"] = title;
        _answer.Json["criteria"] = new JsonArray([.. criteria]);
    }

    private void Page(string markdown)
    {
        var isCode = false;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                _answer.Line(line.Length == 0 ? "" : $"    [dim]{Say.Text(line)}[/]");
            else if (line.StartsWith("## ", StringComparison.Ordinal))
                _answer.Line($"[bold]{Say.Text(line[3..])}[/]");
            else if (line.Length == 0)
                _answer.Line();
            else
                _answer.Lines.AddRange(Say.Wrap(line, Math.Clamp(shell.Width, 40, 100)).Select(Say.Text));
        }
    }

    private void Here(string id)
    {
        if (input is null)
            return;

        var set = input.Set("explain");
        var tally = set.RuleTallies.FirstOrDefault(one => one.Id == id);
        _answer.Warnings.AddRange(input.Warnings);
        _answer.Line();
        if (tally is null)
        {
            _answer.Line($"No report here ({Say.Count(set.Builds.Count, "build")}) speaks of it.");
            return;
        }

        _answer.Line($"[bold]Here[/] ({Say.Text(Say.Few([.. set.Builds.Select(build => build.Name)]))}): {tally.State}; {Numbers(tally)}");
        if (tally.Reason is { } reason)
            _answer.Line($"  {Say.Text(reason)}");
        var sources = new SourceFiles(shell);
        var findings = set.Findings.Where(found => found.Finding.RuleId == id).ToList();
        _answer.Lines.AddRange(findings.Take(Shown).Select(found => Finding(sources, input, found)));
        if (findings.Count > Shown)
            _answer.Line($"... and {findings.Count - Shown} more");
        _answer.Json["state"] = tally.State;
        _answer.Json["population"] = tally.Population;
        _answer.Json["exceptions"] = tally.Exceptions;
        _answer.Json["accepted"] = tally.Accepted;
        _answer.Json["notEvaluated"] = tally.NotEvaluated;
        _answer.Json["findings"] = new JsonArray([.. findings.Select(found => (JsonNode)$"{found.Finding.Place}")]);
    }
}
