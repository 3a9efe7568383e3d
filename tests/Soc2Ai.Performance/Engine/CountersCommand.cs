using System.Diagnostics;
using System.Globalization;
using Soc2Ai.Flow;
using Soc2Ai.Performance.Loading;

namespace Soc2Ai.Performance.Engine;

/// <summary>How much of a code base the engine looks at, and how long it takes.</summary>
internal static class CountersCommand
{
    /// <summary>What it takes.</summary>
    public static readonly IReadOnlyList<string> Known = ["lines", "share", "rsp"];

    /// <summary>Runs it.</summary>
    public static int Run(Options options)
    {
        var counters = typeof(FlowCounters).GetProperties().Where(property => property.PropertyType == typeof(int)).ToList();
        Console.WriteLine($"| code base | lines | {string.Join(" | ", counters.Select(counter => counter.Name.ToLowerInvariant()))} | sinks | flows | widened | ms | ms again |");
        Console.WriteLine("|---|---|" + string.Concat(Enumerable.Repeat("---|", counters.Count + 5)));
        foreach (var project in LoadedProject.Of(options, "10000,40000,160000", "few,none,all"))
        {
            // The second run has the machine code ready and the symbols of another compilation to bind.
            var (analysis, first) = Time(project);
            var (_, second) = Time(project);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {project.Name} | {project.Lines} | {string.Join(" | ", counters.Select(counter => counter.GetValue(analysis.Counters)))} | {analysis.Sinks.Length} | {analysis.Hits.Length} | {analysis.Widened.Count} | {first:F0} | {second:F0} |"));
        }

        return 0;
    }

    private static (FlowAnalysis Analysis, double Milliseconds) Time(LoadedProject project)
    {
        var compilation = project.Compilation.Clone();
        _ = compilation.GetDeclarationDiagnostics();
        var watch = Stopwatch.StartNew();
        return (EngineRun.Of(compilation), watch.Elapsed.TotalMilliseconds);
    }
}
