using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Members that meet in what an object holds: one puts a value away, another finds it.</summary>
internal sealed partial class FlowScope
{
    // Who puts code into an event or a field that a callee runs.
    private bool WantHandlers()
    {
        _wanted = new();
        foreach (var member in _members.Values)
        {
            foreach (var held in member.Kept)
            {
                if (held is IEventSymbol or IFieldSymbol { Type.TypeKind: TypeKind.Delegate } or IPropertySymbol { Type.TypeKind: TypeKind.Delegate } && _kept.Add(held))
                    _wanted.Add(held);
            }
        }

        return _wanted.Count > 0;
    }

    // A store that walked code writes to is read by other members of its type, for others who have a sink: a cache, a session, a queue.
    private bool TakeCarriers(HashSet<string> sinks)
    {
        var carriers = new CallerNames();
        var kept = new Dictionary<ISymbol, Member>(SymbolEqualityComparer.Default);
        var most = _bound.Count + options.CandidatesForCarriers;
        foreach (var (state, type) in PrivateState())
        {
            HashSet<string> names = [.. state.Select(static symbol => symbol.Name)];
            foreach (var reference in type.DeclaringSyntaxReferences)
            {
                if (index.Written(reference.SyntaxTree, stop) is not { } file)
                    continue;

                var places = file.PlacesOf(names);
                foreach (var declaration in file.Declarations)
                {
                    if (_bound.Count >= most)
                        break;
                    if (reference.Span.Contains(declaration.Span) && places.In(declaration.Span)
                        && Bind(declaration) is { Taken: { } taken } member && !_members.ContainsKey(member.Symbol) && taken.Overlaps(state))
                    {
                        kept[member.Symbol] = member;
                        carriers.Add(member.Symbol);
                    }
                }
            }
        }

        return carriers.Count > 0 && TakeCallersWithSinks(carriers, kept, sinks, most);
    }

    private Dictionary<INamedTypeSymbol, HashSet<ISymbol>> ByType(IEnumerable<ISymbol> symbols)
    {
        var types = new Dictionary<INamedTypeSymbol, HashSet<ISymbol>>(SymbolEqualityComparer.Default);
        foreach (var symbol in symbols)
        {
            if (!types.TryGetValue(symbol.ContainingType, out var those))
                types.Add(symbol.ContainingType, those = new(SymbolEqualityComparer.Default));
            those.Add(symbol);
        }

        return types;
    }

    private IEnumerable<(HashSet<ISymbol> State, INamedTypeSymbol Type)> PrivateState()
    {
        var put = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var member in _members.Values)
        {
            foreach (var symbol in member.Put ?? [])
            {
                if (symbol is IFieldSymbol && SymbolEqualityComparer.Default.Equals(symbol.ContainingType, member.Symbol.ContainingType?.OriginalDefinition) && member.Symbol is IMethodSymbol { MethodKind: not MethodKind.Constructor })
                    put.Add(symbol);
            }
        }

        foreach (var type in ByType(put))
            yield return (type.Value, type.Key);
    }

    private bool TakeCallersWithSinks(CallerNames carriers, Dictionary<ISymbol, Member> kept, HashSet<string> sinks, int most)
    {
        var found = false;
        foreach (var file in index.Written(stop))
        {
            var places = carriers.In(file, index.ImportsStatics(stop));
            var ends = file.PlacesOf(sinks);
            foreach (var declaration in places.IsEmpty || ends.IsEmpty ? [] : file.Declarations)
            {
                if (_bound.Count >= most || !places.In(declaration.Span) || !ends.In(declaration.Span) || Bind(declaration) is not { } reader)
                    continue;

                foreach (var callee in reader.Callees)
                {
                    if (!kept.TryGetValue(callee, out var carrier))
                        continue;
                    _members[callee] = carrier;
                    _members[reader.Symbol] = reader;
                    found = true;
                }
            }
        }

        return found;
    }

    // What walked members put into an object, others find there: who reads it and has a sink of its own.
    private bool TakeReaders(HashSet<string> sinks)
    {
        var put = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var member in _members.Values)
        {
            if (member.Put is not null)
                put.UnionWith(member.Put);

            // Whoever calls what has an everyday name was not looked for by that name alone.
            if (member.Symbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol property })
                put.Add(property.OriginalDefinition);
            else if (member.Symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } && CallerNames.IsCommon(member.Symbol.Name))
                put.Add(member.Symbol);
        }

        var found = false;
        foreach (var file in put.Count == 0 ? [] : index.Written(stop))
        {
            HashSet<string>? names = null;
            foreach (var member in put)
            {
                if (file.Mentions(member.Name) && (file.Mentions(member.ContainingType.Name) || Declares(file, member.ContainingType)))
                    (names ??= new(StringComparer.Ordinal)).Add(member.Name);
            }

            if (names is null)
                continue;

            var places = file.PlacesOf(names);
            var ends = file.PlacesOf(sinks);
            foreach (var declaration in ends.IsEmpty ? [] : file.Declarations)
            {
                if (!places.In(declaration.Span) || !ends.In(declaration.Span) || Bind(declaration) is not { } reader || _members.ContainsKey(reader.Symbol) || !reader.TouchesRow || !(reader.Taken?.Overlaps(put) == true || CallsKnown(reader)))
                    continue;
                _members[reader.Symbol] = reader;
                found = true;
            }
        }

        return found;
    }

    // A type's own files need not say its name: a component's markup.
    private static bool Declares(FileIndex file, INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == file.Tree)
                return true;
        }

        return false;
    }

    // Methods of the same type that share a field or property with one that is walked: what one puts away the other finds.
    private void TakeOwnState()
    {
        var state = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var member in _members.Values)
            AddState(member, state);
        if (state.Count == 0)
            return;

        var names = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var symbol in state)
        {
            names.Add(symbol.Name);
            types.Add(symbol.ContainingType);
        }

        foreach (var type in types)
        {
            foreach (var reference in type.DeclaringSyntaxReferences)
            {
                if (index.Written(reference.SyntaxTree, stop) is not { } file)
                    continue;

                var places = file.PlacesOf(names);
                foreach (var declaration in file.Declarations)
                {
                    if (reference.Span.Contains(declaration.Span) && places.In(declaration.Span) && Bind(declaration) is { } member && !_members.ContainsKey(member.Symbol) && Touches(member, state))
                        Keep(member);
                }
            }
        }
    }

    private static void AddState(Member member, HashSet<ISymbol> state)
    {
        // An initializer is a write of its own.
        if (member.Symbol is IFieldSymbol or IPropertySymbol)
            state.Add(member.Symbol.OriginalDefinition);

        foreach (var operation in member.Body.Descendants())
        {
            if (operation is IMemberReferenceOperation { Member: IFieldSymbol { IsConst: false } or IPropertySymbol { SetMethod: not null }, Member: var used }
                && SymbolEqualityComparer.Default.Equals(used.ContainingType, member.Symbol.ContainingType) && !TypeFacts.IsClean(operation.Type))
            {
                state.Add(used.OriginalDefinition);
            }
        }
    }

    private static bool Touches(Member member, HashSet<ISymbol> state)
    {
        // What a field is made with stands in its own declaration.
        if (member.Symbol is IFieldSymbol or IPropertySymbol && state.Contains(member.Symbol.OriginalDefinition))
            return true;

        foreach (var operation in member.Body.Descendants())
        {
            if (operation is IMemberReferenceOperation { Member: var used } && state.Contains(used.OriginalDefinition))
                return true;
        }

        return false;
    }

    // A file has sinks that have nothing to do with a model: what is not joined to code that has, by calls or by what it keeps, is left out, as in a build.
    private void LeaveUnrelated()
    {
        var joined = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<Member>();
        foreach (var member in _members.Values)
        {
            if ((member.TouchesSeed || IsAboutTraining(member)) && joined.Add(member.Symbol))
                open.Enqueue(member);
        }

        // Symbols stand for members and for the state that two members share.
        var users = new Dictionary<ISymbol, List<Member>>(SymbolEqualityComparer.Default);
        foreach (var member in _members.Values)
        {
            foreach (var symbol in Joints(member))
            {
                if (!users.TryGetValue(symbol, out var those))
                    users.Add(symbol, those = []);
                those.Add(member);
            }
        }

        while (open.Count > 0)
        {
            foreach (var symbol in Joints(open.Dequeue()))
            {
                foreach (var other in users[symbol])
                {
                    if (joined.Add(other.Symbol))
                        open.Enqueue(other);
                }
            }
        }

        foreach (var member in new List<Member>(_members.Values))
        {
            if (!joined.Contains(member.Symbol))
                _members.Remove(member.Symbol);
        }
    }

    private static IEnumerable<ISymbol> Joints(Member member)
    {
        yield return member.Symbol;
        foreach (var callee in member.Callees)
            yield return callee;
        foreach (var symbol in member.Kept)
            yield return symbol;
        foreach (var symbol in member.Read)
            yield return symbol;
        foreach (var symbol in member.Put ?? [])
            yield return symbol;
        foreach (var symbol in member.Taken ?? [])
            yield return symbol;
    }

    private bool IsAboutTraining(Member member) =>
        index.Written(member.Body.Syntax.SyntaxTree, stop) is { } file && file.PlacesOf(FlowWords.TrainingOnly).In(member.Body.Syntax.Span);
}
