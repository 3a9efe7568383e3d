using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Report;

namespace Soc2Ai.Evidence.Inventory;

/// <summary><c>dependencies</c> and <c>compositions</c>: what uses what, as far as source shows it, and that this is no more than the AI in it.</summary>
internal static class DependencySection
{
    public static void Write(Utf8JsonWriter writer, InventoryContent content)
    {
        var edges = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal) { [content.Root] = new(StringComparer.Ordinal) };
        void Edge(string from, string to)
        {
            if (!edges.TryGetValue(from, out var targets))
                edges[from] = targets = new SortedSet<string>(StringComparer.Ordinal);
            targets.Add(to);
        }

        foreach (var build in content.Set.Builds.Where(_ => !content.IsOneProject))
            Edge(content.Root, content.Project(build));
        var vendors = new HashSet<string>(content.Items.Where(item => item.Kind == ItemKind.Vendor).Select(item => item.Reference), StringComparer.Ordinal);
        foreach (var item in content.Items)
        {
            foreach (var project in item.Projects)
            {
                // The application answers at its endpoints; it does not need them.
                if (item.Kind == ItemKind.Endpoint)
                    Edge(item.Reference, project);
                else
                    Edge(project, item.Reference);
            }

            if (item.Kind == ItemKind.Model && VendorOf(item, content) is { } vendor && vendors.Contains(References.Of("vendor", vendor)))
                Edge(item.Reference, References.Of("vendor", vendor));
        }

        foreach (var (_, reference, projects) in content.Packages)
        {
            foreach (var project in projects)
                Edge(project, reference);
        }

        writer.WriteStartArray("dependencies");
        foreach (var edge in edges)
        {
            writer.WriteStartObject();
            writer.WriteString("ref", edge.Key);
            writer.Texts("dependsOn", edge.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("compositions");
        writer.WriteStartObject();
        writer.WriteString("aggregate", "incomplete");
        writer.Texts("assemblies", [content.Root]);
        writer.Texts("dependencies", [content.Root]);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    // The register knows whose a model is; the code knows whose SDK calls it.
    private static string? VendorOf(InventoryItem item, InventoryContent content) => content.Register.Model(item.Name)?.Vendor is { } own ? RegisterIndex.VendorId(own) : item.Vendor;
}
