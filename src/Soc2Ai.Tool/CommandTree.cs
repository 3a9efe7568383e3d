using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Commands;

namespace Soc2Ai.Tool;

/// <summary>The commands, and the one way in which all of them run, answer and fail.</summary>
internal sealed class CommandTree
{
    private readonly Shell _shell;
    private readonly Printer _printer;
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of text", Recursive = true };

    public CommandTree(Shell shell)
    {
        _shell = shell;
        _printer = new Printer(shell);
        Root = new Command(Product.Name, "Evidence for SOC 2 from the reports (*.soc2.sarif) that builds with Soc2Ai.Analyzers leave. It never says that a criterion is met; it says what supports it.");
        var help = new HelpOption { Recursive = true };
        help.Action = new Help((HelpAction)help.Action!, shell);
        Root.Options.Add(help);
        Root.Options.Add(new VersionOption { Action = new VersionText() });
        Root.Options.Add(_json);
        new ReportCommand().AddTo(this);
        new GateCommand().AddTo(this);
        new BaselineCommand().AddTo(this);
        new DiffCommand().AddTo(this);
        new ExplainCommand().AddTo(this);
        new InitCommand().AddTo(this);
        new AttestCommand().AddTo(this);
        new VerifyCommand().AddTo(this);
        Help.Show(Root, ("soc2ai report", "the evidence of everything that is built below this folder"), ("soc2ai explain CC6.1", "what a criterion is about and what supports it"));
    }

    /// <summary>The root.</summary>
    public Command Root { get; }

    /// <summary>Adds a command.</summary>
    public void Add(Command command, Func<ParseResult, Shell, CancellationToken, Answer> run, params (string Line, string Means)[] examples)
    {
        Help.Show(command, examples);
        command.SetAction((parse, cancel) => Task.FromResult(Run(command, parse, run, cancel)));
        Root.Subcommands.Add(command);
    }

    /// <summary>Does what was typed.</summary>
    public int Invoke(string[] arguments, CancellationToken cancel)
    {
        var parse = Root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Action is not (Help or VersionText) && Arguments.Wrong(parse) is { } error)
        {
            _printer.Print(Arguments.Name(parse.CommandResult.Command), error, parse.GetValue(_json));
            return ExitCode.Unusable;
        }

        var configuration = new InvocationConfiguration { Output = _shell.Out, Error = _shell.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        return parse.InvokeAsync(configuration, cancel).GetAwaiter().GetResult();
    }

    private int Run(Command command, ParseResult parse, Func<ParseResult, Shell, CancellationToken, Answer> run, CancellationToken cancel)
    {
        var asJson = parse.GetValue(_json);
        try
        {
            var answer = run(parse, _shell, cancel);
            _printer.Print(command.Name, answer, asJson);
            return answer.ExitCode;
        }
        catch (UserError error)
        {
            _printer.Print(command.Name, error, asJson);
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            _printer.Fail("interrupted", null);
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _printer.Print(command.Name, new UserError(error.Message, "Make the file readable or the folder writable, and run the command again."), asJson);
            return ExitCode.Unusable;
        }
    }

    private sealed class VersionText : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Product.Version);
            return ExitCode.Done;
        }
    }
}
