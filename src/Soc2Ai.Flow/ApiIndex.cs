using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>
/// What the rows say of a symbol. Rows are looked up by the member's name first, so that a symbol that no row names costs one hash;
/// a type is compared by its full metadata name, never by its assembly, and a row on a base type or an interface holds for what overrides or implements it.
/// </summary>
public sealed class ApiIndex
{
    private static readonly ImmutableArray<ApiRow> None = ImmutableArray<ApiRow>.Empty;

    private readonly Dictionary<string, List<ApiRow>> _byMember = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ApiRow>> _byAttribute = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<ApiRow>> _bySymbol = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, string> _vendors = new(StringComparer.Ordinal);
    private readonly MetadataName _names = new();

    /// <summary>An index of these rows.</summary>
    public ApiIndex(IEnumerable<ApiRow> rows)
    {
        All = rows as IReadOnlyList<ApiRow> ?? [.. rows];
        foreach (var row in All)
        {
            var (index, key) = row.Member[0] == '[' ? (_byAttribute, row.Type) : (_byMember, row.Member);
            if (!index.TryGetValue(key, out var list))
                index.Add(key, list = []);
            list.Add(row);
            if (row.Role == ApiRole.Vendor && !_vendors.ContainsKey(row.Type))
                _vendors.Add(row.Type, row.Kind);
        }
    }

    /// <summary>Every row.</summary>
    public IReadOnlyList<ApiRow> All { get; }

    /// <summary>Full metadata names.</summary>
    public MetadataName Names => _names;

    /// <summary>Every member name that some row has, for a first look at syntax.</summary>
    public IEnumerable<string> MemberNames => _byMember.Keys;

    /// <summary>The types that vendor rows name: the SDKs' clients.</summary>
    public IReadOnlyCollection<string> Vendors => _vendors.Keys;

    /// <summary>The vendor whose SDK declares a type, by a row of the type or of another type of the same root namespace; else null.</summary>
    public string? Vendor(INamedTypeSymbol type)
    {
        var name = _names.Of(type);
        if (_vendors.TryGetValue(name, out var vendor))
            return vendor;

        var root = Root(name);
        foreach (var row in _vendors)
        {
            if (Root(row.Key) == root && root is not ("Microsoft" or "Azure" or "System" or "Google" or "Amazon"))
                return row.Value;
        }

        return null;

        static string Root(string name) => name.IndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name;
    }

    /// <summary>The rows that name a method, property, field or event.</summary>
    public ImmutableArray<ApiRow> Rows(ISymbol member)
    {
        var definition = member is IMethodSymbol { ReducedFrom: { } reduced } ? reduced.OriginalDefinition : member.OriginalDefinition;
        return _bySymbol.TryGetValue(definition, out var rows) ? rows : _bySymbol.GetOrAdd(definition, Find);
    }

    /// <summary>The bracketed rows whose type is an attribute on the symbol, or (for <c>[derived]</c>) a base type or interface of the type.</summary>
    public ImmutableArray<ApiRow> Marks(ISymbol symbol)
    {
        if (_byAttribute.Count == 0)
            return None;

        var found = None;
        foreach (var attribute in symbol.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
                found = Add(found, type, derived: false);
        }

        if (symbol is INamedTypeSymbol named)
        {
            for (var type = named.BaseType; type is not null; type = type.BaseType)
                found = Add(found, type, derived: true);
            foreach (var type in named.AllInterfaces)
                found = Add(found, type, derived: true);
        }

        return found;
    }

    private ImmutableArray<ApiRow> Add(ImmutableArray<ApiRow> found, INamedTypeSymbol type, bool derived)
    {
        if (!_byAttribute.TryGetValue(_names.Of(type), out var rows))
            return found;

        foreach (var row in rows)
        {
            if (row.Member is "[derived]" == derived)
                found = found.Add(row);
        }

        return found;
    }

    private ImmutableArray<ApiRow> Find(ISymbol symbol)
    {
        var name = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? ".ctor" : symbol.Name;
        var found = ImmutableArray.CreateBuilder<ApiRow>();
        if (symbol.ContainingType is { } type)
        {
            Find(found, name, type);
            Find(found, "*", type);
        }

        return found.ToImmutable();
    }

    private void Find(ImmutableArray<ApiRow>.Builder found, string name, INamedTypeSymbol type)
    {
        if (!_byMember.TryGetValue(name, out var rows))
            return;

        foreach (var row in rows)
        {
            if (Is(type, row.Type, withBases: name != ".ctor"))
                found.Add(row);
        }
    }

    /// <summary>Whether a type, or a base type or interface of it, has this full metadata name.</summary>
    public bool Is(INamedTypeSymbol type, string name, bool withBases = true)
    {
        if (name == "*" || _names.Of(type) == name)
            return true;
        if (!withBases)
            return false;

        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (_names.Of(at) == name)
                return true;
        }

        foreach (var at in type.AllInterfaces)
        {
            if (_names.Of(at) == name)
                return true;
        }

        return false;
    }
}
