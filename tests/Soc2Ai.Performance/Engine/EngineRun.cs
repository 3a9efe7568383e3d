using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Soc2Ai.Analyzers;
using Soc2Ai.Analyzers.Rules;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Performance.Engine;

/// <summary>The flow engine by itself, on the rows, names and bounds that ship. The one place here that knows how it is called.</summary>
internal static class EngineRun
{
    private static readonly ApiIndex Api = new(ApiRows.All);

    private static readonly IReadOnlyList<string> CleanKinds = [.. RuleCatalog.All.Where(rule => rule.Flow is not null).SelectMany(rule => rule.Clean).Distinct()];

    /// <summary>Follows every value of a compilation.</summary>
    public static FlowAnalysis Of(CSharpCompilation compilation)
    {
        var stop = CancellationToken.None;
        var index = new SourceIndex(compilation, tree => FileIndex.Of(tree, stop));
        var project = new Project(compilation, new AnalyzerOptions([]), Api, index);
        var facts = new FlowFacts(Api, CleanKinds, PersonalData.Names(project, index.Written(stop)), [], FlowSeeds.Kinds);
        return FlowAnalysis.Run(index, facts, FlowSeeds.Of(Api).Seeds, FlowOptions.Default, stop);
    }
}
