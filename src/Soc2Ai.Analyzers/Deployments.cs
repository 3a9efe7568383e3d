using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>Tells names of Azure deployments, which the customer gives and pins in Azure, from model ids.</summary>
internal sealed class Deployments(Project project)
{
    private static readonly HashSet<string> Direct = new(StringComparer.Ordinal) { "OpenAIClient", "ChatClient", "ResponsesClient", "AnthropicClient", "AddOpenAIChatCompletion", "AddOpenAIChatClient", "OpenAIChatCompletionService", "OllamaApiClient" };

    private bool? _azureOnly;

    // Where every client of the source is Azure's, a name that no client stands beside is a deployment's.
    private bool AzureOnly => _azureOnly ??= Mentions();

    /// <summary>Whether what a member gets as a model's id is a deployment's name.</summary>
    public bool IsName(Body body, Passed passed)
    {
        if (IsAzure(passed.Member.Name) || IsAzure(passed.Member.ContainingType.Name) || passed.Member.Name == "DeploymentName" || passed.Member.ContainingType.Name == "PersistentAgentsAdministrationClient" || passed.Row.Port.In.StartsWith("deployment", StringComparison.Ordinal))
            return true;

        if (passed.At is IInvocationOperation { Instance: { } client })
        {
            var made = project.Constants.Expressions(client, body.Stop);
            if (IsAzure(client.Type?.Name ?? "") || made.Any(expression => IsAzure(expression.Type?.Name ?? "")))
                return true;
            if (made.Any(expression => expression is IObjectCreationOperation))
                return made.OfType<IObjectCreationOperation>().Any(creation => HasAzureEndpoint(body, creation));
        }

        return passed.At is IObjectCreationOperation { Type.Name: var type } created && Direct.Contains(type) ? HasAzureEndpoint(body, created) : AzureOnly;
    }

    // OpenAI's own client speaks to Azure too, where its endpoint is Azure's.
    private static bool HasAzureEndpoint(Body body, IObjectCreationOperation client)
    {
        var endpoints = body.Passed.Where(passed => passed.Row.Kind == "endpoint").ToList();
        var near = endpoints.Where(endpoint => client.Syntax.Span.Contains(endpoint.At.Syntax.Span)).ToList();
        return (near.Count > 0 ? near : endpoints).SelectMany(endpoint => body.Project.Constants.Of(endpoint.Value, body.Stop))
            .Any(origin => origin.Text is { } text && (text.IndexOf(".azure.com", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf(".microsoft.com", StringComparison.OrdinalIgnoreCase) >= 0));
    }

    private static bool IsAzure(string name) => name.IndexOf("Azure", StringComparison.Ordinal) >= 0;

    private bool Mentions()
    {
        if (project.Type("Azure.AI.OpenAI.AzureOpenAIClient") is null && project.Type("Microsoft.SemanticKernel.AzureOpenAIKernelBuilderExtensions") is null)
            return false;

        foreach (var direct in Direct)
        {
            if (project.Index.Tokens(direct, default).Any(Makes))
                return false;
        }

        return project.Index.All(default).Any(static file => file.Names.Any(static name => name.IndexOf("AzureOpenAI", StringComparison.Ordinal) >= 0));
    }

    private static bool Makes(SyntaxToken name) => name.GetPreviousToken().IsKind(SyntaxKind.NewKeyword) || name.ValueText.StartsWith("Add", StringComparison.Ordinal);
}
