using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Inventory;

/// <summary>A component <c>machine-learning-model</c> with what the register knows of it: purpose, owner, approval, evaluations.</summary>
internal static class ModelSection
{
    /// <summary>A model that code names.</summary>
    public static void Write(Utf8JsonWriter writer, InventoryItem item, InventoryContent content)
    {
        var entry = content.Register.Model(item.Name);

        // A model of one's own answers behind another vendor's SDK, and only the register knows whose it is.
        var vendor = entry?.Vendor ?? (item.Vendor is { } id ? Catalog.Vendor.Find(id).Name : null);
        Write(writer, item.Reference, item.Name, vendor, entry, () => ComponentSection.WriteEvidence(writer, item),
            new (string, string?)[]
            {
                ("soc2ai:kind", item.Population == "artifact load" ? item.Population : "model"),
                ("soc2ai:registered", content.Register.Registered(item, register => register.Model(item.Name) is not null)),
            }.Concat(CycloneJson.Tests(item)));
    }

    /// <summary>A model that only the register names.</summary>
    public static void WriteUnseen(Utf8JsonWriter writer, RegisteredModel model) =>
        Write(writer, References.Of("registered-model", model.Vendor ?? "unknown", model.Id), model.Id, model.Vendor, model, () => { },
            [("soc2ai:kind", "register entry"), ("soc2ai:registered", "yes"), ("soc2ai:foundInCode", "no: its id is configuration, or nothing uses it")]);

    private static void Write(Utf8JsonWriter writer, string reference, string name, string? vendor, RegisteredModel? entry, Action evidence, IEnumerable<(string, string?)> properties)
    {
        ComponentSection.Start(writer, "machine-learning-model", reference, name);
        if (vendor is not null)
        {
            writer.Named("supplier", vendor);
            writer.WriteString("publisher", vendor);
        }

        writer.Optional("description", entry?.Purpose);
        evidence();
        if (entry is not null)
        {
            WriteEvaluations(writer, entry);
            WriteCard(writer, entry);
        }

        writer.Properties(properties);
        writer.WriteEndObject();
    }

    // The register has the reports of evaluations, not their numbers: quantitativeAnalysis would be empty.
    private static void WriteEvaluations(Utf8JsonWriter writer, RegisteredModel entry)
    {
        if (!entry.Evaluations.Any(evaluation => References.Address(evaluation.File) is not null))
            return;

        writer.WriteStartArray("externalReferences");
        foreach (var evaluation in entry.Evaluations.Where(evaluation => References.Address(evaluation.File) is not null))
        {
            writer.Reference(
                evaluation.Kind == "accuracy" ? "quality-metrics" : "risk-assessment",
                References.Address(evaluation.File)!,
                $"evaluation of {evaluation.Kind ?? "an unknown kind"}, {evaluation.Date ?? "without a date"}; the path is relative to the AI register",
                evaluation.Sha256);
        }

        writer.WriteEndArray();
    }

    private static void WriteCard(Utf8JsonWriter writer, RegisteredModel entry)
    {
        writer.WriteStartObject("modelCard");
        if (!string.IsNullOrEmpty(entry.Purpose))
        {
            writer.WriteStartObject("considerations");
            writer.Texts("useCases", [entry.Purpose!]);
            writer.WriteEndObject();
        }

        writer.Properties(new (string, string?)[]
        {
            ("soc2ai:owner", entry.Owner),
            ("soc2ai:approvedBy", entry.ApprovedBy),
            ("soc2ai:ticket", entry.Ticket),
            ("soc2ai:evaluations", entry.Evaluations.Count == 0 ? "none" : null),
        }.Concat(entry.Evaluations.Select(evaluation => ("soc2ai:evaluation", (string?)$"{evaluation.Kind ?? "unknown"}; date={evaluation.Date}; file={evaluation.File}; sha256={evaluation.Sha256}"))));
        writer.WriteEndObject();
    }
}
