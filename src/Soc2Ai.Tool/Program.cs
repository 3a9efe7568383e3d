using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using Soc2Ai.Tool;
using Soc2Ai.Tool.Cli;

// UTF-8 into pipes and files everywhere, and onto a Windows console, whose code page is put back afterwards.
var windows = OperatingSystem.IsWindows();
var codePage = windows && !Console.IsOutputRedirected ? Console.OutputEncoding : null;
if (windows || Console.IsOutputRedirected || Console.IsErrorRedirected)
    Console.OutputEncoding = new UTF8Encoding(false);

using var interrupted = new CancellationTokenSource();
var asked = 0;
void Stop(PosixSignalContext context)
{
    // Who asks a second time does not want to wait for the end of a file.
    context.Cancel = Interlocked.Increment(ref asked) == 1;
    interrupted.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var commands = new CommandTree(Surroundings());
try
{
    return commands.Invoke(args, interrupted.Token);
}
catch (IOException) when (Console.IsOutputRedirected)
{
    // Whoever read the output has heard enough: soc2ai gate | head.
    return ExitCode.Done;
}
catch (Exception error) when (Environment.GetEnvironmentVariable("SOC2AI_DEBUG") is null or "")
{
    Console.Error.WriteLine($"error: {Say.Plain(error.Message)}");
    Console.Error.WriteLine($"  This is a fault of soc2ai ({error.GetType().Name}). Set SOC2AI_DEBUG=1, run the command again and report what it prints.");
    return ExitCode.Unusable;
}
finally
{
    if (codePage is not null)
        Console.OutputEncoding = codePage;
}

static Shell Surroundings()
{
    var dumb = Environment.GetEnvironmentVariable("TERM") is "dumb" || Set("CI") || Set("TF_BUILD");
    return new Shell
    {
        Folder = Environment.CurrentDirectory,
        Out = Console.Out,
        Error = Console.Error,
        IsRich = !Console.IsOutputRedirected && !dumb && !Set("NO_COLOR"),
        HasLiveError = !Console.IsErrorRedirected && !dumb,
        Width = Console.IsOutputRedirected ? 100 : Columns(),
        Variable = Environment.GetEnvironmentVariable,
    };
}

static bool Set(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };

static int Columns()
{
    try
    {
        return Console.WindowWidth is > 0 and var width ? width : 100;
    }
    catch (IOException)
    {
        return 100;
    }
}
