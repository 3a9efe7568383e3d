using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Soc2Ai.Evidence.Diff;
using Soc2Ai.Evidence.Sets;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary>The drift between two evidence sets, what is worse first.</summary>
internal sealed class DiffText(Shell shell, EvidenceInput now, EvidenceDiff diff)
{
    private const int Shown = 40;

    private readonly SourceFiles _sources = new(shell);
    private readonly Answer _answer = new();

    /// <summary>The answer.</summary>
    public Answer Answer()
    {
        var json = JsonNode.Parse(DiffJson.Write(diff))!.AsObject();
        foreach (var (name, value) in json.ToList())
            _answer.Json[name] = value?.DeepClone();

        _answer.Line($"{Say.Text(Side(diff.Before))} -> {Say.Text(Side(diff.After))}");
        _answer.Line($"  {Numbers()}");
        Findings("New findings", FindingChangeKind.New);
        Findings("No longer accepted", FindingChangeKind.NoLongerAccepted);
        Section("Rules that are no longer evaluated", diff.Rules.Where(change => change.HasStopped).Select(change => new[] { change.RuleId, Say.Text(change.Title), Say.Text($"{change.Reason} ({Say.Few(change.Projects)})") }));
        Section("Suppressions", diff.Suppressions.Select(change => new[]
        {
            change.Kind.ToString().ToLowerInvariant(), change.RuleId, Say.Text($"{change.Place}{(change.Count > 1 ? $" and {change.Count - 1} more" : "")}"),
            Say.Text(change.Details.Count > 0 ? string.Join("; ", change.Details) : (change.After ?? change.Before)?.Justification ?? "no justification"),
        }));
        Section("Models, vendors, tools, endpoints, prompts and data", diff.Inventory.Select(change => new[]
        {
            change.IsNew ? "[yellow]new[/]" : "gone", Say.Text(change.Kind), Say.Text(change.Vendor is { } vendor && vendor != change.Name ? $"{change.Name} ({vendor})" : change.Name),
            Say.Text(Say.Few(change.Places, 2) + (change.Doubt is { } doubt ? $" ({doubt})" : "")),
        }));
        Section("Configuration", diff.Configuration.Select(change => new[] { Say.Text(change.Kind), Say.Text(change.What), Say.Text($"{change.Before ?? "-"} -> {change.After ?? "-"} ({Say.Few(change.Projects)})") }));
        Section("Builds", diff.Builds.Select(change => new[] { Say.Text(change.Change), Say.Text(change.Name) }));
        Section("Rules that are evaluated now", diff.Rules.Where(change => !change.HasStopped).Select(change => new[] { change.RuleId, Say.Text(change.Title), Say.Text(Say.Few(change.Projects)) }));
        Section("Criteria", diff.Criteria.Select(change => new[] { change.Id, change.StateBefore == change.StateAfter ? change.StateAfter : $"{change.StateBefore} -> {change.StateAfter}", $"{change.ExceptionsBefore} -> {change.ExceptionsAfter} exceptions" }));
        Section("Places that are tested", diff.Populations.Select(change => new[] { Say.Text(change.Kind), $"{change.Before} -> {change.After}" }));
        Findings("Newly accepted", FindingChangeKind.NewlyAccepted);
        Findings("New and accepted", FindingChangeKind.NewAndAccepted);
        Findings("At another level", FindingChangeKind.LevelChanged);
        Findings("Fixed", FindingChangeKind.Fixed);
        Findings("Not comparable", FindingChangeKind.NotComparable);
        if (diff.IsEmpty)
            _answer.Line("Nothing changed.");
        return _answer;
    }

    private static string Side(EvidenceSet set)
    {
        var commits = set.Builds.Select(build => build.Source?.RevisionId).OfType<string>().Select(id => id.Length > 10 ? id[..10] : id).Distinct().ToList();
        return $"{set.Name}{(commits.Count > 0 ? $" ({Say.Few(commits)})" : "")}";
    }

    private string Numbers()
    {
        (FindingChangeKind Kind, string Word)[] words =
        [
            (FindingChangeKind.New, "new"), (FindingChangeKind.NoLongerAccepted, "no longer accepted"), (FindingChangeKind.NewlyAccepted, "newly accepted"), (FindingChangeKind.NewAndAccepted, "new and accepted"),
            (FindingChangeKind.LevelChanged, "at another level"), (FindingChangeKind.Fixed, "fixed"), (FindingChangeKind.NotComparable, "not comparable"), (FindingChangeKind.Unchanged, "unchanged"),
        ];
        var counts = words.Select(word => (word.Word, Count: diff.Count(word.Kind))).Where(word => word.Count > 0 || word.Word is "new" or "fixed" or "unchanged");
        return $"{string.Join(", ", counts.Select(word => $"{word.Count} {word.Word}"))} findings";
    }

    private void Findings(string title, FindingChangeKind kind)
    {
        var changes = diff.Findings.Where(change => change.Kind == kind).ToList();
        Section(title, changes.Select(change => new[]
        {
            $"{Say.Text(Place(change))}: {RuleExplanation.Level(change.Finding.Level)} {Say.Text(change.Finding.RuleId)}: {Say.Text(change.Finding.Message)}"
                + (change.Count > 1 ? $" ({change.Count} times)" : "") + (change.Reason is { } reason ? $" [dim]({Say.Text(reason)})[/]" : ""),
        }));
    }

    private string Place(FindingChange change) => change.Finding.Place is not { } place ? change.Project
        : change.After is null ? $"{place.Path}({place.StartLine},{place.StartColumn})"
        : _sources.Place(place, now.Reports.First(report => report.Build.Project == change.Project).Path);

    private void Section(string title, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;

        _answer.Line();
        _answer.Line($"[bold]{title}[/] ({all.Count})");
        _answer.Lines.AddRange(Say.Columns(all.Take(Shown).ToList()));
        if (all.Count > Shown)
            _answer.Line($"  ... and {all.Count - Shown} more, which --json lists");
    }
}
