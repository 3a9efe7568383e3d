using System.Linq;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>Which parameters of an endpoint or a tool carry what the outside sent, and which are services that the host hands in.</summary>
internal static class EntryParameter
{
    public static bool IsBound(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "FromServicesAttribute" or "FromKeyedServicesAttribute":
                    return false;
                case "FromBodyAttribute" or "FromQueryAttribute" or "FromFormAttribute" or "FromRouteAttribute" or "FromHeaderAttribute" or "AsParametersAttribute":
                    return true;
            }
        }

        return IsBound(parameter.Type);
    }

    private static bool IsBound(ITypeSymbol type)
    {
        if (TypeFacts.IsClean(type))
            return false;
        if (type.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char)
            return true;
        if (type is IArrayTypeSymbol array)
            return IsBound(array.ElementType);
        if (type is ITypeParameterSymbol)
            return true;
        if (type is not INamedTypeSymbol named)
            return false;

        var space = named.ContainingNamespace?.ToDisplayString() ?? "";
        if (space.StartsWith("System.Collections", System.StringComparison.Ordinal) || named.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T)
            return true;
        if (space.StartsWith("System.Text.Json", System.StringComparison.Ordinal) || space == "System.IO" || named.Name is "IFormFile" or "IFormCollection" or "IFormFileCollection" or "StringValues" or "JToken" or "JObject" or "Uri")
            return true;
        if (named.TypeKind == TypeKind.Interface || named.IsAbstract || !TypeFacts.IsOwn(named))
            return false;

        return named.IsRecord || named.IsValueType || (HoldsData(named) && !IsService(named));
    }

    // What has to be disposed of, or is made of what has no property of its name, comes from the container.
    private static bool IsService(INamedTypeSymbol type)
    {
        foreach (var at in type.AllInterfaces)
        {
            if (at.Name is "IDisposable" or "IAsyncDisposable")
                return true;
        }

        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaredAccessibility == Accessibility.Public && constructor.Parameters.All(parameter => Property(type, parameter.Name)))
                return false;
        }

        return true;
    }

    private static bool Property(INamedTypeSymbol type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers().Any(member => member is IPropertySymbol && string.Equals(member.Name, name, System.StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }

    // A class that others fill in is data; one whose members only do things, or that a library's class does things for (a DbContext), is a service.
    private static bool HoldsData(INamedTypeSymbol type)
    {
        var isFilled = false;
        for (var at = type; at is { SpecialType: not SpecialType.System_Object }; at = at.BaseType)
        {
            if (!TypeFacts.IsOwn(at))
                return false;
            foreach (var member in at.GetMembers())
                isFilled |= member is IPropertySymbol { IsStatic: false, SetMethod.DeclaredAccessibility: Accessibility.Public, DeclaredAccessibility: Accessibility.Public };
        }

        return isFilled;
    }
}
