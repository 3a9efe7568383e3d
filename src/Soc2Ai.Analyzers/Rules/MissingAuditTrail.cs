using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Clients;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI3005: a pipeline of a model's client without telemetry or logging, or a client without either in a project that writes nothing down about models.</summary>
internal sealed class MissingAuditTrail : IRule
{
    private static readonly DiagnosticDescriptor Pipeline = Analyzers.Descriptors.For(id: "SAI3005");
    private static readonly DiagnosticDescriptor Client = Analyzers.Descriptors.For(id: "SAI3005", variant: "client");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Pipeline, Client];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ModelClients.Names, "AddChatClient", "AddKeyedChatClient", "AsBuilder", "ChatClientBuilder"];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.UsesAi ? new Check(new AuditTrail(project)) : null;

    private sealed class Check(AuditTrail trail) : IBodyCheck
    {
        void IBodyCheck.Check(Body body)
        {
            var clients = ModelClients.In(body).ToList();
            var inPipelines = new HashSet<IOperation>();
            foreach (var operation in body.Operations)
            {
                if (operation is not IInvocationOperation call || !IsPipeline(call))
                    continue;

                // A client that is made in the pipeline is the place; else the pipeline is one of its own.
                var own = clients.Where(client => call.Descendants().Contains(client)).ToList();
                inPipelines.UnionWith(own);
                var site = own.Count > 0 ? Components.Client(body, own[0]) : body.Site("client", call, member: Components.Name(call.TargetMethod));
                if (!trail.IsIn(body, call))
                    body.Report(Pipeline, site, site.Location, [], related: [call.Syntax.GetLocation()], properties: [new("edit", call.TargetMethod.Name == "Build" ? "build" : "add")]);
            }

            foreach (var client in clients)
            {
                if (inPipelines.Contains(client))
                    continue;

                var site = Components.Client(body, client);
                if (!trail.IsInProject(body.Stop) && !BecomesPipeline(body, client))
                    body.Report(Client, site, site.Location, [Components.Name(Components.Method(client)!)]);
            }
        }

        private static bool IsPipeline(IInvocationOperation call) =>
            call.TargetMethod is { Name: "Build", ContainingType.Name: "ChatClientBuilder" } or { Name: "AddChatClient" or "AddKeyedChatClient", ContainingType.Name: "ChatClientBuilderServiceCollectionExtensions" };

        // A client in a variable whose pipeline is looked at where it is built.
        private static bool BecomesPipeline(Body body, IOperation client) => Uses.Target(ModelClients.Outermost(body.Project, client)) is ILocalSymbol local
            && Uses.Of(body, local).Any(use => Ancestors(use).Any(at => at is IInvocationOperation call && (IsPipeline(call) || call.TargetMethod.Name == "AsBuilder") || at is IObjectCreationOperation { Type.Name: "ChatClientBuilder" }));

        private static IEnumerable<IOperation> Ancestors(IOperation operation)
        {
            for (var at = operation.Parent; at is not null and not IBlockOperation; at = at.Parent)
                yield return at;
        }
    }
}
