using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using Soc2Ai.Evidence.Gate;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary><c>soc2ai baseline</c>: writes down what is open now.</summary>
internal sealed class BaselineCommand
{
    /// <summary>The file where nobody names another.</summary>
    public const string DefaultFile = "soc2ai.baseline.json";

    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<string> _output = new("--output", "-o") { Description = "The file to write", HelpName = "FILE", DefaultValueFactory = _ => DefaultFile };

    /// <summary>Adds the command.</summary>
    public void AddTo(CommandTree tree) => tree.Add(
        new Command("baseline", "Write down what is open now, so that 'gate --fail-on new' stops only what comes later. The file is meant for version control and review.") { _paths, _output },
        Run,
        ("soc2ai baseline", "what is open below this folder is known from now on"),
        ("soc2ai baseline bin/Debug -o known.json", "of some reports, into another file"));

    private Answer Run(ParseResult parse, Shell shell, CancellationToken cancel)
    {
        var input = new InputReader(shell, cancel).Read(parse.GetValue(_paths)!);
        var file = shell.Full(parse.GetValue(_output)!);
        if (Directory.Exists(file))
            throw new UserError($"{shell.Short(file)} is a folder", "Name a file with --output.");
        if (File.Exists(file) && Baseline.Read(file).Problem is { } foreign)
            throw new UserError($"{shell.Short(file)} is left as it is: {foreign}", "Name another file with --output, or delete this one.");
        if (input.Builds.FirstOrDefault(build => !build.IsComplete) is { } incomplete)
            throw new UserError($"the report of {incomplete.Name} is incomplete: {incomplete.Notes.FirstOrDefault(note => note.Level == "error")?.Text ?? "no rule was evaluated"}", "Mend the build first; what is open in it is not known.");

        var set = input.Set("baseline");
        cancel.ThrowIfCancellationRequested();
        AtomicFile.Write(file, Baseline.Write(set, namesProjects: true));
        var open = set.Findings.Count(found => found.Finding.IsOpen);
        var answer = new Answer();
        answer.Warnings.AddRange(input.Warnings);
        if (input.Stale.Count > 0)
            answer.Warnings.Add($"{Say.Count(input.Stale.Select(stale => stale.File).Distinct().Count(), "file")} changed since the build ({shell.Short(input.Stale[0].File)}); build again and write the baseline again");
        answer.Line($"{Say.Count(open, "open finding")} of {Say.Count(set.Builds.Count, "build")} -> {Say.Text(shell.Short(file))}");
        answer.Line("Next: commit it, and run soc2ai gate --fail-on new");
        answer.Json["file"] = file;
        answer.Json["findings"] = open;
        return answer;
    }
}
