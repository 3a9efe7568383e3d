using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>What is known of a value: the marks on it, the objects that it may refer to, what it calls when it is a delegate. Immutable.</summary>
public sealed class Value
{
    /// <summary>A constant, or a value that nothing is known of and nothing is wrong with.</summary>
    public static readonly Value None = new([], [], [], null);

    /// <summary>A value that was found in an allow-list: as clean as <see cref="None"/>, told apart so that a summary can say that its callable checks.</summary>
    public static readonly Value Checked = new([], [], [], null);

    private const int MostObjects = 6;

    // More labels than this on one value say no more than these; sources are kept all the same.
    private const int MostMarks = 48;

    private Value(ImmutableArray<Mark> marks, ImmutableArray<AbstractObject> objects, ImmutableArray<DelegateTarget> targets, Test? test)
    {
        Marks = marks;
        Objects = objects;
        Targets = targets;
        Test = test;
    }

    /// <summary>Marks, one per label and directness.</summary>
    public ImmutableArray<Mark> Marks { get; }

    /// <summary>Objects that it may refer to.</summary>
    public ImmutableArray<AbstractObject> Objects { get; }

    /// <summary>What a delegate may call.</summary>
    public ImmutableArray<DelegateTarget> Targets { get; }

    /// <summary>For a Boolean or a constant, the expression that made it.</summary>
    internal Test? Test { get; }

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsNone => Marks.IsEmpty && Objects.IsEmpty && Targets.IsEmpty;

    /// <summary>A value with one mark.</summary>
    public static Value Of(Mark mark) => new([mark], [], [], null);

    /// <summary>A value that refers to one object.</summary>
    public static Value Of(AbstractObject made) => new([], [made], [], null);

    /// <summary>A delegate.</summary>
    public static Value Of(DelegateTarget target) => new([], [], [target], null);

    /// <summary>A Boolean or a constant made by an expression.</summary>
    internal static Value Of(Test test) => new([], [], [], test);

    /// <summary>A value with these marks and nothing else.</summary>
    public static Value Of(ImmutableArray<Mark> marks) => marks.IsEmpty ? None : new(marks, [], [], null);

    /// <summary>The same references with other marks.</summary>
    public Value WithMarks(ImmutableArray<Mark> marks) => marks == Marks ? this : marks.IsEmpty && Objects.IsEmpty && Targets.IsEmpty ? None : new(marks, Objects, Targets, null);

    /// <summary>The same marks with other references.</summary>
    public Value WithObjects(ImmutableArray<AbstractObject> objects) => objects == Objects ? this : new(Marks, objects, Targets, null);

    /// <summary>The same with other delegates' targets.</summary>
    public Value WithTargets(ImmutableArray<DelegateTarget> targets) => targets == Targets ? this : new(Marks, Objects, targets, null);

    /// <summary>The same with another object.</summary>
    public Value With(AbstractObject made) => Objects.Contains(made) || Objects.Length >= MostObjects ? this : new(Marks, Objects.Add(made), Targets, Test);

    /// <summary>What either may be.</summary>
    [MethodImpl(HotPath.Optimized)]
    public Value Join(Value other)
    {
        if (ReferenceEquals(this, other))
            return this;
        if (other.IsNone)
            return Test is null || !IsNone ? this : Tested(Soc2Ai.Flow.Test.Join(Test, other.Test));
        if (IsNone)
            return other;

        var marks = Join(Marks, other.Marks);
        var objects = Objects;
        foreach (var made in other.Objects)
        {
            if (!objects.Contains(made) && objects.Length < MostObjects)
                objects = objects.Add(made);
        }

        var targets = Targets;
        foreach (var target in other.Targets)
        {
            if (!targets.Contains(target) && targets.Length < MostObjects)
                targets = targets.Add(target);
        }

        return marks == Marks && objects == Objects && targets == Targets ? this : new Value(marks, objects, targets, null);
    }

    private Value Tested(Test? test) => ReferenceEquals(test, Test) ? this : test is null ? None : Of(test);

    /// <summary>Marks of both, one per label and directness; cleaned only of what both were cleaned of. The first's array when it says it all.</summary>
    public static ImmutableArray<Mark> Join(ImmutableArray<Mark> marks, ImmutableArray<Mark> others)
    {
        if (marks.IsEmpty)
            return others;

        foreach (var mark in others)
            marks = Add(marks, mark);
        return marks;
    }

    /// <summary>The marks with one more.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static ImmutableArray<Mark> Add(ImmutableArray<Mark> marks, Mark mark)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            var at = marks[i];
            if (at.IsIndirect == mark.IsIndirect && at.Label.Equals(mark.Label))
            {
                var cleaned = at.Cleaned & mark.Cleaned;
                return cleaned == at.Cleaned ? marks : marks.SetItem(i, mark with { Cleaned = cleaned });
            }
        }

        return marks.Length < MostMarks || mark.Label.Kind == LabelKind.Source ? marks.Add(mark) : marks;
    }

    /// <summary>Whether both say the same; ways are not compared.</summary>
    public bool Says(Value other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (Marks.Length != other.Marks.Length || Objects.Length != other.Objects.Length || Targets.Length != other.Targets.Length || !Soc2Ai.Flow.Test.Says(Test, other.Test))
            return false;

        for (var i = 0; i < Marks.Length; i++)
        {
            if (!Marks[i].Says(other.Marks[i]))
                return false;
        }

        for (var i = 0; i < Objects.Length; i++)
        {
            if (!Objects[i].Equals(other.Objects[i]))
                return false;
        }

        for (var i = 0; i < Targets.Length; i++)
        {
            if (!Targets[i].Equals(other.Targets[i]))
                return false;
        }

        return true;
    }
}
