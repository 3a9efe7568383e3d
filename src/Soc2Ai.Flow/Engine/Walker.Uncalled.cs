using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Lambdas and local functions that the walked code makes but does not call: they may run later with anything, unless nobody can come to see them.</summary>
internal sealed partial class Walker
{
    // Local functions of which a delegate was made.
    private readonly HashSet<IMethodSymbol> _delegated = new(SymbolEqualityComparer.Default);

    private void WalkUncalled()
    {
        foreach (var function in _graph.LocalFunctions)
            _functions.Add(function);

        _state = _exit ?? _state;
        HashSet<IMethodSymbol>? idle = null;
        foreach (var function in _functions)
        {
            if (_invoked.Contains(function))
                continue;

            var isRunnable = function.MethodKind != MethodKind.LocalFunction || _delegated.Contains(function);
            if (isRunnable ? (idle ??= Idle()).Contains(function) : CapturesSource(function))
                continue;
            if (_engine.SummaryOf(function, this) is { } summary && isRunnable)
                Apply(summary, function, This(), Unknowns(function), function.DeclaringSyntaxReferences[0].GetSyntax(_stop));
        }
    }

    // Whether a variable around it that it uses holds what a source brought: with that it does nothing, as nobody calls it.
    private bool CapturesSource(IMethodSymbol function)
    {
        if (_engine.Codes.Nested(function, _stop) is not { } graph)
            return false;

        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (CapturesSource(operation))
                    return true;
            }

            if (block.BranchValue is { } value && CapturesSource(value))
                return true;
        }

        return false;
    }

    private bool CapturesSource(IOperation operation)
    {
        foreach (var part in operation.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation { Local: var local } && Owns(local) && HasSource(Variable(local)))
                return true;
        }

        return false;
    }

    // What only variables of the walked code refer to at its end was never run.
    private HashSet<IMethodSymbol> Idle()
    {
        var idle = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var left = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var seen = new HashSet<AbstractObject>();
        foreach (var variable in _state.Variables)
        {
            if (variable.Key is ILocalSymbol local && Owns(local))
                AddTargets(variable.Value, idle, seen);
        }

        seen.Clear();
        AddTargets(_returns, left, seen);
        AddTargets(_throws, left, seen);
        foreach (var variable in _state.Variables)
        {
            if (variable.Key is ISymbol symbol && LeavesBy(symbol))
                AddTargets(variable.Value, left, seen);
        }

        foreach (var of in _state.Members)
        {
            foreach (var member in of.Value)
            {
                // A library's object runs its handlers when it likes; what an input refers to outlives the walked code.
                if (of.Key.Port is not null || ReferenceEquals(member.Key, Key.Handlers) || member.Key is ISymbol { ContainingType: var type } && !TypeFacts.IsOwn(type))
                    AddTargets(member.Value, left, seen);
            }
        }

        idle.ExceptWith(left);
        return idle;
    }

    private void AddTargets(Value value, HashSet<IMethodSymbol> targets, HashSet<AbstractObject> seen)
    {
        foreach (var target in value.Targets)
            targets.Add(target.Method);
        foreach (var at in value.Objects)
        {
            if (!seen.Add(at) || !_state.Members.TryGetValue(at, out var members))
                continue;
            foreach (var member in members)
                AddTargets(member.Value, targets, seen);
        }
    }
}
