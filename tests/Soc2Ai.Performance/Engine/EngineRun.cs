using Microsoft.CodeAnalysis.CSharp;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Performance.Engine;

/// <summary>The flow engine by itself, on the rows and bounds that ship. The one place here that knows how it is called.</summary>
internal static class EngineRun
{
    private static readonly HashSet<string> SeedKinds = ["instructions", "prompt", "model-output", "model-call", "tool-input", "training-upload", "http-address"];

    private static readonly ApiIndex Api = new(ApiRows.All);

    private static readonly HashSet<string> Seeds = [.. Api.All.Where(row => SeedKinds.Contains(row.Kind)).Select(Name)];

    /// <summary>Follows every value of a compilation.</summary>
    public static FlowAnalysis Of(CSharpCompilation compilation)
    {
        var facts = new FlowFacts(Api, RuleCatalog.All.Where(rule => rule.Flow is not null).SelectMany(rule => rule.Clean).Distinct(), [], []);
        return FlowAnalysis.Run(compilation, facts, [.. compilation.SyntaxTrees.Select(tree => FileIndex.Of(tree, CancellationToken.None))], Seeds, FlowOptions.Default, CancellationToken.None);
    }

    private static string Name(ApiRow row) =>
        row.Member == ".ctor" || row.Member[0] == '[' ? row.Type[(row.Type.LastIndexOfAny(['.', '+']) + 1)..].Split('`')[0] : row.Member;
}
