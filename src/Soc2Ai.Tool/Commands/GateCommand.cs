using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using Soc2Ai.Evidence.Gate;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary><c>soc2ai gate</c>: stops while findings are open, or while new ones are.</summary>
internal sealed class GateCommand
{
    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<string> _failOn = CommonOptions.Choice("--fail-on", "Stop for every open finding, or only for those that are not known", "open", "open", "new");
    private readonly Option<string> _severity = CommonOptions.Choice("--severity", "The lowest level that stops", "warning", "note", "warning", "error");
    private readonly Option<string[]> _criteria = new("--criteria") { Description = "Stop only for rules that bear on these criteria, CC6.1,C1.1", HelpName = "IDS" };
    private readonly Option<string?> _baselineFile = new("--baseline") { Description = $"What is known, for --fail-on new ({BaselineCommand.DefaultFile} where there is one)", HelpName = "FILE" };
    private readonly Option<string[]> _base = CommonOptions.Base();

    /// <summary>Adds the command.</summary>
    public void AddTo(CommandTree tree) => tree.Add(
        new Command("gate", "Stop (exit code 1) while findings are open, or while there are new ones. Rules that were not evaluated and reports of an earlier state of the sources stop as well.")
        {
            _paths, _failOn, _severity, _criteria, _baselineFile, _base,
        },
        Run,
        ("soc2ai gate", "stop while anything at level warning or above is open"),
        ("soc2ai gate --fail-on new --baseline soc2ai.baseline.json", "stop only for what the baseline does not hold"),
        ("soc2ai gate --criteria CC6.1,C1.1 --severity note", "stop for anything that bears on two criteria"));

    private Answer Run(ParseResult parse, Shell shell, CancellationToken cancel)
    {
        var criteria = CommonOptions.Criteria(parse.GetValue(_criteria));
        var failOn = parse.GetValue(_failOn)!;
        if (failOn != "new" && (parse.GetValue(_baselineFile) is not null || parse.GetValue(_base)!.Length > 0))
            throw new UserError("--baseline and --base say what is known, and without '--fail-on new' known findings stop as well", "Add --fail-on new, or leave them out.");

        var reader = new InputReader(shell, cancel);
        var input = reader.Read(parse.GetValue(_paths)!, parse.GetValue(_base)!);
        var policy = new GatePolicy
        {
            Gate = failOn,
            Severity = parse.GetValue(_severity)!,
            Criteria = criteria,
            Baseline = failOn == "new" ? Known(parse, shell, reader) : null,
            BaselineCommand = "soc2ai baseline",
            What = input.Builds.Count == 1 ? input.Builds[0].Name : Say.Count(input.Builds.Count, "build"),
            ClosingFile = Product.Name,
            EvidencePath = Directory.Exists(shell.Full(InputReader.DefaultOutput)) ? InputReader.DefaultOutput : Say.Few([.. input.Reports.Select(report => shell.Short(report.Path))], 1),
        };
        return new GateText(shell, input, policy).Answer();
    }

    private IReadOnlyCollection<string>? Known(ParseResult parse, Shell shell, InputReader reader)
    {
        var bases = parse.GetValue(_base)!;
        if (parse.GetValue(_baselineFile) is { } given)
        {
            if (bases.Length > 0)
                throw new UserError("--baseline and --base both say what is known", "Give one of the two.");
            return Read(shell.Full(given), given);
        }

        if (bases.Length > 0)
            return Baseline.Of(reader.Read(bases).Set("base"));

        var file = shell.Full(BaselineCommand.DefaultFile);
        return File.Exists(file) ? Read(file, BaselineCommand.DefaultFile) : null;
    }

    private static IReadOnlyCollection<string> Read(string file, string name)
    {
        if (!File.Exists(file))
            throw new UserError($"the baseline {name} does not exist", "Write one with 'soc2ai baseline' and commit it.");

        var (baseline, problem) = Baseline.Read(file);
        return baseline ?? throw new UserError($"the baseline {name} cannot be used: {problem}", "Restore it from version control, or delete it and write a new one with 'soc2ai baseline'.");
    }
}
