using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>What the engine asks about symbols: rows by role, personal data by name, the bits of clean kinds.</summary>
public sealed class FlowFacts
{
    /// <summary>Among the bits of clean kinds: became a part of other text, with nothing that says where it begins.</summary>
    public const ulong Unmarked = 1UL << 62;

    private const string Secret = "secret";

    private readonly ApiIndex _api;
    private readonly ISet<string>? _seedKinds;
    private readonly ConcurrentDictionary<ISymbol, MemberFacts> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, string?> _sources = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, string> _personal = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ApiRow> _delegateSinks = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _addresses;
    private readonly ImmutableArray<ApiRow> _exceptions;
    private readonly Dictionary<string, ulong> _clean = new(StringComparer.Ordinal);

    /// <summary>Facts of an index.</summary>
    /// <param name="api">The rows, the user's included.</param>
    /// <param name="cleanKinds">Every kind of <c>clean</c> row that some rule listens to.</param>
    /// <param name="personalNames">Member names that say personal data by themselves, with the kind that they are a source of; empty where the source annotates its personal data.</param>
    /// <param name="addresses">Parts of addresses that only a model has: hosts of providers, ends of paths.</param>
    /// <param name="seedKinds">Kinds of rows that make a member that touches one worth a walk; null for all kinds.</param>
    public FlowFacts(ApiIndex api, IEnumerable<string> cleanKinds, IEnumerable<(string Name, string Kind)> personalNames, IEnumerable<string> addresses, ISet<string>? seedKinds = null)
    {
        _api = api;
        _seedKinds = seedKinds;
        _addresses = [.. addresses];
        _exceptions = [.. api.All.Where(static row => row is { Role: ApiRole.Sink, Kind: "exception" })];
        foreach (var row in api.All)
        {
            if (row is { Role: ApiRole.Sink, Port.In: "return.parameters" })
                _delegateSinks[row.Kind] = row;
        }

        foreach (var kind in cleanKinds)
        {
            if (!_clean.ContainsKey(kind))
                _clean.Add(kind, 1UL << _clean.Count);
        }

        foreach (var (name, kind) in personalNames)
            _personal[name] = kind;
    }

    /// <summary>The bits of clean kinds; <c>*</c> is every bit.</summary>
    public ulong Bits(IEnumerable<string> kinds)
    {
        var bits = 0UL;
        foreach (var kind in kinds)
            bits |= Bit(kind);
        return bits;
    }

    /// <summary>The bit of a clean kind.</summary>
    public ulong Bit(string kind) => kind == "*" ? ulong.MaxValue >> 1 : _clean.TryGetValue(kind, out var bit) ? bit : 0;

    /// <summary>Whether a constant text is, or ends like, the address of a model.</summary>
    internal bool IsModelAddress(string text)
    {
        foreach (var part in _addresses)
        {
            if (text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether a method is called from outside by an attribute on it: a tool, a prompt, an action.</summary>
    internal bool IsEntry(ISymbol member)
    {
        foreach (var row in _api.Marks(member))
        {
            if (row.Member == "[method]" && (_seedKinds is null || _seedKinds.Contains(row.Kind)))
                return true;
        }

        return false;
    }

    /// <summary>The row by which a delegate is a sink of this kind.</summary>
    internal ApiRow? DelegateSink(string kind) => _delegateSinks.TryGetValue(kind, out var row) ? row : null;

    internal MemberFacts Of(ISymbol member)
    {
        var definition = member is IMethodSymbol { ReducedFrom: { } reduced } ? reduced.OriginalDefinition : member.OriginalDefinition;
        return _members.TryGetValue(definition, out var facts) ? facts : _members.GetOrAdd(definition, Read);
    }

    /// <summary>The kind of source that reading a member or a parameter is by its attributes or its name; null for none.</summary>
    internal string? SourceOf(ISymbol member) => _sources.TryGetValue(member, out var kind) ? kind : _sources.GetOrAdd(member, ReadSource);

    private string? ReadSource(ISymbol member)
    {
        foreach (var row in _api.Marks(member))
        {
            if (row.Role == ApiRole.Source && row.Member is "[member]" or "[parameter]")
                return row.Kind;
        }

        // A type that is marked as a whole: each of its members is about the person.
        if (member is IPropertySymbol or IFieldSymbol && member.ContainingType is { } type)
        {
            foreach (var row in _api.Marks(type))
            {
                if (row.Role == ApiRole.Source && row.Member == "[member]")
                    return row.Kind;
            }
        }

        if (member is IPropertySymbol or IFieldSymbol or IParameterSymbol && _personal.TryGetValue(member.Name.TrimStart('_'), out var kind) && !IsOfCode(member))
            return kind;

        return SecretNames.Says(member) ? Secret : null;
    }

    // The full name of a type, a file or an assembly.
    private static bool IsOfCode(ISymbol member) => member.ContainingType?.ContainingNamespace is { IsGlobalNamespace: false } space
        && (space.Name is "Reflection" or "IO" or "Emit" or "TypeSystem" || space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } || space.ContainingNamespace is { Name: "CodeAnalysis" } || space is { Name: "Cecil" });

    /// <summary>The kind that the parameters of a method bring because of an attribute on it or the type that declares it; null for none.</summary>
    internal string? EntryKind(IMethodSymbol method)
    {
        foreach (var row in _api.Marks(method))
        {
            if (row.Role == ApiRole.Source && row.Member == "[method]")
                return row.Kind;
        }

        if (method is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary, IsStatic: false } && method.ContainingType is { } type && !IsNoAction(method))
        {
            foreach (var row in _api.Marks(type))
            {
                // Of a page's methods the framework calls its handlers only.
                if (row.Role == ApiRole.Source && row.Member is "[derived]" or "[type]" && (method.Name.StartsWith("On", StringComparison.Ordinal) || !row.Type.EndsWith(".PageModel", StringComparison.Ordinal)))
                    return row.Kind;
            }
        }

        return null;
    }

    private static bool IsNoAction(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "NonActionAttribute" or "NonHandlerAttribute")
                return true;
        }

        return false;
    }

    private MemberFacts Read(ISymbol member)
    {
        var rows = _api.Rows(member);
        if (member is IMethodSymbol && !member.GetAttributes().IsEmpty)
        {
            foreach (var row in _api.Marks(member))
            {
                if (row is { Role: ApiRole.Sink, Member: "[method]" })
                    rows = rows.Add(row);
            }
        }

        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } && _exceptions.Length > 0 && TypeFacts.IsException(member.ContainingType) && !rows.Contains(_exceptions[0]))
            rows = rows.AddRange(_exceptions);
        return rows.IsEmpty ? MemberFacts.None : new MemberFacts(rows, TypeFacts.IsFollowed(member.ContainingType), _seedKinds);
    }
}
