using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Which methods of the compilation run when a virtual or interface member is called.</summary>
internal sealed class Implementations(SourceIndex index, CancellationToken stop)
{
    private readonly Dictionary<ISymbol, ImmutableArray<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The implementations; none when there are more than the bound, so that the call is unknown.</summary>
    public ImmutableArray<IMethodSymbol> Of(IMethodSymbol method, int most)
    {
        if (!_known.TryGetValue(method, out var found))
            _known.Add(method, found = Find(method));
        return found.Length > most ? [] : found;
    }

    /// <summary>What a call through an interface runs, when the static type of the receiver says it: <c>using</c> disposes of an own type, an own collection is enumerated.</summary>
    public static IMethodSymbol Exact(IMethodSymbol method, IOperation? instance)
    {
        if (instance is null || method.ContainingType is not { TypeKind: TypeKind.Interface })
            return method;
        while (instance is IConversionOperation conversion)
            instance = conversion.Operand;

        return instance.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type && TypeFacts.IsOwn(type) && type.FindImplementationForInterfaceMember(method) is IMethodSymbol found && TypeFacts.IsOwn(found.ContainingType)
            ? found
            : method;
    }

    /// <summary>Whether an interface of a library is there to be called by those who know only it, with what they pass on.</summary>
    public static bool IsFollowed(ITypeSymbol type) => TypeFacts.IsOwn(type) || type is { TypeKind: TypeKind.Interface, Name: "IObserver" or "IObservable" or "IProgress", ContainingNamespace.Name: "System" };

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol method)
    {
        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (!method.IsAbstract && TypeFacts.IsOwn(method.ContainingType))
            found.Add(method);

        // What a library declares and the compilation overrides is called by the library; only its own hierarchy is joined.
        if (!IsFollowed(method.ContainingType))
            return found.ToImmutable();

        foreach (var type in index.TypesBelow.Of(method.ContainingType, stop))
        {
            var implementation = method.ContainingType.TypeKind == TypeKind.Interface ? Implements(type, method) : Overrides(type, method);
            if (implementation is not null && !found.Contains(Engine.Definition(implementation)))
                found.Add(Engine.Definition(implementation));
        }

        return found.ToImmutable();
    }

    private static IMethodSymbol? Implements(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType))
                continue;
            foreach (var member in contract.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method) && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                    return implementation;
            }
        }

        return null;
    }

    private static IMethodSymbol? Overrides(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var member in type.GetMembers(method.Name))
        {
            for (var at = (member as IMethodSymbol)?.OverriddenMethod; at is not null; at = at.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, method))
                    return (IMethodSymbol)member;
            }
        }

        return null;
    }
}
