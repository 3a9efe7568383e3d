using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>Who may call a controller's action, a page's handler, a hub's or a gRPC service's method.</summary>
internal sealed class TypeAccess(Project project, ProjectAccess access)
{
    /// <summary>What attributes, mapping, filters and the method itself say.</summary>
    public Access Of(EndpointType kind, INamedTypeSymbol type, IMethodSymbol method, CancellationToken stop)
    {
        var found = Attributes(kind, type, method, stop) | access.Mapped(kind.Mappings, kind.IsGeneric ? type : null, stop)
            | access.Everything(kind == EndpointType.Controller ? Addresses.Of(type, method) : null, stop) | access.Denial.In(method, stop);
        if (kind == EndpointType.Service)
            found |= access.Services(stop);
        else if (kind != EndpointType.Hub)
            found |= access.Actions(stop);
        else
            found |= Methods(type, "OnConnectedAsync").Aggregate(Access.None, (all, connected) => all | access.Denial.In(connected, stop));
        return kind == EndpointType.Page ? found | Pages(type, stop) : found;
    }

    private Access Attributes(EndpointType kind, INamedTypeSymbol type, IMethodSymbol method, CancellationToken stop)
    {
        // A page is authorized as a whole: attributes of a handler have no effect.
        var found = kind == EndpointType.Page ? Access.None : Overridden(method).Aggregate(Access.None, (all, at) => all | Said(at, stop));
        found |= Bases(type).Aggregate(Access.None, (all, at) => all | Said(at, stop));
        if (!type.IsAbstract || found != Access.None)
            return found;

        // What an abstract class declares, callers reach in the classes below it.
        var below = project.Calls.Below(type).Where(derived => !derived.IsAbstract).Select(derived => Bases(derived).Aggregate(Access.None, (all, at) => all | Said(at, stop))).ToList();
        return below.Count == 0 ? Access.None : below.Aggregate((all, way) => all & way);
    }

    private Access Said(ISymbol symbol, CancellationToken stop) => symbol.GetAttributes().Aggregate(Access.None, (all, attribute) => all | Said(attribute, stop));

    private Access Said(AttributeData attribute, CancellationToken stop)
    {
        if (attribute.AttributeClass is not { } type)
            return Access.None;
        if (Conventions.Metadata(type) is var said and not Access.None)
            return said;
        if (type.Name is "ServiceFilterAttribute" or "TypeFilterAttribute")
        {
            var filters = type.TypeArguments.OfType<INamedTypeSymbol>().Concat(attribute.ConstructorArguments.Select(argument => argument.Value).OfType<INamedTypeSymbol>());
            return filters.Aggregate(Access.None, (all, filter) => all | access.Denial.In(filter, stop));
        }

        return IsFilter(type) ? access.Denial.In(type, stop) : Access.None;
    }

    private static bool IsFilter(INamedTypeSymbol type) => type.AllInterfaces.Any(implemented => implemented.Name is "IFilterMetadata" or "IFilterFactory") || type.DeclaringSyntaxReferences.IsEmpty;

    // options.Conventions.AuthorizeFolder("/"), .AuthorizePage("/Chat"), .AllowAnonymousToPage("/Chat")
    private Access Pages(INamedTypeSymbol type, CancellationToken stop)
    {
        var found = Access.None;
        foreach (var (name, said) in new[] { ("AuthorizePage", Access.Authorized), ("AuthorizeFolder", Access.Authorized), ("AuthorizeAreaFolder", Access.Authorized), ("AllowAnonymousToPage", Access.Anonymous), ("AllowAnonymousToFolder", Access.Anonymous) })
        {
            foreach (var call in access.Callers.Named(name, stop))
            {
                if (call.Arguments.Select(argument => argument.Value.ConstantValue).Any(path => path is { HasValue: true, Value: string text } && Names(type, text, name.EndsWith("Folder", StringComparison.Ordinal))))
                    found |= said;
            }
        }

        return found;
    }

    private static bool Names(INamedTypeSymbol type, string path, bool isFolder)
    {
        if (isFolder && path.Trim('/').Length == 0)
            return true;

        var page = type.Name.EndsWith("Model", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Model".Length) : type.Name;
        // What Razor makes of a page without a model: Pages_Chat.
        page = page.Substring(page.LastIndexOf('_') + 1);
        var space = type.ContainingNamespace.ToDisplayString().Replace('.', '/');
        return isFolder
            ? ("/" + space + "/").IndexOf("/" + path.Trim('/') + "/", StringComparison.OrdinalIgnoreCase) >= 0
            : path.Trim('/').Split('/').Last().Equals(page, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type, string name) => Bases(type).SelectMany(at => at.GetMembers(name)).OfType<IMethodSymbol>();

    private static IEnumerable<IMethodSymbol> Overridden(IMethodSymbol method)
    {
        for (var at = method; at is not null; at = at.OverriddenMethod)
            yield return at;
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            yield return at;
    }
}
