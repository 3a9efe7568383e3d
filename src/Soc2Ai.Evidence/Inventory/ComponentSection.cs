using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Inventory;

/// <summary><c>components</c>: the projects, models, tools, instructions, data and packages.</summary>
internal sealed class ComponentSection(InventoryContent content)
{
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("components");
        if (!content.IsOneProject)
        {
            foreach (var build in content.Set.Builds.GroupBy(content.Project, StringComparer.Ordinal).Select(group => group.First()))
            {
                Start(writer, "application", content.Project(build), content.ProjectName(build));
                writer.WriteEndObject();
            }
        }

        foreach (var item in content.Items)
            Write(writer, item);
        foreach (var model in Unseen())
            ModelSection.WriteUnseen(writer, model);
        foreach (var set in content.Register.DataSets)
            DataSection.WriteRegistered(writer, set);
        foreach (var (package, reference, _) in content.Packages)
            Write(writer, package, reference);
        writer.WriteEndArray();
    }

    /// <summary>Begins a component.</summary>
    public static void Start(Utf8JsonWriter writer, string type, string reference, string name, string? version = null)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("bom-ref", reference);
        writer.WriteString("name", name);
        writer.Optional("version", version);
    }

    // Its id stands in configuration, or nothing uses it: the register knows it and the code does not name it.
    private IEnumerable<RegisteredModel> Unseen()
    {
        var seen = new HashSet<string>(content.Items.Where(item => item.Kind == ItemKind.Model).Select(item => AiRegister.Model(item.Name)), StringComparer.Ordinal);
        return content.Register.Models.Where(model => !seen.Contains(AiRegister.Model(model.Id)));
    }

    private void Write(Utf8JsonWriter writer, InventoryItem item)
    {
        switch (item.Kind)
        {
            case ItemKind.Model:
                ModelSection.Write(writer, item, content);
                break;
            case ItemKind.Tool:
                WriteTool(writer, item);
                break;
            case ItemKind.Instruction or ItemKind.Data:
                DataSection.Write(writer, item);
                break;
        }
    }

    // A function of the application's own: software without a more specific type, in the words of the specification.
    private void WriteTool(Utf8JsonWriter writer, InventoryItem item)
    {
        var entry = content.Register.Tool(item.Name);
        Start(writer, "application", item.Reference, item.Name);
        writer.WriteString("description", "A function that models may call.");
        WriteEvidence(writer, item);
        writer.Properties(new (string, string?)[]
        {
            ("soc2ai:kind", item.Population),
            ("soc2ai:registered", item.Reference.StartsWith("tools:", StringComparison.Ordinal) ? "unknown: the tools have no names in code" : content.Register.Registered(item, register => register.Tool(item.Name) is not null)),
            ("soc2ai:sideEffects", entry?.SideEffects),
            ("soc2ai:approval", entry?.Approval),
        }.Concat(CycloneJson.Tests(item)));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AiPackage package, string reference)
    {
        Start(writer, "library", reference, package.Id, package.Version);
        writer.WriteString("purl", reference);
        writer.Properties([("soc2ai:requestedVersion", package.RequestedVersion), ("soc2ai:pinned", package.IsPinned ? "yes" : "no")]);
        writer.WriteEndObject();
    }

    /// <summary><c>evidence</c>: where in source the component stands.</summary>
    public static void WriteEvidence(Utf8JsonWriter writer, InventoryItem item)
    {
        if (item.Occurrences.Count == 0)
            return;

        writer.WriteStartObject("evidence");
        writer.WriteStartArray("occurrences");
        foreach (var place in item.Occurrences)
        {
            writer.WriteStartObject();
            writer.WriteString("location", place.Path);
            if (place.Line > 0)
                writer.WriteNumber("line", place.Line);
            writer.Optional("symbol", place.Member);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
