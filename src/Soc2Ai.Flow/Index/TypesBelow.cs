using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Flow;

/// <summary>
/// The types of the source below another, found by the names in base lists: only types that can be below it are asked for. A type that
/// comes below a library's through another library's is found by that one's name.
/// </summary>
public sealed class TypesBelow(SourceIndex index)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> _known = new(SymbolEqualityComparer.Default);
    private Dictionary<string, TypeDeclarationSyntax>? _foreign;

    /// <summary>The classes and structs that derive from a type or implement it, in the order of the files.</summary>
    public ImmutableArray<INamedTypeSymbol> Of(INamedTypeSymbol type, CancellationToken stop)
    {
        type = type.OriginalDefinition;
        return _known.TryGetValue(type, out var types) ? types : _known.GetOrAdd(type, Find(type, stop));
    }

    /// <summary>Those that may implement or override a member: none where no file declares a member of its name, and no type has to be bound.</summary>
    public ImmutableArray<INamedTypeSymbol> Of(ISymbol member, CancellationToken stop)
    {
        var name = member is IMethodSymbol { AssociatedSymbol: { } associated } ? associated.Name : member.Name;
        return name == "this[]" || index.Declares(name, stop) ? Of(member.ContainingType, stop) : [];
    }

    private ImmutableArray<INamedTypeSymbol> Find(INamedTypeSymbol type, CancellationToken stop)
    {
        var names = new Queue<string>();
        names.Enqueue(type.Name);
        if (!TypeFacts.IsOwn(type))
            AddForeign(type, names, stop);

        var found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        var asked = new HashSet<string>(names, StringComparer.Ordinal);
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        while (names.Count > 0)
        {
            var name = names.Dequeue();
            foreach (var file in index.All(stop))
            {
                foreach (var heir in file.HeirsOf(name))
                {
                    stop.ThrowIfCancellationRequested();
                    if (Symbol(heir, stop) is not { } symbol || !seen.Add(symbol) || !IsBelow(symbol, type))
                        continue;
                    if (symbol.TypeKind is TypeKind.Class or TypeKind.Struct)
                        found.Add(symbol);
                    if (asked.Add(symbol.Name))
                        names.Enqueue(symbol.Name);
                }
            }
        }

        return found.ToImmutable();
    }

    private void AddForeign(INamedTypeSymbol type, Queue<string> names, CancellationToken stop)
    {
        foreach (var foreign in _foreign ??= Foreign(stop))
        {
            if (foreign.Key == type.Name || Symbol(foreign.Value, stop) is not { } heir)
                continue;

            var isBelow = heir.BaseType is { } above && above.Name == foreign.Key && IsBelow(above, type);
            foreach (var contract in heir.Interfaces)
                isBelow |= contract.Name == foreign.Key && IsBelow(contract, type);
            if (isBelow)
                names.Enqueue(foreign.Key);
        }
    }

    // Of each name in a base list that no type of the source has, one type that has it there.
    private Dictionary<string, TypeDeclarationSyntax> Foreign(CancellationToken stop)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in index.All(stop))
            own.UnionWith(file.TypeNames);

        var foreign = new Dictionary<string, TypeDeclarationSyntax>(StringComparer.Ordinal);
        foreach (var file in index.All(stop))
        {
            foreach (var name in file.BaseNames)
            {
                if (!own.Contains(name) && !foreign.ContainsKey(name))
                    foreign.Add(name, file.HeirsOf(name)[0]);
            }
        }

        return foreign;
    }

    private INamedTypeSymbol? Symbol(TypeDeclarationSyntax type, CancellationToken stop) =>
        index.Model(type.SyntaxTree).GetDeclaredSymbol(type, stop) as INamedTypeSymbol;

    private static bool IsBelow(INamedTypeSymbol type, INamedTypeSymbol above)
    {
        if (above.TypeKind == TypeKind.Interface)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, above))
                return true;
            foreach (var contract in type.AllInterfaces)
            {
                if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, above))
                    return true;
            }

            return false;
        }

        for (var at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, above))
                return true;
        }

        return false;
    }
}
