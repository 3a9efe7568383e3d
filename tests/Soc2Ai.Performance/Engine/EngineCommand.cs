using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Soc2Ai.Performance.Engine;

/// <summary>Benchmarks of the engine by itself; the options are BenchmarkDotNet's.</summary>
internal static class EngineCommand
{
    /// <summary>Runs them in this process: a project that BenchmarkDotNet makes would be built with this repository's settings.</summary>
    public static int Run(string[] arguments)
    {
        var job = Job.ShortRun.WithToolchain(new InProcessNoEmitToolchain(TimeSpan.FromMinutes(30), logOutput: false));
        var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job).WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
        var summaries = BenchmarkSwitcher.FromTypes([typeof(EngineBenchmarks), typeof(CallBenchmarks)]).Run(arguments is [] ? ["--filter", "*"] : arguments, config);
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }
}
