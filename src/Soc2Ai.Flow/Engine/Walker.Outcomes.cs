using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>What the outcome of a check elsewhere tells: of a method, a property or a lambda that answers, and of a pattern that looks into its value.</summary>
internal sealed partial class Walker
{
    private ImmutableArray<(Label Target, ISymbol Member)>? _cleanMembersWhenTrue;
    private ImmutableArray<(Label Target, ISymbol Member)>? _cleanMembersWhenFalse;

    // What every method that may answer found clean is clean.
    private void Refine(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, bool outcome)
    {
        var callees = _engine.Callees(method);
        if (callees.IsEmpty || _engine.SummaryOf(callees[0], this) is not { } first)
            return;

        foreach (var parameter in outcome ? first.CleanWhenTrue : first.CleanWhenFalse)
        {
            if (Argument(arguments, parameter) is { } argument && AllClean(callees, parameter, outcome))
                Check(argument);
        }

        foreach (var (target, member) in outcome ? first.CleanMembersWhenTrue : first.CleanMembersWhenFalse)
        {
            if (AllClean(callees, target, member, outcome) && (target.Root is IParameterSymbol parameter ? Argument(arguments, parameter) : instance) is { } of)
                CheckMember(of, member);
        }
    }

    private static IOperation? Argument(ImmutableArray<IArgumentOperation> arguments, IParameterSymbol parameter)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
                return argument.Value;
        }

        return null;
    }

    private bool AllClean(ImmutableArray<IMethodSymbol> callees, IParameterSymbol parameter, bool outcome)
    {
        for (var i = 1; i < callees.Length; i++)
        {
            if (_engine.SummaryOf(callees[i], this) is not { } summary || !Contains(outcome ? summary.CleanWhenTrue : summary.CleanWhenFalse, parameter))
                return false;
        }

        return true;
    }

    private bool AllClean(ImmutableArray<IMethodSymbol> callees, Label target, ISymbol member, bool outcome)
    {
        for (var i = 1; i < callees.Length; i++)
        {
            // Parameters of two implementations are two symbols: only what they say of their own object can be compared.
            if (_engine.SummaryOf(callees[i], this) is not { } summary || !(outcome ? summary.CleanMembersWhenTrue : summary.CleanMembersWhenFalse).Contains((target, member)))
                return false;
        }

        return true;
    }

    private void RefineByDelegate(IInvocationOperation call, bool outcome)
    {
        if (call.Instance is null || Eval(call.Instance).Targets is not { IsEmpty: false } targets)
            return;

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && AllClean(targets, parameter, outcome))
                Check(argument.Value);
        }
    }

    private bool AllClean(ImmutableArray<DelegateTarget> targets, IParameterSymbol parameter, bool outcome)
    {
        foreach (var target in targets)
        {
            if (_engine.SummaryOf(target.Method, this) is not { } summary || !Contains(outcome ? summary.CleanWhenTrue : summary.CleanWhenFalse, parameter))
                return false;
        }

        return true;
    }

    /// <summary>`(text, number) is ("on", _)`, `order is { Kind: "a" or "b" }`: the parts that a pattern compared with constants.</summary>
    private void Matched(IPatternOperation pattern, IOperation value)
    {
        if (pattern is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both)
        {
            Matched(both.LeftPattern, value);
            Matched(both.RightPattern, value);
        }

        if (pattern is not IRecursivePatternOperation recursive)
            return;

        foreach (var part in recursive.PropertySubpatterns)
        {
            if (part.Member is IMemberReferenceOperation { Member: var member } && Decides(part.Pattern, true))
                CheckMember(value, member);
        }

        for (var source = Plain(value); !recursive.DeconstructionSubpatterns.IsEmpty;)
        {
            if (source is IFlowCaptureReferenceOperation reference && _captured.TryGetValue(reference.Id, out var captured))
            {
                source = Plain(captured);
                continue;
            }

            if (source is not ITupleOperation tuple)
                break;

            for (var i = 0; i < tuple.Elements.Length && i < recursive.DeconstructionSubpatterns.Length; i++)
            {
                if (Decides(recursive.DeconstructionSubpatterns[i], true))
                    Check(tuple.Elements[i]);
            }

            break;
        }
    }

    // The members of inputs that are clean in a state.
    private static ImmutableArray<(Label Target, ISymbol Member)> CleanMembers(State state)
    {
        var clean = ImmutableArray<(Label, ISymbol)>.Empty;
        foreach (var of in state.Members)
        {
            if (of.Key.Port is not { Path.IsEmpty: true } port)
                continue;
            foreach (var member in of.Value)
            {
                if (ReferenceEquals(member.Value, Value.Checked) && member.Key is ISymbol symbol)
                    clean = clean.Add((port, symbol));
            }
        }

        return clean;
    }

    private static ImmutableArray<(Label Target, ISymbol Member)> Meet(ImmutableArray<(Label Target, ISymbol Member)>? known, ImmutableArray<(Label Target, ISymbol Member)> others) =>
        known is { } those ? those.RemoveAll(one => !others.Contains(one)) : others;
}
