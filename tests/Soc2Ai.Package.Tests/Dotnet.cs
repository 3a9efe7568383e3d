using System.Diagnostics;
using System.Text;

namespace Soc2Ai.Package.Tests;

/// <summary>Runs the real <c>dotnet</c>, and scripts that do.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static Task<Output> Run(string folder, params string[] arguments) => Run(Start("dotnet", folder, arguments));

    /// <summary>Runs a script as a pipeline's shell does.</summary>
    public static Task<Output> Bash(string folder, string script, IReadOnlyDictionary<string, string> variables)
    {
        var start = Start("bash", folder, ["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Run(start);
    }

    private static async Task<Output> Run(ProcessStartInfo start)
    {
        var command = $"{start.FileName} {string.Join(' ', start.ArgumentList)}";
        using var process = new Process { StartInfo = start };
        var text = new StringBuilder();
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} did not end:\n{text}");
        }

        lock (text)
            return new Output(command, process.ExitCode, text.ToString());

        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (text)
                text.AppendLine(line.Data);
        }
    }

    private static ProcessStartInfo Start(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // What the test run was started with is not what a person's build is started with.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "CI" or "SOURCE_DATE_EPOCH" or "SOC2AI_UPDATE").ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return start;
    }
}

/// <summary>What a run of <c>dotnet</c> left.</summary>
internal sealed record Output(string Command, int ExitCode, string Text)
{
    public Output Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Text}");
        return this;
    }

    public Output Failed()
    {
        Assert.True(ExitCode != 0, $"{Command} did not fail:\n{Text}");
        return this;
    }

    public Output Says(string text)
    {
        Assert.True(Text.Contains(text, StringComparison.Ordinal), $"{Command} does not say '{text}':\n{Text}");
        return this;
    }

    public Output DoesNotSay(string text)
    {
        Assert.False(Text.Contains(text, StringComparison.Ordinal), $"{Command} says '{text}':\n{Text}");
        return this;
    }

    /// <summary>The distinct places at which the build reported this code with this severity, as <c>File.cs:3</c>.</summary>
    public IReadOnlyList<string> Places(string severity, string code) =>
    [
        .. System.Text.RegularExpressions.Regex
            .Matches(Text, $@"(?<file>[^\\/\r\n(]+)\((?<line>\d+),\d+\): {severity} {code}:")
            .Select(match => $"{match.Groups["file"].Value}:{match.Groups["line"].Value}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
