using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using Soc2Ai.Flow;
using Soc2Ai.Performance.CodeBases;
using Soc2Ai.Performance.Loading;

namespace Soc2Ai.Performance.Engine;

/// <summary>The engine on generated code bases whose declarations are bound, as they are when analyzers run.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private CSharpCompilation _compilation = null!;

    /// <summary>How many lines the code base has.</summary>
    [Params(1_000, 10_000)]
    public int Lines { get; set; }

    /// <summary>Whether all of it talks to a model, or one method in twenty.</summary>
    [Params(false, true)]
    public bool AllAi { get; set; }

    [GlobalSetup]
    public void Load() => _compilation = LoadedProject.Of(new CodeBase(Lines, AllAi ? AiShare.All : AiShare.Few)).Compilation;

    /// <summary>Finds, binds and walks what matters; nothing is known from the run before.</summary>
    [Benchmark]
    public FlowAnalysis Analyze() => EngineRun.Of(_compilation.Clone());

    /// <summary>What binding alone costs: the same code, each method asked for its operations.</summary>
    [Benchmark(Baseline = true)]
    public int BindAll()
    {
        var compilation = _compilation.Clone();
        return compilation.SyntaxTrees.Sum(tree => compilation.GetSemanticModel(tree).GetDiagnostics().Length);
    }
}
