using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Analyzers.Endpoints;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI1003 and SAI1004: an endpoint from which a model call is reachable and which no authorization, or no rate limit, covers. One look at each endpoint for both.</summary>
internal sealed class InferenceEndpoints : IRule
{
    private static readonly DiagnosticDescriptor Open = Analyzers.Descriptors.For(id: "SAI1003");
    private static readonly DiagnosticDescriptor Anonymous = Analyzers.Descriptors.For(id: "SAI1003", variant: "anonymous");
    private static readonly DiagnosticDescriptor Uncounted = Analyzers.Descriptors.For(id: "SAI1004");
    private static readonly DiagnosticDescriptor Disabled = Analyzers.Descriptors.For(id: "SAI1004", variant: "disabled");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Open, Anonymous, Uncounted, Disabled];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ApiRows.All.Where(row => row is { Role: ApiRole.Call, Kind: "endpoint" }).Select(row => row.Member).Distinct()];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) =>
        project.MentionsAi && (project.Type("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder") ?? project.Type("Microsoft.AspNetCore.Mvc.ControllerBase")) is not null ? new Check(project) : null;

    private sealed class Check(Project project) : IBodyCheck, IFileCheck
    {
        private readonly RouteEndpoints _routes = new(project, project.Access);
        private readonly MethodEndpoints _methods = new(project, project.Access);

        void IBodyCheck.Check(Body body)
        {
            foreach (var endpoint in _routes.In(body))
                Judge(body, endpoint);
        }

        void IFileCheck.Check(SourceFile file)
        {
            foreach (var (endpoint, method, declaration) in _methods.In(file.Model, file.Stop))
            {
                if (file.Body(method, declaration) is { } body)
                    Judge(body, endpoint);
            }
        }

        private static void Judge(Body body, Endpoint endpoint)
        {
            var site = body.Site("inference endpoint", endpoint.Location, member: endpoint.Name);
            if (endpoint.IsDevelopmentOnly || (endpoint.Access & Access.LeftToCaller) != 0)
                return;

            if ((endpoint.Access & Access.Anonymous) != 0)
                Report(Anonymous);
            else if ((endpoint.Access & Access.Authorized) == 0)
                Report(Open);
            if ((endpoint.Access & Access.Unlimited) != 0)
                Report(Disabled);
            else if ((endpoint.Access & Access.Limited) == 0 && !endpoint.IsHubMethod)
                Report(Uncounted);

            void Report(DiagnosticDescriptor rule)
            {
                var path = string.Join("\n", endpoint.Path.Steps.Select(step => $"calls '{step.Member}'"));
                body.Report(rule, site, endpoint.Location, [endpoint.Name, endpoint.Path.Target], related: endpoint.Path.Steps.Select(step => step.Location), properties: [new("path", path)]);
            }
        }
    }
}
