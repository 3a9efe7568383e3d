using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>Finds what a row speaks of in a compilation, or says what is not there.</summary>
public static class RowTarget
{
    /// <summary>What is wrong with the row; null when everything that it names exists.</summary>
    public static string? Problem(ApiRow row, Compilation compilation)
    {
        if (row.Type == "*")
            return null;

        var types = compilation.GetTypesByMetadataName(row.Type).Where(type => type.DeclaredAccessibility == Accessibility.Public || TypeFacts.IsOwn(type)).ToList();
        return types.Count == 0
            ? $"neither the source nor a reference declares a public type '{row.Type}'"
            : types.Select(type => Problem(row, type)).OrderBy(found => found is null ? 0 : 1).First();
    }

    private static string? Problem(ApiRow row, INamedTypeSymbol type)
    {
        if (row.Member[0] == '[')
            return Mark(row, type);
        if (row.Member == "*")
            return null;

        var members = (row.Member == ".ctor" ? ImmutableArray<ISymbol>.CastUp(type.InstanceConstructors) : type.GetMembers(row.Member))
            .Where(member => TypeFacts.IsOwn(type) || member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)
            .ToList();
        if (members.Count == 0)
            return Missing(row, type);
        if (row.Role == ApiRole.Vendor)
            return row.Port.Text == "-" ? null : "a vendor row has the port '-'";

        if (!members.Any(member => Has(member, row.Port)))
            return $"no overload of '{type.Name}.{row.Member}' has the port '{row.Port.Text}'; there are: {string.Join("; ", members.SelectMany(Ports).Distinct())}";

        return null;
    }

    private static string? Mark(ApiRow row, INamedTypeSymbol type)
    {
        var isAttribute = Bases(type).Any(at => at is { Name: "Attribute", ContainingNamespace.Name: "System" });
        return row.Member switch
        {
            "[method]" or "[parameter]" or "[member]" or "[type]" => isAttribute ? null : $"'{row.Member}' wants an attribute, which '{type.Name}' is not",
            "[derived]" => isAttribute ? $"'[derived]' wants a base type or interface, '{type.Name}' is an attribute" : null,
            _ => $"'{row.Member}' is no mark; expected [method], [parameter], [member], [type] or [derived]",
        };
    }

    private static string Missing(ApiRow row, INamedTypeSymbol type)
    {
        var heir = Bases(type).Concat(type.AllInterfaces).FirstOrDefault(at => at.GetMembers(row.Member).Length > 0);
        return heir is null
            ? $"'{type.Name}' has no public member '{row.Member}'"
            : $"'{row.Member}' is declared by '{heir.ToDisplayString()}', not by '{type.Name}'; name the declaring type";
    }

    private static bool Has(ISymbol member, ApiPort port)
    {
        var ports = Ports(member);
        return port.Conditions.All(condition => ports.Contains(condition.In) && (condition.Out is null || ports.Contains(condition.Out)) && Holds(member, condition));
    }

    // The condition's parameter stands in the same overload, and its value is one that the parameter's type has; 'this=Error' asks for a receiver of that name.
    private static bool Holds(ISymbol member, ApiPort port)
    {
        if (port.WhenParameter is null)
            return true;
        if (port.WhenParameter == "this")
            return !member.IsStatic;

        var parameter = Parameters(member).FirstOrDefault(parameter => parameter.Name == port.WhenParameter);
        return parameter is not null && (parameter.Type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean || !Bare(parameter.Type).GetMembers(port.WhenValue!).IsEmpty);

        // An enum that may be left out: RoleEnum? role = null.
        static ITypeSymbol Bare(ITypeSymbol type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
    }

    private static List<string> Ports(ISymbol member)
    {
        var ports = Parameters(member).Select(parameter => parameter.Name).ToList();
        if (ports.Count > 0)
            ports.Add("*");
        ports.AddRange(Parameters(member).Where(parameter => IsDelegate(parameter.Type)).Select(parameter => $"{parameter.Name}.parameters"));
        if (!member.IsStatic)
            ports.Add("this");
        if (member is IMethodSymbol { ReturnsVoid: false } or IMethodSymbol { MethodKind: MethodKind.Constructor } or IPropertySymbol { GetMethod: not null } or IFieldSymbol)
            ports.AddRange(["return", "return[]"]);
        if (member is IMethodSymbol { ReturnType: { } result } && IsDelegate(result))
            ports.Add("return.parameters");
        if (member is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public } or IFieldSymbol { IsReadOnly: false } || (member is IPropertySymbol property && IsCollection(property.Type)))
            ports.Add("value");
        return ports;
    }

    private static IEnumerable<IParameterSymbol> Parameters(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static bool IsDelegate(ITypeSymbol type) => type.TypeKind == TypeKind.Delegate || type.SpecialType is SpecialType.System_Delegate or SpecialType.System_MulticastDelegate;

    private static bool IsCollection(ITypeSymbol type) => type.AllInterfaces.Append(type).Any(at => at.MetadataName is "ICollection`1" or "IDictionary`2" or "IList");

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            yield return at;
    }
}
