using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Settings;

/// <summary>Whose retries a setting switches off, and whether something else retries instead.</summary>
internal static class RetryScope
{
    // Settings that the clients of a whole cloud share count where the client is one of a model.
    private static readonly string[] ModelNamespaces = ["Azure.AI.", "OpenAI", "Amazon.Bedrock"];

    private static readonly HashSet<string> Retrying = new(StringComparer.Ordinal)
    {
        "AddStandardResilienceHandler", "AddStandardHedgingHandler", "AddResilienceHandler", "AddPolicyHandler", "AddTransientHttpErrorPolicy", "AddRetry", "ResiliencePipeline", "ResiliencePipelineBuilder",
        "ResiliencePipelineProvider", "WaitAndRetry", "WaitAndRetryAsync", "WaitAndRetryForeverAsync", "RetryAsync", "IAsyncPolicy", "AsyncRetryPolicy", "AsyncPolicyWrap", "IAsyncResiliencePolicy",
    };

    /// <summary>Whether the type around a body retries calls by other means: a resilience handler or policy.</summary>
    public static bool IsElsewhere(Body body)
    {
        SyntaxNode around = body.Declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? body.Declaration.SyntaxTree.GetRoot(body.Stop);
        return around.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && Retrying.Contains(token.ValueText));
    }

    /// <summary>Whether the options that the setting is a part of are those of a client of a model.</summary>
    public static bool IsOfModelClient(IOperation setting) => Owner(setting)?.ContainingNamespace?.ToDisplayString() is { } name
        && ModelNamespaces.Any(start => (name + ".").StartsWith(start, StringComparison.Ordinal));

    private static ITypeSymbol? Owner(IOperation setting)
    {
        var instance = setting is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } ? target.Instance : null;
        while (instance is IPropertyReferenceOperation { Instance: { } outer })
            instance = outer;
        if (instance is not null and not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
            return instance.Type;

        // new XOptions { Retry = { MaxRetries = 0 } }
        for (var at = setting.Parent; at is not null; at = at.Parent)
        {
            if (at is IObjectCreationOperation creation)
                return creation.Type;
        }

        return null;
    }
}
