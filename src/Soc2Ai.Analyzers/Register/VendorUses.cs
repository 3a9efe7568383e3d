using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Register;

/// <summary>The vendors whose models a project uses, each with its first use in the order of the files and their text.</summary>
internal sealed class VendorUses(Project project)
{
    private static readonly HashSet<string> Searched = new(Names(), StringComparer.Ordinal);

    private readonly object _gate = new();
    private ImmutableDictionary<string, VendorUse>? _first;

    /// <summary>Identifiers, one of which code that uses a vendor mentions.</summary>
    public static IEnumerable<string> Names() =>
    [
        .. ApiRows.All.Where(row => row is { Role: ApiRole.Call, Kind: "client" or "model-call" or "embedding" }).Select(row => row.Member == ".ctor" ? row.Type.Substring(row.Type.LastIndexOf('.') + 1) : row.Member).Distinct(),
        .. ApiNames.Of("http-address"),
    ];

    /// <summary>The first use of each vendor.</summary>
    public ImmutableDictionary<string, VendorUse> First(CancellationToken stop)
    {
        lock (_gate)
            return _first ??= Find(stop);
    }

    private ImmutableDictionary<string, VendorUse> Find(CancellationToken stop)
    {
        var clients = new Dictionary<string, VendorUse>(StringComparer.Ordinal);
        var calls = new Dictionary<string, VendorUse>(StringComparer.Ordinal);
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in project.Index.Written(stop))
        {
            var file = new SourceFile(project, index, static _ => { }, stop);
            foreach (var (declaration, owner, root) in Bodies.Of(index, file.Model, Searched, stop))
            {
                foreach (var use in VendorUse.In(file.Body(owner, root, declaration)))
                {
                    if (use.Sdk is not null)
                        made.Add(use.Sdk);
                    if (use.Vendor is { } vendor && (use.IsCall ? calls : clients) is var uses && !uses.ContainsKey(vendor))
                        uses.Add(vendor, use);
                }
            }
        }

        // A call says whose model it is where the project makes no client of that SDK, which may speak to somebody else.
        foreach (var call in calls)
        {
            if (!clients.ContainsKey(call.Key) && !made.Contains(call.Key) && (call.Key != "openai" || project.Type("Azure.AI.OpenAI.AzureOpenAIClient") is null))
                clients.Add(call.Key, call.Value);
        }

        return clients.ToImmutableDictionary();
    }
}
