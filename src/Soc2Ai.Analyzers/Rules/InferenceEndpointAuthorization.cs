using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Analyzers.Endpoints;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI1003: an endpoint from which a model call is reachable and which no authorization covers.</summary>
internal sealed class InferenceEndpointAuthorization : IRule
{
    private static readonly DiagnosticDescriptor Open = Analyzers.Descriptors.For(id: "SAI1003");
    private static readonly DiagnosticDescriptor Anonymous = Analyzers.Descriptors.For(id: "SAI1003", variant: "anonymous");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Open, Anonymous];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ApiRows.All.Where(row => row is { Role: ApiRole.Call, Kind: "endpoint" }).Select(row => row.Member).Distinct()];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) =>
        project.MentionsAi && (project.Type("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder") ?? project.Type("Microsoft.AspNetCore.Mvc.ControllerBase")) is not null ? new Check(project) : null;

    private sealed class Check : IBodyCheck, IFileCheck
    {
        private readonly RouteEndpoints _routes;
        private readonly MethodEndpoints _methods;

        public Check(Project project)
        {
            var access = new ProjectAccess(project);
            _routes = new RouteEndpoints(project, access);
            _methods = new MethodEndpoints(project, access);
        }

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
            if (endpoint.IsDevelopmentOnly || (endpoint.Access & ~Access.Anonymous) != Access.None && (endpoint.Access & Access.Anonymous) == Access.None)
                return;

            var rule = (endpoint.Access & Access.Anonymous) != Access.None ? Anonymous : Open;
            var path = string.Join("\n", endpoint.Path.Steps.Select(step => $"calls '{step.Member}'"));
            body.Report(rule, site, endpoint.Location, [endpoint.Name, endpoint.Path.Target], related: endpoint.Path.Steps.Select(step => step.Location), properties: [new("path", path)]);
        }
    }
}
