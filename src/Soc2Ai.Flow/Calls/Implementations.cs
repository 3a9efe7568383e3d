using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow.Calls;

/// <summary>
/// The members of the source that a call may run: its target, and where that is an interface's or a virtual member, what implements or
/// overrides it in the compilation. With more than <see cref="Most"/> of those nothing is known.
/// </summary>
internal sealed class Implementations(TypesBelow types)
{
    private const int Most = 6;

    /// <summary>The members that a call of this one may run, those without source left out.</summary>
    public IEnumerable<ISymbol> Of(ISymbol member, bool isVirtual, ITypeSymbol? receiver)
    {
        if (!member.DeclaringSyntaxReferences.IsEmpty || member is IMethodSymbol { AssociatedSymbol.DeclaringSyntaxReferences.IsEmpty: false } or IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.DeclaringSyntaxReferences.IsEmpty: false })
            yield return member.OriginalDefinition;
        if (!isVirtual || member.ContainingType is not { } type || types.Of(type, default) is not { IsEmpty: false } below)
            yield break;

        var found = below.Where(candidate => Fits(candidate, type) && Below(candidate, receiver)).Select(candidate => Implementation(candidate, member)).OfType<ISymbol>()
            .Select(symbol => symbol.OriginalDefinition).Where(symbol => !symbol.DeclaringSyntaxReferences.IsEmpty).Distinct(SymbolEqualityComparer.Default).ToList();
        if (found.Count > Most)
            yield break;

        foreach (var implementation in found)
        {
            if (!SymbolEqualityComparer.Default.Equals(implementation, member.OriginalDefinition))
                yield return implementation!;
        }
    }

    /// <summary>The classes of the source below a type.</summary>
    public IReadOnlyList<INamedTypeSymbol> Below(INamedTypeSymbol type) => types.Of(type, default);

    // An implementation of IHandler<Order> is none of IHandler<Ticket>.
    private static bool Fits(INamedTypeSymbol candidate, INamedTypeSymbol type) =>
        !type.IsGenericType || type.TypeArguments.Any(argument => argument is ITypeParameterSymbol) || candidate.IsGenericType
        || candidate.AllInterfaces.Contains(type, SymbolEqualityComparer.Default) || Bases(candidate).Contains(type, SymbolEqualityComparer.Default);

    private static bool Below(INamedTypeSymbol candidate, ITypeSymbol? receiver) =>
        receiver is not INamedTypeSymbol { TypeKind: TypeKind.Class } named
        || Bases(candidate).Prepend(candidate).Any(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, named.OriginalDefinition))
        || Bases(named).Any(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, candidate.OriginalDefinition));

    private static ISymbol? Implementation(INamedTypeSymbol candidate, ISymbol member)
    {
        if (member.ContainingType.TypeKind == TypeKind.Interface)
        {
            var declared = candidate.AllInterfaces.Where(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType.OriginalDefinition))
                .SelectMany(type => type.GetMembers(member.Name)).FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, member.OriginalDefinition));
            return declared is null ? null : candidate.FindImplementationForInterfaceMember(declared);
        }

        return candidate.GetMembers(member.Name).FirstOrDefault(other => Overrides(other, member));
    }

    private static bool Overrides(ISymbol symbol, ISymbol member)
    {
        for (var at = symbol as IMethodSymbol; at is not null; at = at.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, member.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            yield return at;
    }
}
