using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Flow;

/// <summary>What the engine finds in one compilation: which marks reach which sinks.</summary>
public sealed class FlowAnalysis
{
    private readonly SourceIndex _index;
    private readonly Engine _engine;
    private readonly HashSet<ISymbol> _called = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(string Kind, SinkSite Sink, ulong Cleaned), Hit> _hits = [];
    private readonly List<Hit> _shared = [];

    private FlowAnalysis(SourceIndex index, Engine engine)
    {
        _index = index;
        _engine = engine;
    }

    /// <summary>Sources that reach sinks, the shortest way for each kind, place and cleaning.</summary>
    public ImmutableArray<Hit> Hits { get; private set; } = [];

    /// <summary>Values that are not constant (inputs of members that nobody in the compilation calls, and what opaque calls return) that reach sinks: for rules about two sinks.</summary>
    public ImmutableArray<Hit> Shared { get; private set; } = [];

    /// <summary>Every sink that was walked over.</summary>
    public ImmutableArray<SinkSite> Sinks { get; private set; } = [];

    /// <summary>Members whose result is wider than it could be, because a bound was hit.</summary>
    public IReadOnlyList<Widening> Widened { get; private set; } = [];

    /// <summary>How much work it was.</summary>
    public FlowCounters Counters { get; private set; } = new(0, 0, 0, 0, 0);

    /// <summary>Analyzes a compilation, or what matters to one file of it.</summary>
    /// <param name="seeds">Identifiers that a member must mention for it, its callers and its callees to be walked.</param>
    /// <param name="file">The one file that matters; null for all.</param>
    /// <param name="leads">For one file: whether a piece of source may come to a model.</param>
    /// <param name="sinks">Identifiers of sinks: in the one file, members that mention one are walked too, as others may bring what reaches it.</param>
    public static FlowAnalysis Run(SourceIndex index, FlowFacts facts, HashSet<string> seeds, FlowOptions options, CancellationToken stop, FileIndex? file = null, HashSet<string>? sinks = null, Func<FileIndex, TextSpan, bool>? leads = null)
    {
        var implementations = new Implementations(index, stop);
        var engine = new Engine(index, facts, implementations, options, stop);
        var scope = new FlowScope(index, new MemberBinder(index, engine.Codes, implementations, facts, options, stop), options, stop);
        if (file is null)
            scope.Find(seeds, sinks);
        else
            scope.Find(file, sinks is null ? seeds : [.. seeds, .. sinks], leads);

        var analysis = new FlowAnalysis(index, engine);
        foreach (var member in scope.Members.Values)
        {
            foreach (var callee in member.Callees)
                analysis._called.Add(callee);
        }

        var order = CallOrder.Of(scope.Members, index);
        foreach (var group in order)
            engine.Summarize(group.ConvertAll(static member => (member.Symbol, member.Body)), IsRecursive(group));
        for (var round = 0; round < options.RoundsOfDelegates && engine.HasNewDelegates && engine.Fills < options.FillsBeforeDelegates; round++)
            Again(engine, order);
        foreach (var member in engine.TakeStale())
            engine.Widened(member, "it runs delegates that were put away after it was walked for the last time");

        analysis.Enter(scope);
        analysis.Collect();
        analysis.Widened = engine.WidenedMembers(scope.Cut);
        analysis.Counters = new FlowCounters(scope.Declarations, scope.Bound, scope.Members.Count, engine.Codes.Count, engine.Reused);
        return analysis;
    }

    private static bool IsRecursive(List<Member> group) => group.Count > 1 || group[0].Callees.Contains(group[0].Symbol);

    // Members that run what others put into an event or a field since, and their callers where that says something new.
    private static void Again(Engine engine, List<List<Member>> order)
    {
        var stale = engine.TakeStale();
        foreach (var group in order)
        {
            if (!group.Exists(member => stale.Contains(member.Symbol) || stale.Overlaps(member.Callees)))
                continue;

            var before = group.ConvertAll(member => engine.SummaryOf(member.Symbol));
            engine.Summarize(group.ConvertAll(static member => (member.Symbol, member.Body)), IsRecursive(group));
            for (var i = 0; i < group.Count; i++)
            {
                if (before[i]?.Says(engine.SummaryOf(group[i].Symbol)!) != true)
                    stale.Add(group[i].Symbol);
            }
        }
    }

    // Methods whose parameters are a source by themselves: actions, hubs, tools.
    private void Enter(FlowScope scope)
    {
        foreach (var member in scope.Members.Values)
        {
            if (member.Symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && _engine.Facts.EntryKind(method) is { } kind)
                _engine.Enter(method, kind, member.Body.Syntax);
        }
    }

    private void Collect()
    {
        var sinks = new Dictionary<(SyntaxNode, string), SinkSite>();
        foreach (var (complete, sites) in _engine.Found)
        {
            foreach (var site in sites)
                sinks[(site.At, site.Kind)] = site;
            foreach (var hit in complete)
                Add(hit, isCalled: false);
        }

        foreach (var summary in _engine.Summaries)
        {
            var isCalled = summary.Key is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } function ? _engine.Invoked.Contains(function) : _called.Contains(summary.Key);
            foreach (var hit in summary.Value.Hits)
                Add(hit, isCalled);
        }

        Sinks = Sorted(sinks.Values, static site => site.At);
        Hits = Sorted(_hits.Values, static hit => hit.Sink.At);
        Shared = Sorted(_shared, static hit => hit.Sink.At);
    }

    private void Add(Hit hit, bool isCalled)
    {
        var label = hit.Mark.Label;
        if (label.Kind == LabelKind.Source)
        {
            Keep(hit);
            return;
        }

        // An input that callers fill is theirs to report; a member of `this` and a static field are whatever anyone wrote there.
        var isParameter = label is { Kind: LabelKind.Port, Root: IParameterSymbol or ILocalSymbol };
        if (!(isParameter && isCalled))
            _shared.Add(hit);
        if (!isParameter)
            AddStored(hit);
        if (isParameter && isCalled && label.Path.IsEmpty)
            return;

        // Whoever calls from outside gives the path of a file that is read: it lies anywhere.
        if (isParameter && !isCalled && label.Path.Length > 0 && label.Path[label.Path.Length - 1] is Walker.FileContent)
            Keep(new Hit(hit.Mark with { Label = Label.Source("retrieved") }, hit.Sink));

        foreach (var mark in _engine.Fields.Reaching(label))
        {
            var way = hit.Mark.Way is { } rest ? Join(mark.Way, rest) : mark.Way;
            Keep(new Hit(new Mark(mark.Label, mark.Cleaned | hit.Mark.Cleaned, mark.IsIndirect || hit.Mark.IsIndirect, way), hit.Sink));
        }
    }

    // What a member holds, its writers may have told a model: the two share it.
    private void AddStored(Hit hit)
    {
        foreach (var mark in _engine.Fields.Stored(hit.Mark.Label))
            _shared.Add(new Hit(new Mark(mark.Label, mark.Cleaned | hit.Mark.Cleaned, hit.Mark.IsIndirect, hit.Mark.Way is { } rest ? Join(mark.Way, rest) : mark.Way), hit.Sink));
    }

    private static Step? Join(Step? way, Step more) => Step.After(more.Previous is { } previous ? Join(way, previous) : way, more.At, more.Message);

    private void Keep(Hit hit)
    {
        var key = ((string)hit.Mark.Label.Root, hit.Sink, hit.Mark.Cleaned);
        if (!_hits.TryGetValue(key, out var known) || IsBetter(hit.Mark, known.Mark))
            _hits[key] = hit;
    }

    // The content itself before what unknown code made of it. The shortest way tells most; among equals the first in the sources, so that every run says the same.
    private bool IsBetter(Mark mark, Mark known)
    {
        if (mark.IsIndirect != known.IsIndirect)
            return known.IsIndirect;

        var length = (mark.Way?.Length ?? 0).CompareTo(known.Way?.Length ?? 0);
        if (length != 0 || mark.Way is null || known.Way is null)
            return length < 0;

        return _index.Place(mark.Way.At) < _index.Place(known.Way.At);
    }

    private ImmutableArray<T> Sorted<T>(IReadOnlyCollection<T> items, Func<T, SyntaxNode> at)
    {
        var sorted = new T[items.Count];
        var places = new long[items.Count];
        var i = 0;
        foreach (var item in items)
        {
            places[i] = _index.Place(at(item));
            sorted[i++] = item;
        }

        Array.Sort(places, sorted);
        return [.. sorted];
    }
}
