using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers;

/// <summary>Whether a compilation can use a model through an SDK at all.</summary>
internal static class AiSdk
{
    // By namespace, which is one look for all of an SDK's types, wherever they are declared.
    private static readonly string[] Namespaces =
        ["OpenAI", "OpenAI_API", "Anthropic", "Microsoft.Extensions.AI", "Microsoft.SemanticKernel", "ModelContextProtocol", "Azure.AI.OpenAI", "Azure.AI.Inference", "Azure.AI.Agents", "Microsoft.Agents.AI", "OllamaSharp", "Mistral", "Google.GenAI", "Google.Cloud.AIPlatform", "Mscc.GenerativeAI", "Betalgo", "Amazon.BedrockRuntime", "Microsoft.ML", "LLama", "TorchSharp", "AutoGen"];

    /// <summary>Whether the compilation knows one of the SDKs' namespaces.</summary>
    public static bool IsReferenced(Compilation compilation)
    {
        foreach (var name in Namespaces)
        {
            INamespaceSymbol? space = compilation.GlobalNamespace;
            foreach (var part in name.Split('.'))
                space = space is null ? null : Find(space, part);
            if (space is not null)
                return true;
        }

        return false;
    }

    private static INamespaceSymbol? Find(INamespaceSymbol space, string name)
    {
        foreach (var member in space.GetMembers(name))
        {
            if (member is INamespaceSymbol found)
                return found;
        }

        return null;
    }
}
