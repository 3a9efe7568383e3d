using System;
using System.CommandLine;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary><c>soc2ai explain</c>: a rule, a criterion, or why a line was or was not flagged.</summary>
internal sealed partial class ExplainCommand
{
    private readonly Argument<string> _subject = new("what") { Description = "A rule (SAI4001), a criterion (CC6.1) or a place (Chat/AgentHub.cs:39)" };
    private readonly Argument<string[]> _paths = CommonOptions.Paths();

    /// <summary>Adds the command.</summary>
    public void AddTo(CommandTree tree) => tree.Add(
        new Command("explain", "Explain a rule, a criterion, or why a line was flagged or was not. Where reports are found it also says what they say.") { _subject, _paths },
        Run,
        ("soc2ai explain SAI4001", "what a rule looks for, why, and how code passes it"),
        ("soc2ai explain CC6.1", "what a criterion is about, and which rules support it"),
        ("soc2ai explain Program.cs:6", "what was tested on a line, and why it was or was not flagged"));

    private Answer Run(ParseResult parse, Shell shell, CancellationToken cancel)
    {
        var subject = parse.GetValue(_subject)!.Trim();
        var reader = new InputReader(shell, cancel);
        var paths = parse.GetValue(_paths)!;
        if (PlaceForm().Match(subject) is { Success: true } place && !RuleForm().IsMatch(subject))
            return Place(shell, paths, reader, cancel).Of(place.Groups["file"].Value, Number(place, "line"), Number(place, "column"));

        var id = subject.ToUpperInvariant();
        var input = reader.TryRead(paths);
        if (Criteria.All.FirstOrDefault(criterion => criterion.Id == id) is { } known)
            return new CriterionExplanation(shell, input).Of(known);
        if (RuleCatalog.Find(id) is { } rule)
            return new RuleExplanation(shell, input).Of(rule);
        if (RuleForm().IsMatch(id) && new Companions(DataFiles.Companions).Find(id) is { } row)
            return new RuleExplanation(shell, input).Of(id, row);

        var near = Arguments.Meant(id, RuleCatalog.All.Select(one => one.Id).Concat(Criteria.All.Select(criterion => criterion.Id)));
        throw new UserError($"'{Say.Plain(subject)}' is no rule, no criterion and no place in a file", $"{near}Write a rule as SAI4001, a criterion as CC6.1, a place as Chat/AgentHub.cs:39.");
    }

    private static PlaceExplanation Place(Shell shell, string[] paths, InputReader reader, CancellationToken cancel)
    {
        var input = reader.Read(paths);
        var names = new InputPaths(shell, cancel);
        return new PlaceExplanation(shell, input, [.. names.Files(names.Resolve(paths), Explained.End)]);
    }

    private static int Number(Match match, string group) => int.TryParse(match.Groups[group].ValueSpan, out var number) ? number : 0;

    [GeneratedRegex(@"^(?<file>.*?\.\w+)(?:[:(](?<line>\d{1,9})(?:[:,](?<column>\d{1,9}))?\)?)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlaceForm();

    [GeneratedRegex(@"^[A-Za-z]{1,3}\d{1,2}\.\d{1,2}$|^[A-Za-z]{1,8}\d{1,6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RuleForm();
}
