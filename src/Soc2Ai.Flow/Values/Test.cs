using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>An expression that a value came from and what held when it was evaluated, so that a later branch on the value guards like one on the expression.</summary>
internal sealed class Test(IOperation expression, State at, Test? or = null)
{
    private const int Most = 4;

    /// <summary>The expression; a constant where the value is one.</summary>
    public IOperation Expression { get; } = expression;

    /// <summary>What held then.</summary>
    public State At { get; } = at;

    /// <summary>What the value came from on another way to here.</summary>
    public Test? Or { get; } = or;

    /// <summary>Whether the expression is a constant, and which.</summary>
    public object? Constant => Expression.ConstantValue is { HasValue: true, Value: { } value } ? value : null;

    /// <summary>Both ways; null when one of them is unknown, or when they are too many to tell apart.</summary>
    public static Test? Join(Test? test, Test? other)
    {
        if (ReferenceEquals(test, other) || test is null || other is null)
            return ReferenceEquals(test, other) ? test : null;

        var joined = test;
        for (var one = other; one is not null; one = one.Or)
        {
            if (!joined.Has(one.Expression))
                joined = new Test(one.Expression, one.At, joined);
        }

        return joined.Count > Most ? null : joined;
    }

    /// <summary>Whether both name the same expressions.</summary>
    public static bool Says(Test? test, Test? other)
    {
        if (ReferenceEquals(test, other) || test is null || other is null)
            return ReferenceEquals(test, other);
        if (test.Count != other.Count)
            return false;

        for (var one = other; one is not null; one = one.Or)
        {
            if (!test.Has(one.Expression))
                return false;
        }

        return true;
    }

    private int Count => 1 + (Or?.Count ?? 0);

    private bool Has(IOperation expression)
    {
        for (var one = this; one is not null; one = one.Or)
        {
            if (ReferenceEquals(one.Expression, expression))
                return true;
        }

        return false;
    }
}
