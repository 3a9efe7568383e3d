using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Flow;

/// <summary>The index of every file of a compilation.</summary>
public sealed class SourceIndex
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Func<SyntaxTree, FileIndex> _of;
    private Files? _files;

    /// <summary>The index of a compilation's files.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="of">Gives a file's index, from a cache that outlives the compilation where there is one.</param>
    public SourceIndex(Compilation compilation, Func<SyntaxTree, FileIndex> of)
    {
        Compilation = compilation;
        TypesBelow = new TypesBelow(this);
        _of = of;
    }

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>Which of its types are below which.</summary>
    public TypesBelow TypesBelow { get; }

    /// <summary>
    /// The model of a file, the same for everyone who asks, so that a body is bound once: the driver forgets its own models as soon as it is
    /// done with a file, while flows lead into other files before and after.
    /// </summary>
    public SemanticModel Model(SyntaxTree tree) => _models.TryGetValue(tree, out var model) ? model : _models.GetOrAdd(tree, Models.Of(Compilation, tree));

    /// <summary>Says that the compiler itself has bound the bodies of a file: its model is the driver's, which has them.</summary>
    public void Prefer(SyntaxTree tree) => _models[tree] = Models.Bound(Compilation, tree);

    /// <summary>Says so of every file, before the driver forgets their models one by one.</summary>
    public void PreferAll()
    {
        foreach (var tree in Compilation.SyntaxTrees)
            Prefer(tree);
    }

    /// <summary>Every file.</summary>
    public IReadOnlyList<FileIndex> All(CancellationToken stop) => Read(stop).All;

    /// <summary>The files that a person wrote.</summary>
    public IReadOnlyList<FileIndex> Written(CancellationToken stop) => Read(stop).Written;

    /// <summary>Whether a file declares a type, a method or a property of this name.</summary>
    public bool Declares(string name, CancellationToken stop)
    {
        foreach (var file in All(stop))
        {
            if (file.Declares(name))
                return true;
        }

        return false;
    }

    /// <summary>Whether every file may call static members without their type's name.</summary>
    public bool ImportsStatics(CancellationToken stop) => Read(stop).ImportsStatics;

    /// <summary>One file; null when the compilation does not contain it.</summary>
    public FileIndex? File(SyntaxTree tree, CancellationToken stop) => Read(stop).ByTree.TryGetValue(tree, out var file) ? file : null;

    /// <summary>One file; null when the compilation does not contain it or a tool wrote it.</summary>
    public FileIndex? Written(SyntaxTree tree, CancellationToken stop) => File(tree, stop) is { IsGenerated: false } file ? file : null;

    /// <summary>Every place where a name stands, the files in their order.</summary>
    public IEnumerable<SyntaxToken> Tokens(string name, CancellationToken stop)
    {
        foreach (var file in All(stop))
        {
            foreach (var place in file.PlacesOf(name))
            {
                stop.ThrowIfCancellationRequested();
                yield return file.Root.FindToken(place);
            }
        }
    }

    /// <summary>Every call of whatever has this name, the files in their order.</summary>
    public IEnumerable<InvocationExpressionSyntax> CallsOf(string name, CancellationToken stop)
    {
        foreach (var file in All(stop))
        {
            foreach (var call in file.CallsOf(name))
            {
                stop.ThrowIfCancellationRequested();
                yield return call;
            }
        }
    }

    /// <summary>Every call that, by its syntax, may be one of a method.</summary>
    public IEnumerable<InvocationExpressionSyntax> CallsOf(IMethodSymbol method, CancellationToken stop)
    {
        foreach (var file in All(stop))
        {
            foreach (var place in file.PlacesOf(method.Name))
            {
                stop.ThrowIfCancellationRequested();
                if (CallSite.CanCall(file, place, method, ImportsStatics(stop)) && CallSite.Of(file.Root.FindToken(place)) is { } call)
                    yield return call;
            }
        }
    }

    /// <summary>A number by which places stand in order: by the paths of their files, then by position; the same in every run, whatever order the files came in.</summary>
    public long Place(SyntaxNode at) => ((long)Read(default).Ranks[at.SyntaxTree] << 32) + at.SpanStart;

    // Two threads may both read: what they make is the same, and none waits.
    private Files Read(CancellationToken stop)
    {
        if (Volatile.Read(ref _files) is { } known)
            return known;

        var files = new Files();
        foreach (var tree in Compilation.SyntaxTrees)
        {
            stop.ThrowIfCancellationRequested();
            var file = _of(tree);
            files.All.Add(file);
            files.ByTree[tree] = file;
            files.ImportsStatics |= file.ImportsStaticsForAll;
            if (!file.IsGenerated)
                files.Written.Add(file);
        }

        var sorted = new List<SyntaxTree>(files.ByTree.Keys);
        sorted.Sort(static (one, other) => string.CompareOrdinal(one.FilePath, other.FilePath));
        foreach (var tree in sorted)
            files.Ranks.Add(tree, files.Ranks.Count);
        return Interlocked.CompareExchange(ref _files, files, null) ?? files;
    }

    private sealed class Files
    {
        public bool ImportsStatics { get; set; }

        public List<FileIndex> All { get; } = [];

        public List<FileIndex> Written { get; } = [];

        public Dictionary<SyntaxTree, FileIndex> ByTree { get; } = [];

        public Dictionary<SyntaxTree, int> Ranks { get; } = [];
    }
}
