using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>
/// What the framework's collections hold: elements under constant keys and at known positions are told apart, an element that is
/// overwritten, removed or cleared is gone, and the keys of a dictionary are not its values.
/// </summary>
internal sealed partial class Walker
{
    /// <summary>A collection that begins empty or with these elements.</summary>
    private Value Collection(SyntaxNode at, ITypeSymbol? type, ImmutableArray<Value> elements = default)
    {
        var made = AbstractObject.Made(at);
        _state = _state.Only(made, EmptyMembers(type));
        if (!elements.IsDefault)
        {
            foreach (var element in elements)
                Append(made, element);
        }

        return Value.Of(made);
    }

    private static ImmutableDictionary<object, Value> EmptyMembers(ITypeSymbol? type)
    {
        var members = State.Empty.Variables;
        return IsMap(type) ? members.Add(Key.Keys, Value.None) : members.Add(Key.Grows, Value.None);
    }

    /// <summary>Whether a type of the framework finds values by keys.</summary>
    private static bool IsMap(ITypeSymbol? type) => type is not null && (type.Name.EndsWith("Dictionary", StringComparison.Ordinal) || type.Name is "SortedList" or "Hashtable" or "NameValueCollection" or "ConditionalWeakTable");

    private static bool IsPair(ITypeSymbol? type) => type is { Name: "KeyValuePair" or "DictionaryEntry", ContainingNamespace: { Name: "Generic" or "Collections" } };

    private static bool IsImmutable(ITypeSymbol type) => type is { ContainingNamespace.Name: "Immutable" } && type.Name != "Builder";

    /// <summary>The key of an element: a constant text as it is, a position in a list or an array, any other constant by how it is written.</summary>
    private static object? ElementKey(IOperation key, ITypeSymbol? container)
    {
        key = Plain(key);
        if (key.ConstantValue is { HasValue: true, Value: { } constant })
            return constant as string ?? (constant is int position && !IsMap(container) ? Key.Position(position) : "=" + constant);
        if (key is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true, Type.SpecialType: SpecialType.System_String } field })
            return "=" + field.ToDisplayString();

        return null;
    }

    private static object? ElementKeys(ImmutableArray<IOperation> indices, ITypeSymbol? container)
    {
        if (indices.Length == 1)
            return ElementKey(indices[0], container);

        var keys = "=";
        foreach (var index in indices)
        {
            if (index.ConstantValue is not { HasValue: true, Value: { } constant })
                return null;
            keys += constant + ",";
        }

        return keys;
    }

    /// <summary>What an element with a known key holds now; the elements without one where it was not written.</summary>
    private Value ElementAt(Value of, object? key, ITypeSymbol? container, ITypeSymbol? type)
    {
        if (key is null)
            return container?.SpecialType == SpecialType.System_String ? Value.None : Element(of, type);
        if (TypeFacts.IsClean(type))
            return Value.None;

        var value = Value.None;
        var isKnown = !of.Objects.IsEmpty;
        foreach (var at in of.Objects)
        {
            Refresh(at);
            var held = _state.Member(at, key) ?? _state.Member(at, Key.Element);
            isKnown &= at.Port is null || held is not null;
            value = value.Join(held ?? ((IInitialValues)this).Member(at, key));
        }

        return isKnown && of.Marks.IsEmpty ? value : value.Join(Derived(of, key));
    }

    /// <summary>What one step of an enumeration gives: an element; for a dictionary an entry, which the dictionary itself stands for.</summary>
    private Value Items(Value of)
    {
        var entries = Value.None;
        var rest = of;
        foreach (var at in of.Objects)
        {
            if (_state.Member(at, Key.Keys) is not null)
            {
                entries = entries.With(at);
                rest = rest.WithObjects(rest.Objects.Remove(at));
            }
        }

        return entries.IsNone ? Element(of, null) : entries.Join(Element(rest, null)).Join(Value.Of(of.Marks));
    }

    // The entry that an enumerator stands at. What nobody saw being made may be a dictionary.
    private Value Entry(Value of)
    {
        var entry = Value.Of(of.Marks);
        foreach (var at in of.Objects)
        {
            if (_state.Member(at, Key.Keys) is not null || at.Port is not null)
                entry = entry.With(at);
            else
                entry = entry.Join(Element(Value.Of(at), null));
        }

        return entry;
    }

    private Value Keys(Value of, ITypeSymbol? type)
    {
        if (TypeFacts.IsClean(type))
            return Value.None;

        var value = Value.None;
        foreach (var at in of.Objects)
            value = value.Join(_state.Member(at, Key.Keys) ?? (at.Port is null ? Value.None : ((IInitialValues)this).Member(at, Key.Keys)));
        return value.Join(Derived(of, Key.Keys));
    }

    /// <summary>A new sequence whose elements are these.</summary>
    private Value SequenceOf(SyntaxNode at, Value elements)
    {
        var made = AbstractObject.Sequence(at);
        _state = _state.Only(made).Set(made, Key.Element, elements);
        return Value.Of(made);
    }

    /// <summary>Another collection that holds the same.</summary>
    private Value CopyOf(Value of, SyntaxNode at)
    {
        var made = AbstractObject.Made(at);
        if (of.Objects is [{ Port: null } one])
        {
            if (one.Equals(made))
                return of;
            Refresh(one);
            _state = _state.Only(made, _state.Members.TryGetValue(one, out var members) ? members : null);
        }
        else
        {
            var elements = Element(of, null);
            var keys = of.Objects.IsEmpty ? null : Keys(of, null);
            _state = _state.Only(made).Set(made, Key.Element, elements);
            if (keys is { IsNone: false } && of.Objects.Any(from => _state.Member(from, Key.Keys) is not null))
                _state = _state.Set(made, Key.Keys, keys);
        }

        return Value.Of(of.Marks).With(made);
    }

    // One more element behind those that are there.
    private void Append(AbstractObject at, Value value)
    {
        if (PositionsOf(at) is { } count && Key.Position(count) is { } next)
        {
            _state = _state.Set(at, next, value);
            Remember(at, value);
        }
        else
            AbsorbInto(at, value);
    }

    // How many elements a list has, all of them known; null when that is not known.
    private int? PositionsOf(AbstractObject at)
    {
        if (at.Port is not null || !_state.Members.TryGetValue(at, out var members) || !members.ContainsKey(Key.Grows) || members.ContainsKey(Key.Element))
            return null;

        var count = 0;
        while (Key.Position(count) is { } position && members.ContainsKey(position))
            count++;
        return count;
    }

    private void AbsorbInto(AbstractObject at, Value value)
    {
        if (value.IsNone && _state.Member(at, Key.Element) is not null)
            return;

        var held = _state.Member(at, Key.Element) ?? (at.Port is null ? Value.None : ((IInitialValues)this).Member(at, Key.Element));
        _state = _state.Set(at, Key.Element, held.Join(value));
        Remember(at, value);
    }

    // An element anywhere is written: it may be any of those at known places.
    private void Overwrite(AbstractObject at, Value value)
    {
        AbsorbInto(at, value);
        if (value.IsNone || !_state.Members.TryGetValue(at, out var members))
            return;

        foreach (var member in members)
        {
            if (Key.IsElement(member.Key))
                _state = _state.Set(at, member.Key, member.Value.Join(value));
        }
    }

    private void AbsorbKey(Value container, Value key)
    {
        if (key.IsNone)
            return;

        foreach (var at in container.Objects)
        {
            var held = _state.Member(at, Key.Keys) ?? (at.Port is null ? Value.None : ((IInitialValues)this).Member(at, Key.Keys));
            _state = _state.Set(at, Key.Keys, held.Join(key));
            Remember(at, key, Key.Keys);
        }
    }

    private void StoreElement(Value container, IOperation? target, object? key, Value value)
    {
        if (key is null)
        {
            foreach (var at in container.Objects)
                Overwrite(at, value);
            if (container.Objects.IsEmpty && !value.IsNone)
                Absorb(container, target, value);
        }
        else if (container.Objects.IsEmpty)
            Absorb(container, target, value);
        else
            StoreMember(container, key, value);
    }

    private void Clear(Value container)
    {
        if (container.Objects.Length != 1)
            return;

        var at = container.Objects[0];
        var members = State.Empty.Variables;
        if (_state.Members.TryGetValue(at, out var known))
        {
            foreach (var member in known)
            {
                if (member.Key is ISymbol || ReferenceEquals(member.Key, Key.Handlers) || ReferenceEquals(member.Key, Key.Grows))
                    members = members.Add(member.Key, member.Value);
                else if (ReferenceEquals(member.Key, Key.Keys))
                    members = members.Add(Key.Keys, Value.None);
            }
        }

        _state = _state.Only(at, at.Port is null ? members : members.SetItem(Key.Element, Value.None).SetItem(Key.Keys, Value.None));
    }

    /// <summary>Whether a parameter of a method takes code to run, and not a value that happens to be code.</summary>
    private static bool IsCallback(IMethodSymbol method, int index)
    {
        var parameters = (method.ReducedFrom ?? method).OriginalDefinition.Parameters;
        return index < parameters.Length && parameters[index].Type is { TypeKind: TypeKind.Delegate } or { Name: "Expression" or "Delegate" };
    }
}
