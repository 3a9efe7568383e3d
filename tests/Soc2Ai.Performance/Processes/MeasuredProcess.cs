using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Soc2Ai.Performance.Processes;

/// <summary>A process whose CPU time and peak memory are wanted.</summary>
internal static class MeasuredProcess
{
    /// <summary>Whether processes can be bound to one processor here.</summary>
    public static bool CanPin { get; } = OperatingSystem.IsLinux() && File.Exists("/usr/bin/taskset");

    /// <summary>Runs a program of PATH to its end.</summary>
    /// <param name="processor">The processor to bind it to, where that is possible.</param>
    /// <param name="limit">The CPU time past which it is ended, where that is possible; the wall time elsewhere.</param>
    public static Usage Run(IReadOnlyList<string> command, int? processor, TimeSpan limit)
    {
        if (processor is { } number && CanPin)
            command = ["taskset", "-c", number.ToString(CultureInfo.InvariantCulture), .. command];
        return OperatingSystem.IsLinux() && Environment.Is64BitProcess ? LinuxProcess.Run(command, limit) : RunAnywhere(command, limit);
    }

    /// <summary>Runs a program of which only the output is wanted; an error with all of it when it fails.</summary>
    public static string Output(string folder, params IReadOnlyList<string> command)
    {
        using var process = Start(folder, command);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', command)}: exit code {process.ExitCode}\n{output}\n{errors.Result}");
    }

    // What the system still says of a process that has ended misses its last moments, so it is asked again and again.
    private static Usage RunAnywhere(IReadOnlyList<string> command, TimeSpan limit)
    {
        var output = new StringBuilder();
        var watch = Stopwatch.StartNew();
        using var process = Start(Path.GetTempPath(), command);
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;
        var cpu = TimeSpan.Zero;
        while (!process.WaitForExit(20))
        {
            if (watch.Elapsed > limit)
                process.Kill(entireProcessTree: true);
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                cpu = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }

        process.WaitForExit();
        if (OperatingSystem.IsWindows())
            cpu = process.TotalProcessorTime;
        return new Usage(process.ExitCode, cpu.TotalSeconds, watch.Elapsed.TotalSeconds, peak, output.ToString());

        void Add(string? line)
        {
            lock (output)
                output.AppendLine(line);
        }
    }

    private static Process Start(string folder, IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} does not start");
    }
}
