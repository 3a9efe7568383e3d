using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI0001: the AI components that rows name, wherever code makes or calls one. Rules add the places that they test by themselves.</summary>
internal sealed class ComponentInventory : IRule
{
    private static readonly Dictionary<string, string> Populations = new()
    {
        ["client"] = "client",
        ["model-call"] = "model call",
        ["embedding"] = "embedding or vector write",
        ["vector-write"] = "embedding or vector write",
        ["tool"] = "AI tool",
        ["tool-server"] = "tool server",
        ["artifact-load"] = "artifact load",
    };

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ApiRows.All.Where(row => row.Role == ApiRole.Call && (Populations.ContainsKey(row.Kind) || row.Kind == "http-send")).SelectMany(Said).Distinct()];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new Check(project) : null;

    // How source spells a member: a type for its constructor, an attribute with and without its ending.
    private static IEnumerable<string> Said(ApiRow row)
    {
        var type = row.Type.Substring(row.Type.LastIndexOf('.') + 1);
        return row.Member switch
        {
            ".ctor" => [type],
            ['[', ..] => [type, type.Replace("Attribute", "")],
            var name => [name],
        };
    }

    private sealed class Check(Project project) : IBodyCheck
    {
        void IBodyCheck.Check(Body body)
        {
            foreach (var operation in body.Operations)
            {
                if (Components.Method(operation) is { } method)
                    Add(body, operation, method);
            }

            foreach (var mark in project.Api.Marks(body.Owner))
            {
                if (mark.Role == ApiRole.Call && Populations.TryGetValue(mark.Kind, out var population) && body.Declaration is MethodDeclarationSyntax declaration)
                    body.Site(population, declaration.Identifier.GetLocation(), member: body.Owner.Name);
            }
        }

        private void Add(Body body, IOperation operation, IMethodSymbol method)
        {
            foreach (var kind in Components.Kinds(project, method).Distinct())
            {
                if (kind == "client")
                    Components.Client(body, operation);
                else if (Populations.TryGetValue(kind, out var population))
                    body.Site(population, operation, Components.Vendor(project, operation), Components.Model(body, operation), Components.Name(method));
            }

            if (operation is IInvocationOperation call && project.Requests.Model(call, body.Stop) is { } member)
                body.Site("model call", operation, member: member);
        }
    }
}
