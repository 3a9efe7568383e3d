using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
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

    // What implements or overrides a member, with the type in which it does.
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<(INamedTypeSymbol Type, ISymbol Member)>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Adds the members that a call of this one may run, those without source left out.</summary>
    public void Add(ISymbol member, bool isVirtual, ITypeSymbol? receiver, List<ISymbol> found)
    {
        var definition = member.OriginalDefinition;
        var first = found.Count;
        if (HasSource(member))
            found.Add(definition);
        if (!isVirtual || member.ContainingType is not { } type)
            return;

        var start = found.Count;
        foreach (var (candidate, implementation) in _known.TryGetValue(definition, out var known) ? known : _known.GetOrAdd(definition, Find(definition)))
        {
            if (!Contains(found, first, implementation) && Fits(candidate, type) && Below(candidate, receiver))
                found.Add(implementation);
        }

        if (found.Count - start > Most)
            found.RemoveRange(start, found.Count - start);
    }

    private ImmutableArray<(INamedTypeSymbol, ISymbol)> Find(ISymbol member)
    {
        var found = ImmutableArray.CreateBuilder<(INamedTypeSymbol, ISymbol)>();
        foreach (var candidate in types.Of(member, default))
        {
            if (Implementation(candidate, member)?.OriginalDefinition is { DeclaringSyntaxReferences.IsEmpty: false } implementation)
                found.Add((candidate, implementation));
        }

        return found.ToImmutable();
    }

    private static bool HasSource(ISymbol member) => !member.DeclaringSyntaxReferences.IsEmpty
        || member is IMethodSymbol { AssociatedSymbol.DeclaringSyntaxReferences.IsEmpty: false } or IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.DeclaringSyntaxReferences.IsEmpty: false };

    private static bool Contains(List<ISymbol> found, int first, ISymbol member)
    {
        for (var i = first; i < found.Count; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(found[i], member))
                return true;
        }

        return false;
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
