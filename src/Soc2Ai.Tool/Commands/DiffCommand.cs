using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Soc2Ai.Evidence.Diff;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary><c>soc2ai diff</c>: what changed from one evidence set to another.</summary>
internal sealed class DiffCommand
{
    private readonly Argument<string> _before = new("before") { Description = "The report, or the folder with reports, as it was" };
    private readonly Argument<string?> _after = new("after") { Description = "As it is; the current folder when it is not named", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _failOn = CommonOptions.Choice("--fail-on", "End with exit code 1 when there are new open findings, or rules that are no longer evaluated", "none", "none", "new");

    private readonly Option<string?> _markdown = new("--markdown") { Description = "Write it as Markdown too, for a pull request", HelpName = "FILE" };

    /// <summary>Adds the command.</summary>
    public void AddTo(CommandTree tree) => tree.Add(
        new Command("diff", "Compare two evidence sets: findings, models, vendors, tools, endpoints and prompts that came or went, changed suppressions and configuration. What one side did not look for is never called fixed or new.")
        {
            _before, _after, _failOn, _markdown,
        },
        Run,
        ("soc2ai diff before soc2-evidence", "what a reviewer has to look at"),
        ("soc2ai diff before --fail-on new", "compare with what is built below this folder, and stop for new open findings"));

    private Answer Run(ParseResult parse, Shell shell, CancellationToken cancel)
    {
        var before = parse.GetValue(_before)!;
        var reader = new InputReader(shell, cancel);
        var was = reader.Read([before]);
        var now = reader.Read(parse.GetValue(_after) is { } after ? [after] : [], before);
        var diff = new Progress(shell).Run("Comparing", () => EvidenceDiff.Between(was.Set(before), now.Set(parse.GetValue(_after) ?? ".")), cancel);
        if (parse.GetValue(_markdown) is { } file)
            AtomicFile.Write(shell.Full(file), DiffMarkdown.Write(diff));
        var answer = new DiffText(shell, now, diff).Answer();
        answer.Warnings.AddRange(was.Warnings.Concat(now.Warnings));
        var stops = Stopping(diff);
        if (parse.GetValue(_failOn) == "new" && stops.Count > 0)
        {
            answer.ExitCode = ExitCode.Stopped;
            answer.Line();
            answer.Line($"[red]--fail-on new stops[/]: {string.Join(", ", stops)}.");
        }

        return answer;
    }

    private static List<string> Stopping(EvidenceDiff diff)
    {
        var findings = diff.Worsened.Where(change => !change.Finding.IsCompanion).Sum(change => change.Count);
        var rules = diff.Rules.Count(change => change.HasStopped);
        var stops = new List<string>();
        if (findings > 0)
            stops.Add(Say.Count(findings, "new open finding"));
        if (rules > 0)
            stops.Add($"{Say.Count(rules, "rule")} no longer evaluated");
        return stops;
    }
}
