using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI1014: a client for an Azure endpoint that gets a key, in a project that could give it the workload's identity.</summary>
internal sealed class LongLivedKey : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI1014");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ApiRows.All.Where(row => row is { Role: ApiRole.Call, Kind: "client" }).Select(row => row.Member == ".ctor" ? row.Type.Substring(row.Type.LastIndexOf('.') + 1) : row.Member).Distinct()];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.UsesAi && project.Type("Azure.Identity.DefaultAzureCredential") is not null ? new BodyCheck() : null;

    private sealed class BodyCheck : IBodyCheck
    {
        public void Check(Body body)
        {
            foreach (var operation in body.Operations)
            {
                if (!Components.IsClient(body.Project, operation))
                    continue;

                var site = Components.Client(body, operation);
                if (IsOfAzure(body, operation) && !IsOfGitHub(body, operation) && Key(operation) is { } key && !Guards.DevelopmentOnly.Covers(operation))
                    body.Report(Rule, site, key.Syntax.GetLocation(), [Components.Name(Components.Method(operation)!)]);
            }
        }

        // By its type, or OpenAI's own client with an address of Azure.
        private static bool IsOfAzure(Body body, IOperation client) => Components.Vendor(body.Project, client) switch
        {
            "azure-openai" or "azure-ai" => true,
            "openai" => body.Passed.Any(passed => passed.Row.Kind == "endpoint" && (passed.At == client || client.Syntax.Span.Contains(passed.At.Syntax.Span))
                && body.Project.Constants.Of(passed.Value, body.Stop).Any(origin => origin.Text is { } text && WebAddress.Of(text) is { } address && ProviderHosts.Vendor(address.Host) is "azure-openai" or "azure-ai")),
            _ => false,
        };

        // GitHub's models are called with Azure's client, and take GitHub's token alone.
        private static bool IsOfGitHub(Body body, IOperation client) =>
            (client is IInvocationOperation call ? call.Arguments : ((IObjectCreationOperation)client).Arguments).Any(argument => argument.Parameter is { Type: { Name: "Uri" } or { SpecialType: SpecialType.System_String } }
                && body.Project.Constants.Expressions(argument.Value, body.Stop).SelectMany(made => made is IObjectCreationOperation { Arguments: [{ Value: var text }, ..] } ? body.Project.Constants.Of(text, body.Stop) : body.Project.Constants.Of(made, body.Stop))
                    .Any(origin => origin.Text is { } text && WebAddress.Of(text)?.Host is "models.github.ai" or "models.inference.ai.azure.com"));

        private static IOperation? Key(IOperation client)
        {
            foreach (var argument in client is IInvocationOperation call ? call.Arguments : ((IObjectCreationOperation)client).Arguments)
            {
                if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Value is { ConstantValue: { HasValue: true, Value: null } })
                    continue;
                if (argument.Parameter is { Type.Name: "AzureKeyCredential" or "ApiKeyCredential" } or { Name: "apiKey", Type.SpecialType: SpecialType.System_String })
                    return argument.Value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : argument.Value;
            }

            return null;
        }
    }
}
