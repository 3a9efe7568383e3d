using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Endpoints;
using Soc2Ai.Analyzers.Guards;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI1012: the endpoint of a tool or agent server which no authorization covers.</summary>
internal sealed class ToolServerAuthorization : IRule
{
    private static readonly DiagnosticDescriptor Open = Analyzers.Descriptors.For(id: "SAI1012");
    private static readonly DiagnosticDescriptor Anonymous = Analyzers.Descriptors.For(id: "SAI1012", variant: "anonymous");

    private static readonly IReadOnlyList<ApiRow> Mapped = [.. ApiRows.All.Where(IsMapped)];

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Open, Anonymous];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. Mapped.Select(row => row.Member).Distinct()];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.Type("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder") is not null ? new Check(project) : null;

    // A server without an address of its own, such as one on standard input, is started by who uses it.
    private static bool IsMapped(ApiRow row) => row is { Role: ApiRole.Call, Kind: "tool-server", Port.In: "endpoints" };

    private sealed class Check(Project project) : IBodyCheck
    {
        void IBodyCheck.Check(Body body)
        {
            foreach (var operation in body.Operations)
            {
                if (operation is not IInvocationOperation mapping || !project.Api.Rows(mapping.TargetMethod).Any(IsMapped))
                    continue;

                var place = RouteEndpoints.Place(mapping);
                var site = body.Site("tool server", place, member: Components.Name(mapping.TargetMethod));
                if (DevelopmentOnly.Covers(mapping))
                    continue;

                var access = project.Access.Route(mapping, body.Stop) | project.Access.Tools(body.Stop);
                if ((access & Access.Anonymous) != 0)
                    body.Report(Anonymous, site, place, [mapping.TargetMethod.Name]);
                else if ((access & (Access.Authorized | Access.LeftToCaller)) == 0)
                    body.Report(Open, site, place, [mapping.TargetMethod.Name]);
            }
        }
    }
}
