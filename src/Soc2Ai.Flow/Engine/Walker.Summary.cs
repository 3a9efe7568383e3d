using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

internal sealed partial class Walker
{
    private readonly Dictionary<(Label, SinkSite, bool), Hit> _hits = [];
    private ImmutableArray<IParameterSymbol>? _cleanWhenTrue;
    private ImmutableArray<IParameterSymbol>? _cleanWhenFalse;

    /// <summary>Marks that reached a sink here and are complete: sources and origins, which no caller has to fill in.</summary>
    public IEnumerable<Hit> Complete
    {
        get
        {
            foreach (var hit in _hits.Values)
            {
                if (hit.Mark.Label.Kind != LabelKind.Port)
                    yield return hit;
            }
        }
    }

    /// <summary>Every sink that was walked over, whatever reached it: the population.</summary>
    public IEnumerable<SinkSite> Sinks => _sinks.Values;

    private void Return(IOperation? expression, Value value)
    {
        // A number that code which does not bind made of a text is a number all the same; of a truth value it matters what it tests.
        if (!value.IsNone && _owner is IMethodSymbol { ReturnType: var returned } && TypeFacts.IsClean(returned))
            value = value.Test is null ? Value.None : value;
        _returns = _returns.Join(value);
        if (expression is not null && _owner is IMethodSymbol { ReturnsByRef: true })
            ReturnPlace(expression);
        if (_owner is not IMethodSymbol { ReturnType: var type } method || expression is null)
            return;

        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1 } task)
            type = task.TypeArguments[0];
        if (type.SpecialType != SpecialType.System_Boolean)
            return;

        // `return allowed.Contains(x)` decides as a branch on it would.
        var state = _state;
        var constant = Known(expression);
        if (constant != false)
        {
            Refine(expression, true);
            _cleanWhenTrue = Meet(_cleanWhenTrue, CleanParameters(method, _state));
            _cleanMembersWhenTrue = Meet(_cleanMembersWhenTrue, CleanMembers(_state));
            _state = state;
        }

        if (constant != true)
        {
            Refine(expression, false);
            _cleanWhenFalse = Meet(_cleanWhenFalse, CleanParameters(method, _state));
            _cleanMembersWhenFalse = Meet(_cleanMembersWhenFalse, CleanMembers(_state));
            _state = state;
        }
    }

    private Summary Summarize()
    {
        var hits = ImmutableArray.CreateBuilder<Hit>();
        foreach (var hit in _hits.Values)
        {
            if (hit.Mark.Label.Kind == LabelKind.Port && hits.Count < _engine.Options.FlowsPerSummary)
                hits.Add(hit);
        }

        var writes = ImmutableArray.CreateBuilder<Summary.Write>();
        var exit = _exit ?? State.Empty;
        foreach (var variable in exit.Variables)
        {
            if (variable.Key is IFieldSymbol or ILocalSymbol or IParameterSymbol && LeavesBy((ISymbol)variable.Key))
                writes.Add(new(Label.Port(variable.Key), null, variable.Value));
        }

        foreach (var of in exit.Members)
        {
            if (of.Key.Port is { } port)
            {
                // What may lie anywhere comes first: what is known to lie somewhere replaces it there.
                if (of.Value.TryGetValue(Key.Element, out var any))
                    writes.Add(new(port, Key.Element, any));
                foreach (var member in of.Value)
                {
                    if (!ReferenceEquals(member.Key, Key.Element))
                        writes.Add(new(port, member.Key, member.Value));
                }
            }
        }

        return new Summary
        {
            Returns = Bind(Kept(_returns), exit),
            Writes = writes.ToImmutable(),
            Throws = _throws,
            Places = _returnedPlaces is null ? [] : [.. _returnedPlaces],
            Made = Leaving(_throwing is null ? exit : exit.Join(_throwing, this), writes),
            Hits = hits.ToImmutable(),
            Calls = [.. _delegateCalls],
            CleanWhenTrue = _cleanWhenTrue ?? [],
            CleanWhenFalse = _cleanWhenFalse ?? [],
            CleanMembersWhenTrue = _cleanMembersWhenTrue ?? [],
            CleanMembersWhenFalse = _cleanMembersWhenFalse ?? [],
            CleanAfter = _exit is not null && _owner is IMethodSymbol method ? CleanParameters(method, exit) : [],
        };
    }

    // Of a Boolean only that it is always the same says something to a caller.
    private static Value Kept(Value returns) => returns.Test is not { } test ? returns
        : Constant(test) is bool ? Value.Of(new Test(test.Expression, State.Empty))
        : ReferenceEquals(returns, Value.Checked) ? returns : Value.Of(returns.Marks).WithObjects(returns.Objects).WithTargets(returns.Targets);

    // A lambda that leaves takes along what it captured here.
    private Value Bind(Value value, State exit)
    {
        if (value.Targets.IsEmpty)
            return value;

        var bound = value.Targets;
        for (var i = 0; i < bound.Length; i++)
        {
            if (bound[i].Method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction && _engine.SummaryOf(bound[i].Method, this) is { } summary)
                bound = bound.SetItem(i, new DelegateTarget(bound[i].Method, bound[i].Receiver, Captured(summary, exit)));
        }

        return value.WithTargets(bound);
    }

    private ImmutableArray<(ISymbol, Value)> Captured(Summary summary, State exit)
    {
        var captured = ImmutableArray.CreateBuilder<(ISymbol, Value)>();
        foreach (var mark in summary.Returns.Marks)
            Add(mark.Label);
        foreach (var hit in summary.Hits)
            Add(hit.Mark.Label);
        foreach (var write in summary.Writes)
            Add(write.Target);
        foreach (var call in summary.Calls)
        {
            Add(call.Delegate);
            foreach (var argument in call.Arguments)
            {
                foreach (var mark in argument.Marks)
                    Add(mark.Label);
            }
        }

        return captured.ToImmutable();

        void Add(Label label)
        {
            if (label is { Kind: LabelKind.Port, Root: ILocalSymbol or IParameterSymbol } && Owns((ISymbol)label.Root))
                captured.Add(((ISymbol)label.Root, exit.Variables.TryGetValue(label.Root, out var value) ? value : ((IInitialValues)this).Variable(label.Root)));
        }
    }

    private bool LeavesBy(ISymbol variable) => variable switch
    {
        IParameterSymbol parameter when Owns(parameter) => parameter.RefKind is RefKind.Ref or RefKind.Out,
        ILocalSymbol or IParameterSymbol => !Owns(variable),
        _ => true,
    };

    private bool Owns(ISymbol variable) => SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _owner);

    // The objects made here that a caller can come to see, found from what is returned and written.
    private ImmutableDictionary<AbstractObject, ImmutableDictionary<object, Value>> Leaving(State exit, IEnumerable<Summary.Write> writes)
    {
        var made = ImmutableDictionary<AbstractObject, ImmutableDictionary<object, Value>>.Empty;
        var pending = new Stack<Value>();
        pending.Push(_returns);
        pending.Push(_throws);
        foreach (var write in writes)
            pending.Push(write.Value);

        while (pending.Count > 0 && made.Count < _engine.Options.ObjectsPerSummary)
        {
            foreach (var of in pending.Pop().Objects)
            {
                if (of.Port is null && !made.ContainsKey(of) && exit.Members.TryGetValue(of, out var members))
                {
                    made = made.Add(of, members);
                    foreach (var member in members)
                        pending.Push(member.Value);
                }
            }
        }

        return made;
    }

    private ImmutableArray<IParameterSymbol> CleanParameters(IMethodSymbol method, State state)
    {
        var clean = ImmutableArray<IParameterSymbol>.Empty;
        foreach (var parameter in method.Parameters)
        {
            if (state.Variables.TryGetValue(parameter, out var value) && ReferenceEquals(value, Value.Checked))
                clean = clean.Add(parameter);
        }

        return clean;
    }

    private static ImmutableArray<IParameterSymbol> Meet(ImmutableArray<IParameterSymbol>? known, ImmutableArray<IParameterSymbol> others) =>
        known is { } those ? those.RemoveAll(parameter => !others.Contains(parameter)) : others;
}
