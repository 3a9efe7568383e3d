using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>Summaries of one compilation: each callable is walked once, callees first, and again only while a recursion has not come to rest.</summary>
internal sealed class Engine(SourceIndex index, FlowFacts facts, Implementations implementations, FlowOptions options, CancellationToken stop)
{
    private readonly Dictionary<ISymbol, Summary> _summaries = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<ISymbol>> _nested = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, (ImmutableArray<Hit> Complete, ImmutableArray<SinkSite> Sinks)> _found = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, bool> _running = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ControlFlowGraph?> _graphs = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string> _widened = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, HashSet<ISymbol>> _runners = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _stale = new(SymbolEqualityComparer.Default);

    public FlowOptions Options { get; } = options;

    public FlowFacts Facts { get; } = facts;

    public Codes Codes { get; } = new(index);

    public FieldStore Fields { get; } = new();

    /// <summary>Calls and reads whose result must not be indexed, by rows with the port <c>return[]</c>.</summary>
    public Dictionary<SyntaxNode, (ApiRow Row, ISymbol Member)> ElementSinks { get; } = [];

    /// <summary>Lambdas and local functions that the compilation itself calls.</summary>
    public HashSet<IMethodSymbol> Invoked { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>How often a summary that was there already answered a call.</summary>
    public int Reused { get; private set; }

    /// <summary>How many values were filled into summaries: what the walks cost, the same in every run.</summary>
    public long Fills { get; set; }

    public IEnumerable<KeyValuePair<ISymbol, Summary>> Summaries => _summaries;

    public IEnumerable<(ImmutableArray<Hit> Complete, ImmutableArray<SinkSite> Sinks)> Found => _found.Values;

    /// <summary>Notes that a bound was hit in a member.</summary>
    public void Widened(ISymbol owner, string what) => _widened[owner] = what;

    /// <summary>Where a bound was hit, here or by the scope, each member once and in order.</summary>
    public IReadOnlyList<Widening> WidenedMembers(IEnumerable<ISymbol> cut)
    {
        foreach (var member in cut)
        {
            if (!_widened.ContainsKey(member))
                _widened.Add(member, "it calls on more levels than are followed");
        }

        var widened = new List<Widening>(_widened.Count);
        foreach (var entry in _widened)
            widened.Add(new Widening(entry.Key, entry.Value));
        widened.Sort(static (one, other) => string.CompareOrdinal(one.Member.ToDisplayString(), other.Member.ToDisplayString()));
        return widened;
    }

    /// <summary>Whether delegates came into members whose delegates were run before.</summary>
    public bool HasNewDelegates => _stale.Count > 0;

    /// <summary>Members that ran the delegates of a field or an event before all of them were known.</summary>
    public HashSet<ISymbol> TakeStale()
    {
        var stale = new HashSet<ISymbol>(_stale, SymbolEqualityComparer.Default);
        _stale.Clear();
        return stale;
    }

    /// <summary>What is known of a member.</summary>
    public Summary? SummaryOf(ISymbol member) => _summaries.TryGetValue(member, out var summary) ? summary : null;

    /// <summary>Delegates that members hold which the walked one runs. It is walked again when there are more.</summary>
    public ImmutableArray<DelegateTarget> Targets(Label label, ISymbol around)
    {
        if (FieldStore.Last(label) is not { } member)
            return [];
        if (!_runners.TryGetValue(member.OriginalDefinition, out var runners))
            _runners.Add(member.OriginalDefinition, runners = new(SymbolEqualityComparer.Default));
        runners.Add(around);
        return Fields.Targets(label);
    }

    /// <summary>Remembers what a member of the compilation's own was given.</summary>
    public void Write(ISymbol member, Value content, ImmutableArray<DelegateTarget> targets, object? part = null)
    {
        if (Fields.Write(member, content, targets, part) && _runners.TryGetValue(member.OriginalDefinition, out var runners))
            _stale.UnionWith(runners);
    }

    /// <summary>Summarizes members that call each other in a circle, or one alone.</summary>
    public void Summarize(IReadOnlyList<(ISymbol Member, IOperation Body)> members, bool isRecursive)
    {
        foreach (var (member, _) in members)
            _summaries[member] = Summary.Nothing;

        var fills = Fills;
        for (var round = 1; ; round++)
        {
            var isStable = true;
            foreach (var (member, body) in members)
            {
                if (!_graphs.TryGetValue(member, out var graph))
                    _graphs.Add(member, graph = Graph(member, body));
                if (graph is null)
                    continue;

                Forget(member);
                var summary = Walk(member, graph);
                isStable &= summary.Says(_summaries[member]);
                _summaries[member] = summary;
            }

            if (!isRecursive || isStable)
                break;
            if (round >= (members.Count > Options.LargeRecursion ? Options.RoundsPerLargeRecursion : Options.RoundsPerRecursion) || Fills - fills > Options.FillsPerRecursion)
            {
                Widened(members[0].Member, "a recursion was summarized as often as the bound allows");
                break;
            }
        }

        foreach (var (member, _) in members)
            _graphs.Remove(member);
    }

    /// <summary>What is known of a callable: a member that was summarized, or a lambda or local function that a walk has met. Null for everything else.</summary>
    public Summary? SummaryOf(IMethodSymbol method, Walker walker)
    {
        var definition = Definition(method);
        if (_summaries.TryGetValue(definition, out var summary))
        {
            Reused++;
            return summary;
        }

        if (definition.MethodKind is not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) || Codes.Nested(definition, stop) is not { } graph)
            return null;

        return SummarizeNested(definition, graph, walker);
    }

    /// <summary>What a call of a method may run in the compilation.</summary>
    public ImmutableArray<IMethodSymbol> Callees(IMethodSymbol method)
    {
        var definition = Definition(method);
        if (definition.ContainingType is { TypeKind: TypeKind.Interface } || definition.IsAbstract || definition.IsVirtual || definition.IsOverride)
            return implementations.Of(definition, Options.Implementations);

        return [definition];
    }

    /// <summary>Runs a constructor of the compilation's own: positional members, its body, and the initializers of the type.</summary>
    public void Construct(IMethodSymbol constructor, Value made, ImmutableArray<Value> values, SyntaxNode at, Walker walker)
    {
        var definition = constructor.OriginalDefinition;
        foreach (var member in definition.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol or IPropertySymbol && _summaries.TryGetValue(member, out var initializer))
                walker.Construct(initializer, definition, made, values, at);
        }

        if (_summaries.TryGetValue(definition, out var body))
            walker.Construct(body, definition, made, values, at);
        else
            walker.ConstructPositional(definition, made, values);
    }

    /// <summary>Runs a summarized method as the outside would: with a source in each parameter that the outside fills.</summary>
    public void Enter(IMethodSymbol method, string kind, SyntaxNode at)
    {
        if (!_summaries.TryGetValue(method, out var summary) || _graphs.ContainsKey(method))
            return;

        var walker = new Walker(this, method, null, stop);
        walker.Enter(summary, method, kind, at);
        _found[method] = (_found[method].Complete.AddRange(walker.Complete), _found[method].Sinks);
    }

    internal static IMethodSymbol Definition(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialImplementationPart
            ?? (definition.AssociatedSymbol is not IPropertySymbol { PartialImplementationPart: { } property } ? definition
                : (definition.MethodKind == MethodKind.PropertyGet ? property.GetMethod : property.SetMethod) ?? definition);
    }

    private ControlFlowGraph? Graph(ISymbol member, IOperation body)
    {
        try
        {
            return Codes.Graph(body, stop);
        }
        catch (InsufficientExecutionStackException)
        {
            Widened(member, "it nests deeper than the stack");
            return null;
        }
    }

    private Summary SummarizeNested(IMethodSymbol function, ControlFlowGraph graph, Walker walker)
    {
        if (_running.ContainsKey(function))
        {
            _running[function] = true;
            return Summary.Nothing;
        }

        _running.Add(function, false);
        var summary = Walk(function, graph);
        for (var round = 1; _running[function] && round < Options.RoundsPerRecursion; round++)
        {
            _summaries[function] = summary;
            var next = Walk(function, graph);
            if (next.Says(summary))
                break;
            summary = next;
        }

        _running.Remove(function);
        _summaries[function] = summary;
        if (!_nested.TryGetValue(walker.Around, out var nested))
            _nested.Add(walker.Around, nested = []);
        nested.Add(function);
        return summary;
    }

    private Summary Walk(ISymbol owner, ControlFlowGraph graph)
    {
        Codes.AddLocalFunctions(graph, owner);
        var walker = new Walker(this, owner, graph, stop);
        var summary = Summary.Nothing;
        try
        {
            summary = walker.Walk();
        }
        catch (InsufficientExecutionStackException)
        {
            Widened(owner, "it nests deeper than the stack");
        }

        _found[owner] = ([.. walker.Complete], [.. walker.Sinks]);
        return summary;
    }

    // What was made of the lambdas of a member's last walk, when it is walked again.
    private void Forget(ISymbol member)
    {
        if (!_nested.TryGetValue(member, out var nested))
            return;

        foreach (var function in nested)
            _summaries.Remove(function);
        nested.Clear();
    }
}
