using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Flow;

/// <summary>
/// Which members the engine walks: those that use a row's member, their callers, and what all of them call. Names decide first, then
/// symbols; a member that is in none of the three is never bound for the engine.
/// </summary>
internal sealed partial class FlowScope(SourceIndex index, MemberBinder binder, FlowOptions options, CancellationToken stop)
{
    // How many members beyond the bound are looked at before nothing is said of them.
    private const int MostBeyond = 50;

    private readonly Dictionary<ISymbol, Member> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, Member?> _bound = [];

    // Where walked members put values away in their own object: who reads these is walked too.
    private readonly HashSet<ISymbol> _kept = new(SymbolEqualityComparer.Default);

    private readonly List<ISymbol> _cut = [];

    private CallerNames _wanted = new();
    private Func<FileIndex, TextSpan, bool>? _leads;
    private int _forwarders = int.MaxValue;

    /// <summary>How many declarations the files have.</summary>
    public int Declarations { get; private set; }

    /// <summary>How many of them were bound.</summary>
    public int Bound => _bound.Count;

    /// <summary>Members whose own callees are beyond the bound.</summary>
    public IReadOnlyList<ISymbol> Cut => _cut;

    /// <summary>The members to walk, with their bodies and what they call.</summary>
    public IReadOnlyDictionary<ISymbol, Member> Members => _members;

    /// <summary>Everything that matters in the compilation.</summary>
    /// <param name="seeds">Identifiers that a member must mention for it, its callers and its callees to be walked.</param>
    /// <param name="sinks">Identifiers of sinks: a member that mentions one and reads what a walked member put into a shared object is walked too.</param>
    public void Find(HashSet<string> seeds, HashSet<string>? sinks = null)
    {
        // From the last file on: the rules look at the files from the first on, and what one has bound the other finds.
        var files = index.Written(stop);
        for (var i = files.Count - 1; i >= 0; i--)
            TakeMentioning(files[i], seeds, isAlone: false);
        Follow(int.MaxValue, sinks);
    }

    /// <summary>Everything that matters to one file: its own members that mention a row, who calls them and what they call. What the editor asks for.</summary>
    /// <param name="words">The identifiers of seeds and of sinks.</param>
    /// <param name="leads">Whether a piece of a file may come to a model: who calls the file's members brings nothing else that matters. A few that only hand on are looked at too.</param>
    public void Find(FileIndex file, HashSet<string> words, Func<FileIndex, TextSpan, bool>? leads)
    {
        _leads = leads ?? (static (_, _) => true);
        _forwarders = options.ForwardersPerFile;
        TakeMentioning(file, words, isAlone: true);
        Follow(_bound.Count + options.CandidatesPerFile);
        LeaveUnrelated();
    }

    // A name is a first look: everyday words are among them. What is kept uses a member that a row names, or speaks of training data.
    private void TakeMentioning(FileIndex file, HashSet<string> words, bool isAlone)
    {
        Declarations += file.Declarations.Count;
        var places = file.PlacesOf(words);
        if (places.IsEmpty)
            return;

        var training = file.PlacesOf(FlowWords.TrainingOnly);
        foreach (var declaration in file.Declarations)
        {
            if (places.In(declaration.Span) && Bind(declaration) is { } member && (isAlone ? member.TouchesRow : member.TouchesSeed || training.In(declaration.Span)))
                Keep(member);
        }
    }

    private void Follow(int mostCandidates, HashSet<string>? sinks = null)
    {
        if (_members.Count == 0)
            return;

        TakeOwnState();
        for (var round = 0; round < options.CallerDepth && _wanted.Count > 0 && _bound.Count < mostCandidates; round++)
            TakeCallers(mostCandidates);
        FollowCallees();
        if (WantHandlers())
        {
            TakeCallers(mostCandidates);
            FollowCallees();
        }

        if (sinks is not null && (TakeReaders(sinks) | TakeCarriers(sinks)))
            FollowCallees();
    }

    private void TakeCallers(int mostCandidates)
    {
        var wanted = _wanted;
        _wanted = new();
        foreach (var file in index.Written(stop))
        {
            var places = wanted.In(file, index.ImportsStatics(stop));
            if (places.IsEmpty)
                continue;

            foreach (var declaration in file.Declarations)
            {
                if (_bound.Count >= mostCandidates)
                    return;
                if (places.In(declaration.Span) && IsWorthBinding(file, declaration) && Bind(declaration) is { } member && !_members.ContainsKey(member.Symbol) && CallsKnown(member))
                    Keep(member);
            }
        }
    }

    private bool IsWorthBinding(FileIndex file, CodeDeclaration declaration) =>
        _leads is null || _bound.ContainsKey(declaration.Node) || _leads(file, declaration.Span) || _forwarders-- > 0;

    private Member? Bind(CodeDeclaration declaration)
    {
        stop.ThrowIfCancellationRequested();
        if (declaration.IsConstant || declaration.Node is TypeDeclarationSyntax)
            return null;
        if (!_bound.TryGetValue(declaration.Node, out var member))
            _bound.Add(declaration.Node, member = binder.Bind(declaration.Node));
        return member;
    }

    private void Keep(Member member)
    {
        _members[member.Symbol] = member;
        if (_leads is not null && !TakesText(member.Symbol))
            return;

        _wanted.Add(member.Symbol);
        foreach (var written in member.Kept)
        {
            if (_kept.Add(written))
                _wanted.Add(written);
        }
    }

    // Into what takes no text a caller brings nothing.
    private static bool TakesText(ISymbol member)
    {
        foreach (var parameter in (member as IMethodSymbol)?.Parameters ?? [])
        {
            if (!TypeFacts.IsClean(parameter.Type))
                return true;
        }

        return false;
    }

    private bool CallsKnown(Member member)
    {
        foreach (var callee in member.Callees)
        {
            if (_members.ContainsKey(callee))
                return true;
        }

        return member.Read.Overlaps(_kept);
    }

    private void FollowCallees()
    {
        var layer = new List<Member>(_members.Values);
        for (var depth = 0; depth < options.CalleeDepth && layer.Count > 0; depth++)
        {
            var next = new List<Member>();
            foreach (var member in layer)
            {
                stop.ThrowIfCancellationRequested();
                foreach (var callee in member.Callees)
                {
                    if (!_members.ContainsKey(callee) && binder.Bind(callee) is { } bound)
                    {
                        _members.Add(callee, bound);
                        next.Add(bound);
                    }
                }
            }

            layer = next;
        }

        foreach (var member in layer)
        {
            if (LeadsToRow(member))
                _cut.Add(member.Symbol);
        }
    }

    // What it calls is not walked: where that comes to a row in the end, something may be missed.
    private bool LeadsToRow(Member member)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<Member>();
        open.Enqueue(member);
        while (open.Count > 0 && seen.Count < MostBeyond)
        {
            foreach (var callee in open.Dequeue().Callees)
            {
                stop.ThrowIfCancellationRequested();
                if (_members.ContainsKey(callee) || !seen.Add(callee) || binder.Bind(callee) is not { } next)
                    continue;
                if (next.TouchesRow)
                    return true;
                open.Enqueue(next);
            }
        }

        return false;
    }
}
