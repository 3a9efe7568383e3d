using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using Soc2Ai.Flow;
using Soc2Ai.Performance.Loading;
using Soc2Ai.Performance.Worst;

namespace Soc2Ai.Performance.Engine;

/// <summary>The engine on code that is made of calls, and on the worst cases.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private CSharpCompilation _compilation = null!;

    /// <summary>The cases.</summary>
    public static IEnumerable<string> Cases => WorstCases.All.Select(one => one.Name);

    /// <summary>Which of them.</summary>
    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Load() => _compilation = LoadedProject.Compiled([("Case.cs", WorstCases.All.First(one => one.Name == Case).Text)], withSdk: true);

    /// <summary>Finds, binds and walks what matters.</summary>
    [Benchmark]
    public FlowAnalysis Analyze() => EngineRun.Of(_compilation.Clone());
}
