using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>The names by which members are called, and from where they can be.</summary>
internal sealed class CallerNames
{
    // Names that so many members have that following them would follow everything.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "", "ToString", "Equals", "GetHashCode", "Dispose", "DisposeAsync", "Add", "Remove", "Get", "Set", "Name", "Id", "Value", "Count", "Length", "Text", "Key", "Item", "Main", "<Main>$",
    };

    private readonly Dictionary<string, List<ISymbol>> _members = new(StringComparer.Ordinal);

    /// <summary>Whether a name is too common to be followed by itself.</summary>
    public static bool IsCommon(string name) => Common.Contains(name);

    public int Count => _members.Count;

    public void Add(ISymbol member)
    {
        var name = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => member.ContainingType.Name,
            IMethodSymbol { AssociatedSymbol: { } property } => property is IPropertySymbol { IsIndexer: true } ? "" : property.Name,
            IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) } => "",
            IMethodSymbol { ExplicitInterfaceImplementations: [var implemented, ..] } => implemented.Name,
            IPropertySymbol { ExplicitInterfaceImplementations: [var implemented, ..] } => implemented.Name,
            _ => member.Name,
        };
        if (Common.Contains(name))
            return;
        if (!_members.TryGetValue(name, out var members))
            _members.Add(name, members = []);
        members.Add(member);
    }

    /// <summary>Where a file may call one of them.</summary>
    /// <param name="importsStatics">Whether the compilation imports static members for every file.</param>
    public Places In(FileIndex file, bool importsStatics)
    {
        List<int>? places = null;
        foreach (var entry in _members)
        {
            foreach (var place in file.PlacesOf(entry.Key))
            {
                if (CanCall(file, place, entry.Value, importsStatics))
                    (places ??= []).Add(place);
            }
        }

        places?.Sort();
        return new Places(places);
    }

    private static bool CanCall(FileIndex file, int place, List<ISymbol> members, bool importsStatics)
    {
        foreach (var member in members)
        {
            if (CallSite.CanCall(file, place, member, importsStatics))
                return true;
        }

        return false;
    }
}
