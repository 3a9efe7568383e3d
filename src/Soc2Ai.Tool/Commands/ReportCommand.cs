using System.CommandLine;
using System.Threading;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

internal sealed class ReportCommand
{
    private readonly Argument<string[]> Paths = CommonOptions.Paths();

    /// <summary>Adds the command.</summary>
    public void AddTo(CommandTree tree) => tree.Add(new Command("report", "x") { Paths }, Run, ("soc2ai report", "x"));

    private Answer Run(ParseResult parse, Shell shell, CancellationToken cancel)
    {
        var input = new InputReader(shell, cancel).Read(parse.GetValue(Paths)!);
        return new Answer();
    }
}
