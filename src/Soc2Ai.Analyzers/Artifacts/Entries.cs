using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Artifacts;

/// <summary>Tells parameters that somebody outside the project fills.</summary>
internal static class Entries
{
    /// <summary>Whether a request, a message or a model fills the parameter.</summary>
    public static bool IsEntry(Project project, IParameterSymbol parameter, IMethodSymbol method)
    {
        // A number, an id or a constant of an enum names one of the team's own files.
        if (IsNumber(parameter.Type))
            return false;
        if (parameter.Type.Name is "IFormFile" or "HttpRequest" or "HttpContext")
            return true;
        if (parameter.GetAttributes().Any(mark => mark.AttributeClass?.Name is "FromBodyAttribute" or "FromQueryAttribute" or "FromRouteAttribute" or "FromFormAttribute" or "FromHeaderAttribute"))
            return true;
        if (method.MethodKind is MethodKind.LambdaMethod or MethodKind.AnonymousFunction)
            return IsRoute(project, parameter, method);
        return method.DeclaredAccessibility == Accessibility.Public && method.MethodKind == MethodKind.Ordinary
            && (project.Api.Marks(method.ContainingType).Any(IsSource) || project.Api.Marks(method).Any(IsSource));
    }

    /// <summary>Whether a value of the type cannot be a path of its own.</summary>
    public static bool IsNumber(ITypeSymbol type) => type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double || type is { Name: "Guid" or "DateOnly" or "DateTime" or "Version" };

    /// <summary>Whether anyone who references the project can call the method, and no interface that a container hands out stands before it.</summary>
    public static bool IsPublic(IMethodSymbol method)
    {
        if (method.DeclaredAccessibility != Accessibility.Public || method.MethodKind != MethodKind.Ordinary || method.IsOverride)
            return false;
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return !method.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(method.Name)).Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
    }

    private static bool IsSource(Catalog.ApiRow row) => row is { Role: Catalog.ApiRole.Source, Kind: "http-input" or "tool-input" };

    // app.MapPost("/models", (string path) => …): of what is bound, texts, streams and files come from the request.
    private static bool IsRoute(Project project, IParameterSymbol parameter, IMethodSymbol lambda)
    {
        foreach (var reference in lambda.DeclaringSyntaxReferences)
        {
            for (var at = project.Constants.Operation(reference.GetSyntax(), default); at is not null; at = at.Parent)
            {
                if (at is Microsoft.CodeAnalysis.Operations.IArgumentOperation { Parent: Microsoft.CodeAnalysis.Operations.IInvocationOperation call })
                    return call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) && parameter.Type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol or { Name: "Stream" };
            }
        }

        return false;
    }
}
