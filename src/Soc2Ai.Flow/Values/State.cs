using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>
/// What the variables and the objects of a callable hold at a point of it. Immutable: a step that changes nothing gives the same state back.
/// A variable that is not in it holds what it held when the callable began; a member that is not in it holds what its object says by itself.
/// </summary>
internal sealed class State
{
    public static readonly State Empty = new(
        ImmutableDictionary.Create<object, Value>(KeyComparer.Instance),
        ImmutableDictionary<AbstractObject, ImmutableDictionary<object, Value>>.Empty);

    private static readonly ImmutableDictionary<object, Value> NoMembers = ImmutableDictionary.Create<object, Value>(KeyComparer.Instance);

    private State(ImmutableDictionary<object, Value> variables, ImmutableDictionary<AbstractObject, ImmutableDictionary<object, Value>> members)
    {
        Variables = variables;
        Members = members;
    }

    /// <summary>By symbol or capture id.</summary>
    public ImmutableDictionary<object, Value> Variables { get; }

    /// <summary>By object and then by member: a symbol, a constant key or <see cref="Key.Element"/>.</summary>
    public ImmutableDictionary<AbstractObject, ImmutableDictionary<object, Value>> Members { get; }

    public State Set(object variable, Value value)
    {
        if (Variables.TryGetValue(variable, out var old) && ReferenceEquals(old, value))
            return this;

        return new State(Variables.SetItem(variable, value), Members);
    }

    public State Set(AbstractObject of, object member, Value value)
    {
        var members = Members.TryGetValue(of, out var known) ? known : NoMembers;
        if (members.TryGetValue(member, out var old) && ReferenceEquals(old, value))
            return this;

        return new State(Variables, Members.SetItem(of, members.SetItem(member, value)));
    }

    public Value? Member(AbstractObject of, object member) =>
        Members.TryGetValue(of, out var members) && members.TryGetValue(member, out var value) ? value : null;

    /// <summary>The object holds these and nothing else.</summary>
    public State Only(AbstractObject of, ImmutableDictionary<object, Value>? members = null) => new(Variables, Members.SetItem(of, members ?? NoMembers));

    /// <summary>The elements at known positions become elements anywhere: which stands where is no longer known.</summary>
    public State Shuffle(AbstractObject of)
    {
        if (!Members.TryGetValue(of, out var members))
            return this;

        var any = members.TryGetValue(Key.Element, out var element) ? element : Value.None;
        var rest = members;
        foreach (var member in members)
        {
            if (member.Key is int)
            {
                any = any.Join(member.Value);
                rest = rest.Remove(member.Key);
            }
        }

        return new State(Variables, Members.SetItem(of, rest.SetItem(Key.Element, any)));
    }

    /// <summary>Every variable and member that holds this very value holds the other from here on: copies of a checked value are checked too.</summary>
    public State Replace(Value value, Value with)
    {
        var state = this;
        foreach (var variable in Variables)
        {
            if (ReferenceEquals(variable.Value, value))
                state = state.Set(variable.Key, with);
        }

        foreach (var of in Members)
        {
            foreach (var member in of.Value)
            {
                if (ReferenceEquals(member.Value, value))
                    state = state.Set(of.Key, member.Key, with);
            }
        }

        return state;
    }

    /// <summary>What holds where two ways meet.</summary>
    [MethodImpl(HotPath.Optimized)]
    public State Join(State other, IInitialValues initial)
    {
        if (ReferenceEquals(this, other))
            return this;

        var state = this;
        if (!ReferenceEquals(Variables, other.Variables))
        {
            foreach (var variable in other.Variables)
            {
                var mine = Variables.TryGetValue(variable.Key, out var known) ? known : initial.Variable(variable.Key);
                state = state.Set(variable.Key, mine.Join(variable.Value));
            }

            foreach (var variable in Variables)
            {
                if (!other.Variables.ContainsKey(variable.Key))
                    state = state.Set(variable.Key, variable.Value.Join(initial.Variable(variable.Key)));
            }
        }

        return ReferenceEquals(Members, other.Members) ? state : JoinMembers(state, other, initial);
    }

    private State JoinMembers(State state, State other, IInitialValues initial)
    {
        foreach (var of in other.Members)
        {
            if (!Members.TryGetValue(of.Key, out var mine))
                mine = NoMembers;
            else if (ReferenceEquals(mine, of.Value))
                continue;
            else if (mine.ContainsKey(Key.Grows) && Differ(mine, of.Value))
            {
                var (one, two) = (Shuffle(of.Key).Members[of.Key], other.Shuffle(of.Key).Members[of.Key]);
                state = JoinMembers(state.Only(of.Key, one), of.Key, one, two, initial);
                continue;
            }

            state = JoinMembers(state, of.Key, mine, of.Value, initial);
        }

        foreach (var of in Members)
        {
            if (!other.Members.ContainsKey(of.Key))
                state = JoinMembers(state, of.Key, of.Value, NoMembers, initial);
        }

        return state;
    }

    private static State JoinMembers(State state, AbstractObject of, ImmutableDictionary<object, Value> mine, ImmutableDictionary<object, Value> theirs, IInitialValues initial)
    {
        foreach (var member in theirs)
        {
            if (!IsUnwritten(mine, of, member))
                state = state.Set(of, member.Key, Held(mine, of, member.Key, initial).Join(member.Value));
        }

        foreach (var member in mine)
        {
            if (IsUnwritten(theirs, of, member))
                state = state.Without(of, member.Key);
            else if (!theirs.ContainsKey(member.Key))
                state = state.Set(of, member.Key, member.Value.Join(Held(theirs, of, member.Key, initial)));
        }

        return state;
    }

    // A member that was overwritten or checked on one way only holds on the other what its object says by itself, and so it does where they meet.
    private static bool IsUnwritten(ImmutableDictionary<object, Value> members, AbstractObject of, KeyValuePair<object, Value> member) =>
        of.Port is null && member is { Key: ISymbol, Value.IsNone: true } && !members.ContainsKey(member.Key);

    private State Without(AbstractObject of, object member) =>
        Members.TryGetValue(of, out var members) && members.ContainsKey(member) ? new State(Variables, Members.SetItem(of, members.Remove(member))) : this;

    // Whether lists have elements at different positions: one is longer than the other.
    private static bool Differ(ImmutableDictionary<object, Value> mine, ImmutableDictionary<object, Value> theirs)
    {
        if (mine.Count != theirs.Count)
            return true;
        foreach (var member in mine)
        {
            if (member.Key is int && !theirs.ContainsKey(member.Key))
                return true;
        }

        return false;
    }

    // An element that one side wrote under its key or position may on the other side be among those without one.
    private static Value Held(ImmutableDictionary<object, Value> members, AbstractObject of, object member, IInitialValues initial) =>
        members.TryGetValue(member, out var value) || (Key.IsElement(member) && members.TryGetValue(Key.Element, out value)) ? value : initial.Member(of, member);

    /// <summary>Whether both say the same of everything.</summary>
    [MethodImpl(HotPath.Optimized)]
    public bool Says(State other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (Variables.Count != other.Variables.Count || Members.Count != other.Members.Count)
            return false;

        foreach (var variable in Variables)
        {
            if (!other.Variables.TryGetValue(variable.Key, out var value) || !value.Says(variable.Value))
                return false;
        }

        foreach (var of in Members)
        {
            if (!other.Members.TryGetValue(of.Key, out var members) || members.Count != of.Value.Count)
                return false;
            if (ReferenceEquals(members, of.Value))
                continue;
            foreach (var member in of.Value)
            {
                if (!members.TryGetValue(member.Key, out var value) || !value.Says(member.Value))
                    return false;
            }
        }

        return true;
    }

    private sealed class KeyComparer : IEqualityComparer<object>
    {
        public static readonly KeyComparer Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => x is not null && y is not null && Key.Same(x, y);

        int IEqualityComparer<object>.GetHashCode(object key) => Key.Hash(key);
    }
}

/// <summary>What variables and members hold before the callable touches them.</summary>
internal interface IInitialValues
{
    Value Variable(object variable);

    Value Member(AbstractObject of, object member);
}
