using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>What makes a class one whose methods callers reach: a controller, a Razor page, a hub or a gRPC service.</summary>
internal sealed class EndpointType
{
    /// <summary>MVC and web API.</summary>
    public static readonly EndpointType Controller = new(["MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "MapAreaControllerRoute", "MapFallbackToController", "MapDynamicControllerRoute"], isGeneric: false, IsAction);

    /// <summary>A Razor page's model.</summary>
    public static readonly EndpointType Page = new(["MapRazorPages"], isGeneric: false, IsHandler);

    /// <summary>SignalR.</summary>
    public static readonly EndpointType Hub = new(["MapHub"], isGeneric: true, IsHubMethod);

    /// <summary>gRPC.</summary>
    public static readonly EndpointType Service = new(["MapGrpcService"], isGeneric: true, method => method is { IsOverride: true, DeclaredAccessibility: Accessibility.Public } && method.Parameters.Any(parameter => parameter.Type.Name == "ServerCallContext"));

    private readonly Func<IMethodSymbol, bool> _receives;

    private EndpointType(IReadOnlyList<string> mappings, bool isGeneric, Func<IMethodSymbol, bool> receives)
    {
        Mappings = mappings;
        IsGeneric = isGeneric;
        _receives = receives;
    }

    /// <summary>The calls that map such classes.</summary>
    public IReadOnlyList<string> Mappings { get; }

    /// <summary>Whether those calls name the class.</summary>
    public bool IsGeneric { get; }

    /// <summary>The kind of a class; null when callers reach none of its methods.</summary>
    public static EndpointType? Of(INamedTypeSymbol type)
    {
        if (type.IsStatic)
            return null;

        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Attributed(at, "NonControllerAttribute"))
                return null;
            if (Is(at, "ControllerBase", "Microsoft.AspNetCore.Mvc") || Attributed(at, "ApiControllerAttribute") || Attributed(at, "ControllerAttribute"))
                return Controller;
            if (Is(at, "PageModel", "Microsoft.AspNetCore.Mvc.RazorPages") || Is(at, "PageBase", "Microsoft.AspNetCore.Mvc.RazorPages"))
                return Page;
            if (at.Name == "Hub" && at.ContainingNamespace.ToDisplayString() == "Microsoft.AspNetCore.SignalR")
                return Hub;
            if (Attributed(at, "BindServiceMethodAttribute"))
                return Service;
        }

        return type.Name.EndsWith("Controller", StringComparison.Ordinal) && type.DeclaredAccessibility == Accessibility.Public && !type.IsGenericType
            && type.GetMembers().Any(member => member.GetAttributes().Any(attribute => Routes(attribute.AttributeClass)))
            ? Controller
            : null;
    }

    /// <summary>Whether callers reach a method of such a class.</summary>
    public bool Receives(IMethodSymbol method) => method is { MethodKind: MethodKind.Ordinary, IsStatic: false } && _receives(method);

    private static bool IsAction(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsGenericMethod: false, IsAbstract: false } && !Attributed(method, "NonActionAttribute")
        && method is not { Name: "Dispose", Parameters.IsEmpty: true } and not { Name: "DisposeAsync" } && (!method.IsOverride || !IsFrameworks(method));

    private static bool IsHandler(IMethodSymbol method) =>
        method.DeclaredAccessibility == Accessibility.Public && !Attributed(method, "NonHandlerAttribute") && !method.IsGenericMethod
        && new[] { "OnGet", "OnPost", "OnPut", "OnDelete", "OnPatch", "OnHead", "OnOptions" }.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal));

    private static bool IsHubMethod(IMethodSymbol method) => method is { DeclaredAccessibility: Accessibility.Public, IsOverride: false } && method.Name != "Dispose";

    private static bool IsFrameworks(IMethodSymbol method)
    {
        var at = method;
        while (at.OverriddenMethod is { } overridden)
            at = overridden;
        return at.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || at.ContainingType.SpecialType == SpecialType.System_Object;
    }

    private static bool Routes(INamedTypeSymbol? attribute)
    {
        for (var at = attribute; at is not null; at = at.BaseType)
        {
            if (at.Name is "HttpMethodAttribute" or "RouteAttribute")
                return true;
        }

        return false;
    }

    private static bool Attributed(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            for (var at = attribute.AttributeClass; at is not null; at = at.BaseType)
            {
                if (at.Name == name)
                    return true;
            }
        }

        return false;
    }

    private static bool Is(INamedTypeSymbol type, string name, string space) => type.Name == name && type.ContainingNamespace.ToDisplayString() == space;
}
