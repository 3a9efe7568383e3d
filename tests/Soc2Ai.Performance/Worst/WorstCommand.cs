using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Soc2Ai.Performance.Engine;
using Soc2Ai.Performance.Loading;
using Soc2Ai.Performance.Processes;

namespace Soc2Ai.Performance.Worst;

/// <summary>Each worst case through the whole analyzer, in a process of its own: what dies or hangs does so alone.</summary>
internal static class WorstCommand
{
    /// <summary>What it takes; <c>--inside</c> runs one case here.</summary>
    public static readonly IReadOnlyList<string> Known = ["case", "limit", "processor", "inside"];

    /// <summary>Runs it; 0 when every case ends within the bound, without an exception and with its finding.</summary>
    public static int Run(Options options)
    {
        var cases = WorstCases.All.Where(one => options.Text("case") is not { } name || one.Name == name).ToList();
        if (cases.Count == 0)
            throw new ArgumentException("known cases are " + string.Join(", ", WorstCases.All.Select(one => one.Name)));
        if (options.Has("inside"))
            return RunHere(cases[0]);

        var limit = TimeSpan.FromSeconds(options.Number("limit", 120));
        var held = true;
        Console.WriteLine("| case | lines | ms in the analyzer | MB allocated | process CPU s | process peak MB | findings | SAI1006 | AD0001 | widened |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var one in cases)
        {
            var usage = MeasuredProcess.Run(["dotnet", "exec", Environment.GetCommandLineArgs()[0], "worst", "--case", one.Name, "--inside"], options.Processor, limit);
            held &= usage.ExitCode == 0;
            var row = usage.Output.Split('\n').FirstOrDefault(line => line.StartsWith("row:", StringComparison.Ordinal))?[4..].Split('\t');
            Console.WriteLine(row is [var lines, var time, var allocated, var findings, var flows, var crashes, var widened]
                ? string.Create(CultureInfo.InvariantCulture, $"| {one.Name} | {lines} | {time} | {allocated} | {usage.CpuSeconds:F1} | {usage.PeakBytes >> 20} | {findings} | {flows} | {crashes} | {widened} |{(usage.ExitCode == 0 ? "" : " **failed**")}")
                : string.Create(CultureInfo.InvariantCulture, $"| {one.Name} | | | | {usage.CpuSeconds:F1} | {usage.PeakBytes >> 20} | | | | **{Failure(usage)}** |"));
        }

        return held ? 0 : 1;
    }

    private static string Failure(Usage usage) => usage.ExitCode < 0
        ? string.Create(CultureInfo.InvariantCulture, $"died by signal {-usage.ExitCode}")
        : string.Join(' ', usage.Output.Split('\n').Take(3));

    private static int RunHere(WorstCase one)
    {
        var compilation = LoadedProject.Compiled([("Case.cs", one.Text)], withSdk: true);
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException($"{one.Name} does not compile: {error}");

        // The machine code of the analyzer is not what the case costs.
        AnalyzerRun.Of(LoadedProject.Compiled([("Case.cs", WorstCases.Usual)], withSdk: true), concurrent: true);
        var (before, watch) = (GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        var run = AnalyzerRun.Of(compilation.Clone(), concurrent: true);
        var (time, allocated) = (watch.Elapsed, GC.GetTotalAllocatedBytes() - before);

        var flows = run.Findings.Count(finding => finding.Id == "SAI1006");
        var widened = string.Join(", ", EngineRun.Of(compilation.Clone()).Widened.Take(3).Select(widening => $"{widening.Member.Name}: {widening.What}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"row:{one.Text.Count(letter => letter == '\n')}\t{time.TotalMilliseconds:F0}\t{allocated >> 20}\t{run.Findings.Length}\t{flows}\t{run.Crashes.Count}\t{widened}"));
        return run.Crashes.Count == 0 && (flows > 0 || widened.Length > 0) ? 0 : 1;
    }
}
