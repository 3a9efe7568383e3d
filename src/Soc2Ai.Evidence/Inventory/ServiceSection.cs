using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Inventory;

/// <summary><c>services</c>: the vendors that data goes to, and the application's own endpoints behind which models work.</summary>
internal sealed class ServiceSection(InventoryContent content)
{
    private static readonly string[] WithoutAuthorization = ["SAI1003", "SAI1012"];

    // A vendor in use is one outside: a runtime on the same machine is no vendor.
    private readonly HashSet<string> _outside = new(content.Set.Builds.SelectMany(build => build.Sites).Where(site => site.Kind == "vendor in use").Select(site => site.Vendor).OfType<string>(), StringComparer.Ordinal);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("services");
        foreach (var item in content.Items.Where(item => item.Kind == ItemKind.Vendor))
            WriteVendor(writer, item);
        foreach (var item in content.Items.Where(item => item.Kind == ItemKind.Endpoint))
            WriteEndpoint(writer, item);
        writer.WriteEndArray();
    }

    private void WriteVendor(Utf8JsonWriter writer, InventoryItem item)
    {
        var id = item.Vendor!;
        var entry = content.Register.Vendor(id);
        var isOutside = _outside.Contains(id) || entry is not null;
        var hosts = entry?.Hosts ?? [];
        var known = DataFiles.ProviderHosts.Where(row => row.Vendor == id).Select(row => row.Host).ToList();
        writer.WriteStartObject();
        writer.WriteString("bom-ref", item.Reference);
        writer.Named("provider", item.Name);
        writer.WriteString("name", item.Name);
        writer.WriteString("description", "Models of this vendor are called.");
        var endpoints = hosts.Concat(hosts.Count == 0 ? known : []).Where(host => host.IndexOf('*') < 0).Select(host => References.Address("https://" + host)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (endpoints.Count > 0)
            writer.Texts("endpoints", endpoints);

        // Every provider of the list answers only to a key or a token.
        if (isOutside && known.Count > 0)
            writer.WriteBoolean("authenticated", true);
        if (isOutside)
            writer.WriteBoolean("x-trust-boundary", true);
        WriteFlows(writer, item, entry);
        writer.Properties(new (string, string?)[]
        {
            ("soc2ai:kind", "vendor in use"),
            ("soc2ai:vendor", id),
            ("soc2ai:registered", content.Register.Registered(item, register => register.Vendor(id) is not null)),
            ("soc2ai:owner", entry?.Owner),
            ("soc2ai:soc2ReportDate", entry?.Soc2ReportDate),
            ("soc2ai:reviewDate", entry?.ReviewDate),
            ("soc2ai:dataUse", entry?.DataUse),
        }
        .Concat((hosts.Count > 0 ? hosts : known).Where(host => host.IndexOf('*') >= 0).Select(host => ("soc2ai:hostPattern", (string?)host)))
        .Concat(CycloneJson.Tests(item)).Concat(Places(item)));
        writer.WriteEndObject();
    }

    private static void WriteFlows(Utf8JsonWriter writer, InventoryItem item, RegisteredVendor? entry)
    {
        var personal = item.Exceptions.ContainsKey("SAI5001") || item.Accepted.ContainsKey("SAI5001");
        writer.WriteStartArray("data");
        WriteFlow(writer, "prompts", "inbound", personal ? "personal data" : DataSection.Unclassified, $"Instructions, prompts and files that the application sends.{(entry?.DataUse is { } use ? $" Use: {use}." : "")}", entry?.Owner);
        WriteFlow(writer, "answers", "outbound", DataSection.Unclassified, "Model output that the application receives.", entry?.Owner);
        writer.WriteEndArray();
    }

    private static void WriteFlow(Utf8JsonWriter writer, string name, string direction, string classification, string description, string? owner)
    {
        writer.WriteStartObject();
        writer.WriteString("flow", direction);
        writer.WriteString("classification", classification);
        writer.WriteString("name", name);
        writer.WriteString("description", description);
        if (!string.IsNullOrEmpty(owner))
        {
            writer.WriteStartObject("governance");
            writer.WriteStartArray("owners");
            writer.WriteStartObject();
            writer.Named("contact", owner!);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteEndpoint(Utf8JsonWriter writer, InventoryItem item)
    {
        var isOpen = WithoutAuthorization.Any(rule => item.Exceptions.ContainsKey(rule) || item.Accepted.ContainsKey(rule));
        var isUnknown = WithoutAuthorization.Any(item.NotEvaluated.Contains);
        var isLocal = item.Occurrences.Any(place => place.Member?.IndexOf("Stdio", StringComparison.Ordinal) >= 0);
        writer.WriteStartObject();
        writer.WriteString("bom-ref", item.Reference);
        writer.WriteString("name", item.Name);
        writer.WriteString("description", item.Population == "inference endpoint" ? "An endpoint of the application behind which a model works." : "A server of the application that offers tools to models.");
        if (isOpen || (!isUnknown && !isLocal))
            writer.WriteBoolean("authenticated", !isOpen);
        if (!isLocal)
            writer.WriteBoolean("x-trust-boundary", true);
        writer.WriteStartArray("data");
        WriteFlow(writer, "requests", "inbound", DataSection.Unclassified, "What callers send.", null);
        WriteFlow(writer, "answers", "outbound", DataSection.Unclassified, "What callers get.", null);
        writer.WriteEndArray();
        writer.Properties(new[] { ("soc2ai:kind", (string?)item.Population) }.Concat(CycloneJson.Tests(item)).Concat(Places(item)));
        writer.WriteEndObject();
    }

    // The specification gives services no evidence.
    private static IEnumerable<(string, string?)> Places(InventoryItem item) =>
        item.Occurrences.Select(place => ("soc2ai:occurrence", (string?)$"{place.Path}:{place.Line.ToString(CultureInfo.InvariantCulture)}"));
}
