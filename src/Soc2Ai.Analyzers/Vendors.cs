using System;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers;

/// <summary>The vendors behind API members.</summary>
internal static class Vendors
{
    // Connectors of frameworks say in their names whose models they reach. The longer name first.
    private static readonly (string Part, string Vendor)[] Names =
    [
        ("AzureOpenAI", "azure-openai"), ("OpenAI", "openai"), ("Anthropic", "anthropic"), ("Google", "google"), ("Gemini", "google"), ("VertexAI", "google"), ("Ollama", "ollama"),
        ("Mistral", "mistral"), ("Bedrock", "aws-bedrock"), ("HuggingFace", "huggingface"), ("Cohere", "cohere"), ("AzureAIInference", "azure-ai"),
    ];

    /// <summary>The vendor that a member belongs to; null when neither a row nor its name says so.</summary>
    public static string? Of(Project project, ISymbol member)
    {
        if (project.Api.Vendor(member.ContainingType) is { } vendor)
            return vendor;

        foreach (var (part, owner) in Names)
        {
            if (member.Name.IndexOf(part, StringComparison.Ordinal) >= 0 || member.ContainingType.Name.IndexOf(part, StringComparison.Ordinal) >= 0)
                return owner;
        }

        return null;
    }
}
