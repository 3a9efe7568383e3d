using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Soc2Ai.Flow.Calls;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>The methods of a file that callers reach by convention and that reach a model: MVC actions, Razor page handlers, hub methods, gRPC methods.</summary>
internal sealed class MethodEndpoints(Project project, ProjectAccess access)
{
    private readonly TypeAccess _types = new(project, access);

    /// <summary>These methods, each with its declaration.</summary>
    public IEnumerable<(Endpoint Endpoint, IMethodSymbol Method, MethodDeclarationSyntax Declaration)> In(SemanticModel model, CancellationToken stop)
    {
        foreach (var (declaration, type) in Types(model, all: false, stop))
        {
            if (EndpointType.Of(type) is not { } kind)
                continue;

            foreach (var syntax in declaration.Members.OfType<MethodDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(syntax, stop) is { } method && kind.Receives(method) && project.Calls.From(method, stop) is { } path)
                    yield return (new Endpoint($"{type.Name}.{method.Name}", syntax.Identifier.GetLocation(), path, _types.Of(kind, type, method, stop) | Before(syntax, path, stop), IsDevelopmentOnly: false, IsHubMethod: kind == EndpointType.Hub), method, syntax);
            }
        }
    }

    private Access Before(MethodDeclarationSyntax method, CallPath path, CancellationToken stop) =>
        project.Constants.Operation(method, stop) is { } body ? access.Denial.Before(body, path, stop) : Access.None;

    /// <summary>The classes of a file, or those of them that may have such methods.</summary>
    public static IEnumerable<(TypeDeclarationSyntax Declaration, INamedTypeSymbol Type)> Types(SemanticModel model, bool all, CancellationToken stop)
    {
        foreach (var declaration in model.SyntaxTree.GetRoot(stop).DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax)).OfType<TypeDeclarationSyntax>())
        {
            if ((all || MayBe(declaration)) && model.GetDeclaredSymbol(declaration, stop) is { TypeKind: TypeKind.Class } type)
                yield return (declaration, type);
        }
    }

    // Nothing is asked of the compiler about a class that has neither a base nor an attribute nor a controller's name.
    private static bool MayBe(TypeDeclarationSyntax declaration) =>
        declaration is ClassDeclarationSyntax or RecordDeclarationSyntax
        && (declaration.BaseList is not null || declaration.AttributeLists.Count > 0 || declaration.Modifiers.Any(SyntaxKind.PartialKeyword) || declaration.Identifier.ValueText.EndsWith("Controller", StringComparison.Ordinal));
}
