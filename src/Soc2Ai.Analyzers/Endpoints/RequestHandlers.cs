using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>
/// The code that runs while a server handles a request and that may come to a model: handlers of routes, actions, pages, hubs, gRPC and
/// functions, components and middleware, and whatever they call. Followed once for the whole project.
/// </summary>
internal sealed class RequestHandlers(Project project)
{
    private static readonly string[] Mappings = [.. ApiRows.All.Where(row => row is { Role: ApiRole.Call, Kind: "endpoint" }).Select(row => row.Member).Distinct()];

    private readonly object _gate = new();
    private Dictionary<SyntaxTree, List<IOperation>>? _bodies;

    /// <summary>Such code in a file.</summary>
    public IReadOnlyList<IOperation> In(SyntaxTree tree, CancellationToken stop)
    {
        lock (_gate)
            _bodies ??= Followed(stop);
        return _bodies.TryGetValue(tree, out var bodies) ? bodies : [];
    }

    /// <summary>Whether the framework alone calls a method: it handles requests, and nothing in the project calls it.</summary>
    public bool IsHandler(IMethodSymbol method, CancellationToken stop) =>
        method.ContainingType is { } type && IsHandler(type, method) && !method.IsVirtual && !method.IsAbstract && (!method.IsOverride || Service(type))
        && method.ExplicitInterfaceImplementations.IsEmpty && !project.Index.Tokens(method.Name, stop).Any(token => token.Parent is SimpleNameSyntax);

    private Dictionary<SyntaxTree, List<IOperation>> Followed(CancellationToken stop)
    {
        var routes = Mappings.SelectMany(name => project.Access.Callers.Named(name, stop)).Select(mapping => RouteEndpoints.Handler(project, mapping)).OfType<IOperation>();
        var found = new Dictionary<SyntaxTree, List<IOperation>>();
        foreach (var body in project.Calls.Run(routes, Methods(stop), stop))
        {
            if (!found.TryGetValue(body.Syntax.SyntaxTree, out var bodies))
                found.Add(body.Syntax.SyntaxTree, bodies = []);
            bodies.Add(body);
        }

        return found;
    }

    private IEnumerable<ISymbol> Methods(CancellationToken stop)
    {
        foreach (var file in project.Index.Written(stop))
        {
            if (!project.Calls.Leads(file, file.Root.FullSpan, stop))
                continue;

            foreach (var (declaration, type) in MethodEndpoints.Types(project.Index.Model(file.Tree), all: true, stop))
            {
                foreach (var syntax in declaration.Members.OfType<MethodDeclarationSyntax>())
                {
                    if (project.Index.Model(file.Tree).GetDeclaredSymbol(syntax, stop) is { } method && IsHandler(type, method))
                        yield return method;
                }
            }
        }
    }

    private static bool IsHandler(INamedTypeSymbol type, IMethodSymbol method) =>
        EndpointType.Of(type)?.Receives(method) == true
        || (method.Name is "Invoke" or "InvokeAsync" && method.Parameters is [{ Type.Name: "HttpContext" }, ..])
        || method.Parameters.Any(parameter => parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "HttpTriggerAttribute"))
        || (method.MethodKind == MethodKind.Ordinary && Below(type, "ComponentBase", "Microsoft.AspNetCore.Components"));

    private static bool Service(INamedTypeSymbol type) => EndpointType.Of(type) == EndpointType.Service;

    private static bool Below(INamedTypeSymbol type, string name, string space)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Name == name && at.ContainingNamespace.ToDisplayString() == space)
                return true;
        }

        return false;
    }
}
