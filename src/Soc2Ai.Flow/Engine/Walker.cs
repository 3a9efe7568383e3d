using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>
/// Walks one callable's control-flow graph to a fixed point and summarizes it. This part orders the blocks; the others evaluate
/// operations (<c>Operations</c>), calls (<c>Calls</c>), summaries of callees (<c>Apply</c>), assignments (<c>Assignments</c>) and branches (<c>Guards</c>).
/// </summary>
internal sealed partial class Walker : IInitialValues
{
    // The variable that holds what was thrown here.
    private static readonly string Thrown = "<thrown>";

    private readonly Engine _engine;
    private readonly ISymbol _owner;
    private readonly ControlFlowGraph _graph;
    private readonly CancellationToken _stop;
    private readonly State?[] _before;
    private readonly int[] _visits;
    private readonly SortedSet<int> _pending = [];
    private readonly Dictionary<ControlFlowRegion, List<(ControlFlowBranch Branch, int Next)>> _afterFinally = [];
    private readonly Dictionary<CaptureId, IOperation> _captured = [];
    private readonly Dictionary<(SyntaxNode At, string Kind, ApiRow Row), SinkSite> _sinks = [];
    private readonly List<Summary.DelegateCall> _delegateCalls = [];
    private readonly HashSet<IMethodSymbol> _functions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _invoked = new(SymbolEqualityComparer.Default);
    private int _delegateDepth;
    private State _state = State.Empty;
    private State? _exit;
    private Value _returns = Value.None;
    private Value _throws = Value.None;
    private State? _throwing;
    private bool _mayBeCaught;

    public Walker(Engine engine, ISymbol owner, ControlFlowGraph? graph, CancellationToken stop)
    {
        _engine = engine;
        _owner = owner;
        _graph = graph!;
        _stop = stop;
        _before = new State?[graph?.Blocks.Length ?? 0];
        _visits = new int[_before.Length];
    }

    /// <summary>Calls a summarized method from outside, instead of walking a graph.</summary>
    public void Enter(Summary summary, IMethodSymbol method, string kind, SyntaxNode at) => Apply(summary, method, This(), EntryArguments(method, kind), at);

    /// <summary>The member that the walked code stands in: itself, or what contains the lambda or local function.</summary>
    public ISymbol Around
    {
        get
        {
            var member = _owner;
            while (member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
                member = member.ContainingSymbol;
            return member;
        }
    }

    public Summary Walk()
    {
        Reach(0, State.Empty);
        while (_pending.Count > 0)
        {
            _stop.ThrowIfCancellationRequested();
            var next = _pending.Min;
            _pending.Remove(next);
            if (_visits[next]++ < _engine.Options.VisitsPerBlock)
                Visit(_graph.Blocks[next], _before[next]!);
            else
                _engine.Widened(_owner, "a block was walked as often as the bound allows");
        }

        WalkUncalled();
        return Summarize();
    }

    private static ImmutableArray<Value> Unknowns(IMethodSymbol function)
    {
        var values = ImmutableArray<Value>.Empty;
        for (var i = 0; i < function.Parameters.Length; i++)
            values = values.Add(Value.None);
        return values;
    }

    [MethodImpl(HotPath.Optimized)]
    private void Visit(BasicBlock block, State before)
    {
        _state = before;
        ReachHandlers(block);
        var mayBeCaught = IsInTry(block);
        _mayBeCaught = mayBeCaught && IsCaught(block);
        foreach (var operation in block.Operations)
        {
            Eval(operation);
            if (mayBeCaught)
                ReachHandlers(block);
        }

        var value = block.BranchValue is { } branchValue ? Eval(branchValue) : Value.None;
        ReachHandlers(block);

        var after = _state;
        if (block.ConditionalSuccessor is { } conditional && block.BranchValue is { } condition)
        {
            var whenJumping = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            var constant = Known(condition);
            if (constant != !whenJumping)
            {
                Refine(condition, whenJumping);
                Follow(conditional, value);
                _state = after;
            }

            if (constant == whenJumping)
                return;

            Refine(condition, !whenJumping);
        }

        if (block.FallThroughSuccessor is { } next)
            Follow(next, value);
    }

    private void Follow(ControlFlowBranch branch, Value value)
    {
        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Return:
                Return(branch.Source.BranchValue, value);
                Leave(branch, 0);
                break;
            case ControlFlowBranchSemantics.Throw:
                Throw(value);
                ReachHandlers(branch.Source);
                break;
            case ControlFlowBranchSemantics.Rethrow:
                Throw(Variable(Thrown));
                ReachHandlers(branch.Source);
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                EndFinally(branch.Source);
                break;
            default:
                Leave(branch, 0);
                break;
        }
    }

    // What is thrown here, or in what is called here: for the handlers, and for the caller where there are none.
    private void Throw(Value value)
    {
        _state = _state.Set(Thrown, Variable(Thrown).Join(value));
        if (_mayBeCaught || Content(value).IsEmpty)
            return;

        _throws = _throws.Join(value);
        _throwing = _throwing?.Join(_state, this) ?? _state;
    }

    // On its way to its destination a branch runs the finally blocks that it leaves, innermost first.
    [MethodImpl(HotPath.Optimized)]
    private void Leave(ControlFlowBranch branch, int next)
    {
        if (next < branch.FinallyRegions.Length)
        {
            var region = branch.FinallyRegions[next];
            if (!_afterFinally.TryGetValue(region, out var ways))
                _afterFinally.Add(region, ways = []);
            if (!ways.Contains((branch, next + 1)))
                ways.Add((branch, next + 1));
            Reach(region.FirstBlockOrdinal, _state);
        }
        else if (branch.Destination is { } destination)
        {
            Reach(destination.Ordinal, _state);
            if (destination.Kind == BasicBlockKind.Exit)
                _exit = _exit?.Join(_state, this) ?? _state;
        }
    }

    private void EndFinally(BasicBlock block)
    {
        ReachHandlers(block, endsFinally: true);
        for (var region = block.EnclosingRegion; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally && _afterFinally.TryGetValue(region, out var ways))
            {
                foreach (var (branch, next) in ways.ToArray())
                    Leave(branch, next);
                break;
            }
        }
    }

    private static bool IsCaught(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try && region.EnclosingRegion?.Kind == ControlFlowRegionKind.TryAndCatch)
                return true;
        }

        return false;
    }

    private static bool IsInTry(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try)
                return true;
        }

        return false;
    }

    // Any operation of a try block may throw: its handlers begin with what held before or after it. A `finally` of the team's own stands
    // before the handlers around it, which begin with what it leaves; one that only disposes changes nothing.
    [MethodImpl(HotPath.Optimized)]
    private void ReachHandlers(BasicBlock block, bool endsFinally = false)
    {
        for (var region = block.EnclosingRegion; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally && !endsFinally)
                return;
            if (region.Kind != ControlFlowRegionKind.Try)
                continue;

            foreach (var handler in region.EnclosingRegion!.NestedRegions)
            {
                if (handler.Kind == ControlFlowRegionKind.Try)
                    continue;
                if (handler.Kind == ControlFlowRegionKind.Finally && IsDisposal(handler))
                    continue;

                Reach(handler.FirstBlockOrdinal, _state);
                if (handler.Kind == ControlFlowRegionKind.Finally)
                    return;
            }
        }
    }

    private bool IsDisposal(ControlFlowRegion handler)
    {
        var first = _graph.Blocks[handler.FirstBlockOrdinal];
        return first.Operations.IsEmpty ? first.BranchValue is { IsImplicit: true } : first.Operations[0].IsImplicit;
    }

    [MethodImpl(HotPath.Optimized)]
    private void Reach(int block, State state)
    {
        var known = _before[block];
        var joined = known is null ? state : known.Join(state, this);
        if (known is not null && (ReferenceEquals(known, joined) || known.Says(joined)))
            return;

        _before[block] = joined;
        _pending.Add(block);
    }
}
