using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>
/// What the fields and properties of the compilation's own types hold, by symbol and whatever the object: how a value that one method puts
/// away is found again by another that nobody sees calling it.
/// </summary>
internal sealed class FieldStore
{
    // More delegates than this in one member tell no more than these.
    private const int MostTargets = 12;

    private readonly Dictionary<ISymbol, ImmutableArray<Mark>> _marks = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Dictionary<object, ImmutableArray<Mark>>> _parts = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<(object? Part, DelegateTarget Target)>> _targets = new(SymbolEqualityComparer.Default);

    /// <summary>Remembers marks that a member was given, complete ones and those of inputs, and delegates.</summary>
    /// <returns>Whether it was given a delegate that it did not hold.</returns>
    /// <param name="part">The constant key of the element of it that was written, or <see cref="Key.Keys"/>; null for anything else.</param>
    public bool Write(ISymbol member, Value content, ImmutableArray<DelegateTarget> targets, object? part = null)
    {
        var isNew = false;
        if (!content.Marks.IsEmpty && part is not null)
        {
            if (!_parts.TryGetValue(member.OriginalDefinition, out var parts))
                _parts.Add(member.OriginalDefinition, parts = []);
            parts[part] = Value.Join(parts.TryGetValue(part, out var held) ? held : [], content.Marks);
        }
        else if (!content.Marks.IsEmpty)
            _marks[member.OriginalDefinition] = Value.Join(_marks.TryGetValue(member.OriginalDefinition, out var known) ? known : [], content.Marks);
        foreach (var target in targets)
        {
            if (!_targets.TryGetValue(member.OriginalDefinition, out var those))
                _targets.Add(member.OriginalDefinition, those = []);
            if (those.Count >= MostTargets || those.Contains((part, target)))
                continue;
            those.Add((part, target));
            isNew = true;
        }

        return isNew;
    }

    /// <summary>Delegates that were put into the member that a label ends in.</summary>
    public ImmutableArray<DelegateTarget> Targets(Label label)
    {
        if (Last(label) is not { } member || !_targets.TryGetValue(member.OriginalDefinition, out var held))
            return [];

        var index = LastIndex(label);
        var read = index + 1 < label.Path.Length && Key.IsElement(label.Path[index + 1]) ? label.Path[index + 1] : null;
        var targets = ImmutableArray<DelegateTarget>.Empty;
        foreach (var (part, target) in held)
        {
            if ((read is null || part is null || part.Equals(read)) && !targets.Contains(target))
                targets = targets.Add(target);
        }

        return targets;
    }

    /// <summary>The complete marks that the members of a label may hold, those that came over other members included.</summary>
    public ImmutableArray<Mark> Reaching(Label label)
    {
        var reaching = ImmutableArray<Mark>.Empty;
        Reaching(label, ref reaching, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
        return reaching;
    }

    /// <summary>What the member that a label ends in was given by its writers, as they know it: content that two sinks can share.</summary>
    public ImmutableArray<Mark> Stored(Label label)
    {
        return MarksOf(label).RemoveAll(static mark => mark.Label.Kind == LabelKind.Source || mark.IsIndirect);
    }

    private void Reaching(Label label, ref ImmutableArray<Mark> reaching, HashSet<ISymbol> seen)
    {
        if (Last(label) is not { } member || !seen.Add(member.OriginalDefinition))
            return;

        foreach (var mark in MarksOf(label))
        {
            if (mark.Label.Kind == LabelKind.Source)
                reaching = Value.Add(reaching, mark);
            else
            {
                var before = reaching;
                Reaching(mark.Label, ref reaching, seen);
                for (var i = before.Length; i < reaching.Length; i++)
                    reaching = reaching.SetItem(i, reaching[i] with { Cleaned = reaching[i].Cleaned | mark.Cleaned });
            }
        }
    }

    // What was written to the member, and to the elements of it that the label can mean.
    private ImmutableArray<Mark> MarksOf(Label label)
    {
        var index = LastIndex(label);
        if (Last(label) is not { } member)
            return [];

        var marks = _marks.TryGetValue(member.OriginalDefinition, out var whole) ? whole : [];
        if (!_parts.TryGetValue(member.OriginalDefinition, out var parts))
            return marks;

        var read = index + 1 < label.Path.Length ? label.Path[index + 1] : null;
        if (ReferenceEquals(read, Key.Keys))
            return parts.TryGetValue(Key.Keys, out var keys) ? keys : [];

        foreach (var part in parts)
        {
            if (read is null || (Key.IsElement(read) ? part.Key.Equals(read) : Key.IsElement(part.Key)))
                marks = Value.Join(marks, part.Value);
        }

        return marks;
    }

    // A container's element is what the container was given; anything else that lies below the last own member is a part of it.
    internal static ISymbol? Last(Label label)
    {
        var index = LastIndex(label);
        return index >= 0 ? (ISymbol)label.Path[index] : label.Root as ISymbol is IFieldSymbol or IPropertySymbol or IEventSymbol ? (ISymbol)label.Root : null;
    }

    private static int LastIndex(Label label)
    {
        for (var i = label.Path.Length - 1; i >= 0; i--)
        {
            if (label.Path[i] is IFieldSymbol or IPropertySymbol or IEventSymbol or IParameterSymbol)
                return i;
        }

        return -1;
    }
}
