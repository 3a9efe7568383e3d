using System.Linq;
using System.Text.Json.Nodes;
using Soc2Ai.Evidence;
using Soc2Ai.Evidence.Gate;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary>A gate's verdict in lines that build servers and editors know: <c>file(line,column): error CODE: text</c>.</summary>
internal sealed class GateText(Shell shell, EvidenceInput input, GatePolicy policy)
{
    private readonly SourceFiles _sources = new(shell);
    private readonly Answer _answer = new();
    private readonly JsonArray _errors = [];

    /// <summary>The answer.</summary>
    public Answer Answer()
    {
        var set = input.Set("gate");
        var errors = new GateJudge(set, policy).Judge();
        var closing = errors.FirstOrDefault(error => error.Code == EvidenceCodes.GateClosed);
        _answer.Warnings.AddRange(input.Warnings);
        foreach (var error in errors.Where(error => error != closing).Select(Located).OrderBy(error => error.Code).ThenBy(error => error.File).ThenBy(error => error.Line).ThenBy(error => error.Column))
            Error(error);
        foreach (var stale in input.Stale.DistinctBy(stale => stale.File))
            Error(new EvidenceMessage(EvidenceSeverity.Error, EvidenceCodes.LogStale, shell.Short(stale.File), 0, 0, $"It was changed after the report of {stale.Build.Name} was made. Build again."));

        var stops = _errors.Count > 0;
        _answer.ExitCode = stops ? ExitCode.Stopped : ExitCode.Done;
        if (closing is not null)
            Error(closing);
        else if (stops)
            Error(new EvidenceMessage(EvidenceSeverity.Error, EvidenceCodes.GateClosed, Product.Name, 0, 0, $"The gate '{policy.Gate}' stops {policy.What}: the sources are not those that the reports were made of. Build again."));
        else
            _answer.Line($"[green]Nothing stops[/] {Say.Text(policy.What)}: no {(policy.Gate == "new" ? "new" : "open")} finding at level {policy.Severity} or above{(policy.Criteria.Count > 0 ? $" (criteria {string.Join(", ", policy.Criteria)})" : "")}, and every rule in question was evaluated.");

        var often = errors.Select(error => error.Finding?.Finding.RuleId).OfType<string>().GroupBy(id => id).OrderByDescending(group => group.Count()).FirstOrDefault();
        if (often is not null)
            _answer.Line($"Next: soc2ai explain {Say.Text(often.Key)}");
        _answer.Json["stops"] = stops;
        _answer.Json["failOn"] = policy.Gate;
        _answer.Json["severity"] = policy.Severity;
        _answer.Json["criteria"] = new JsonArray([.. policy.Criteria]);
        _answer.Json["builds"] = new JsonArray([.. set.Builds.Select(build => (JsonNode)build.Name)]);
        _answer.Json["errors"] = _errors;
        return _answer;
    }

    // The judge names files as their own report does; which file that is on this machine says the report's place here.
    private EvidenceMessage Located(EvidenceMessage error) => error.Finding is { Finding.Place: { } place } found
        ? error with { File = _sources.Locate(place, input.FileOf(found.Builds[0])) }
        : error.File is { } file && error.Line > 0 && _sources.Find(file, input.Reports[0].Path) is { } here ? error with { File = shell.Short(here) } : error;

    private void Error(EvidenceMessage error)
    {
        var place = error.Line > 0 ? error.Column > 0 ? $"({error.Line},{error.Column})" : $"({error.Line})" : "";
        _answer.Line($"{Say.Text(error.File ?? Product.Name)}{place}: [red]error {error.Code}[/]: {Say.Text(error.Text)}");
        var json = new JsonObject { ["code"] = error.Code, ["file"] = error.File, ["line"] = error.Line, ["column"] = error.Column, ["message"] = error.Text };
        if (error.Finding is { } found)
        {
            json["rule"] = found.Finding.RuleId;
            json["level"] = found.Finding.Level;
            json["fingerprint"] = found.Finding.Fingerprint;
            json["builds"] = new JsonArray([.. found.Builds.Select(build => (JsonNode)build.Name)]);
        }

        _errors.Add(json);
    }
}
