using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Register;

/// <summary>A place that uses a vendor's models: makes a client for one, sends it a request, or calls a model.</summary>
/// <param name="Vendor">The vendor; null for a client of a local or unknown server.</param>
/// <param name="Sdk">The vendor whose SDK a client is of; null for requests and calls.</param>
/// <param name="IsOpen">Whether only configuration says whom a client speaks to.</param>
internal sealed record VendorUse(string? Vendor, string? Sdk, IOperation At, string Member, bool IsCall, bool IsOpen = false)
{
    /// <summary>The uses in a body, in the order of its text.</summary>
    public static IEnumerable<VendorUse> In(Body body)
    {
        var uses = body.Operations.SelectMany(operation => Of(body, operation)).Concat(Requests(body)).ToList();
        return uses.OrderBy(use => use.At.Syntax.SpanStart);
    }

    private static IEnumerable<VendorUse> Of(Body body, IOperation operation)
    {
        if (Components.Method(operation) is not { } method || body.Project.Api.Rows(method) is not { IsEmpty: false } rows || Vendors.Of(body.Project, method) is not { } sdk)
            yield break;

        if (rows.Any(row => row is { Role: ApiRole.Call, Kind: "client" }))
        {
            var (vendor, isOpen) = Reached(body, operation, sdk);
            yield return new VendorUse(vendor, sdk, operation, Components.Name(method), IsCall: false, isOpen);
        }
        else if (sdk != "ollama" && rows.Any(row => row is { Role: ApiRole.Call, Kind: "model-call" or "embedding" }))
            yield return new VendorUse(sdk, null, operation, Components.Name(method), IsCall: true);
    }

    private static IEnumerable<VendorUse> Requests(Body body)
    {
        foreach (var passed in body.Passed)
        {
            if (passed.Row.Kind != "http-address")
                continue;

            foreach (var origin in body.Project.Constants.Of(passed.Value, body.Stop))
            {
                if (origin.Text is { } text && WebAddress.Of(text) is { } address && ProviderHosts.Vendor(address.Host) is { } vendor)
                    yield return new VendorUse(vendor, null, passed.Value, passed.MemberName, IsCall: false);
            }
        }
    }

    // Whom a client speaks to: the host that it is given decides, not the SDK. Ollama runs where it is installed, and is a vendor only at its own cloud.
    private static (string? Vendor, bool IsOpen) Reached(Body body, IOperation client, string sdk)
    {
        var endpoints = Endpoints(body, client).ToList();
        if (endpoints.Count == 0)
            return (sdk == "ollama" ? null : sdk, false);

        var addresses = endpoints.SelectMany(endpoint => body.Project.Constants.Of(endpoint, body.Stop)).Select(origin => origin.Text is { } text ? WebAddress.Of(text) : null)
            .Where(address => address is not null).Select(address => address!.Value).ToList();
        if (addresses.Select(address => ProviderHosts.Vendor(address.Host)).FirstOrDefault(vendor => vendor is not null) is { } vendor)
            return (vendor, false);
        if (addresses.Any(address => !address.IsUnknownHost))
            return (null, false);

        // The address comes from configuration: another SDK than OpenAI's and Ollama's has one vendor anyway.
        return sdk is "openai" or "ollama" ? (null, true) : (sdk, false);
    }

    private static IEnumerable<IOperation> Endpoints(Body body, IOperation client)
    {
        foreach (var passed in body.Passed)
        {
            if (passed.Row.Kind == "endpoint" && (passed.At == client || client.Syntax.Span.Contains(passed.At.Syntax.Span)))
                yield return passed.Value;
        }

        var arguments = client is IInvocationOperation call ? call.Arguments : ((IObjectCreationOperation)client).Arguments;
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Value.Type?.Name.EndsWith("Options", StringComparison.Ordinal) != true)
                continue;

            foreach (var options in body.Project.Constants.Expressions(argument.Value, body.Stop).OfType<IObjectCreationOperation>())
            {
                foreach (var endpoint in Set(body, options))
                    yield return endpoint;
            }
        }
    }

    // The endpoint that options get in their initializer, or anywhere in the body that makes them.
    private static IEnumerable<IOperation> Set(Body body, IOperation options)
    {
        var root = options;
        while (root.Parent is { } parent)
            root = parent;

        var own = Assigned(body, options).ToList();
        return own.Count > 0 || Uses.Target(options) is not { } holder ? own : Assigned(body, root, holder);
    }

    private static IEnumerable<IOperation> Assigned(Body body, IOperation root, ISymbol? holder = null) => root.Descendants().OfType<ISimpleAssignmentOperation>()
        .Where(set => set.Target is IMemberReferenceOperation target && (holder is null || SymbolEqualityComparer.Default.Equals(Uses.Holder(target.Instance), holder))
            && body.Project.Api.Rows(target.Member).Any(row => row is { Role: ApiRole.Sink, Kind: "endpoint" }))
        .Select(set => set.Value);
}
