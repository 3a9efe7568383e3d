using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Diff;

/// <summary>A difference for programs. Members are only ever added within a schema version.</summary>
public static class DiffJson
{
    /// <summary>The file, JSON.</summary>
    public static byte[] Write(EvidenceDiff diff) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("schemaVersion", "1.0.0");
        WriteSet(writer, "before", diff.Before);
        WriteSet(writer, "after", diff.After);
        writer.WriteStartObject("summary");
        foreach (var kind in Enum.GetValues(typeof(FindingChangeKind)).Cast<FindingChangeKind>())
            writer.WriteNumber(Name(kind), diff.Count(kind));
        writer.WriteNumber("suppressions", diff.Suppressions.Sum(change => change.Count));
        writer.WriteNumber("inventory", diff.Inventory.Count);
        writer.WriteNumber("configuration", diff.Configuration.Count);
        writer.WriteNumber("rulesNoLongerEvaluated", diff.Rules.Count(change => change.HasStopped));
        writer.WriteEndObject();
        writer.Lines("findings", diff.Findings, WriteFinding);
        writer.Lines("suppressions", diff.Suppressions, WriteSuppression);
        writer.Lines("inventory", diff.Inventory, WriteInventory);
        writer.Lines("populations", diff.Populations, (line, change) => Write(line, ("kind", change.Kind), ("before", change.Before), ("after", change.After)));
        writer.Lines("configuration", diff.Configuration, (line, change) => Write(line, ("kind", change.Kind), ("what", change.What), ("before", change.Before), ("after", change.After), ("projects", change.Projects)));
        writer.Lines("rules", diff.Rules, (line, change) => Write(line, ("change", change.HasStopped ? "stopped" : "started"), ("rule", change.RuleId), ("title", change.Title), ("reason", change.Reason), ("projects", change.Projects)));
        writer.Lines("builds", diff.Builds, (line, change) => Write(line, ("change", change.Change), ("build", change.Name)));
        writer.Lines("criteria", diff.Criteria, (line, change) => Write(line, ("criterion", change.Id), ("title", change.Title), ("stateBefore", change.StateBefore), ("stateAfter", change.StateAfter), ("exceptionsBefore", change.ExceptionsBefore), ("exceptionsAfter", change.ExceptionsAfter)));
        writer.WriteEndObject();
    });

    /// <summary>What the JSON calls a kind: <c>noLongerAccepted</c>.</summary>
    internal static string Name(Enum kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString().Substring(1);

    private static void WriteSet(Utf8JsonWriter writer, string member, EvidenceSet set)
    {
        writer.WriteStartObject(member);
        writer.WriteString("name", set.Name);
        writer.WriteNumber("builds", set.Builds.Count);
        writer.Texts("commits", set.Builds.Select(build => build.Source?.RevisionId).OfType<string>().Distinct(StringComparer.Ordinal));
        writer.Texts("toolVersions", set.Builds.Select(build => build.ToolVersion).Distinct(StringComparer.Ordinal));
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter line, FindingChange change) => Write(
        line, ("change", Name(change.Kind)), ("rule", change.Finding.RuleId), ("project", change.Project), ("level", change.Finding.Level),
        ("levelBefore", change.Before is { } before && before.Level != change.Finding.Level ? before.Level : null), ("message", change.Finding.Message), ("fingerprint", change.Finding.Fingerprint),
        ("file", change.Finding.Place?.Path), ("line", change.Finding.Place?.StartLine), ("fileBefore", change.IsMoved ? change.Before?.Place?.Path : null),
        ("accepted", change.Finding.IsAccepted), ("count", change.Count), ("reason", change.Reason));

    private static void WriteSuppression(Utf8JsonWriter line, SuppressionChange change) => Write(
        line, ("change", Name(change.Kind)), ("rule", change.RuleId), ("project", change.Project), ("file", change.Place?.Path), ("line", change.Place?.StartLine), ("count", change.Count),
        ("details", change.Details), ("before", change.Before?.Justification), ("after", change.After?.Justification), ("statusBefore", change.Before?.Status), ("statusAfter", change.After?.Status),
        ("expiresBefore", Day(change.Before)), ("expiresAfter", Day(change.After)));

    private static void WriteInventory(Utf8JsonWriter line, InventoryChange change) =>
        Write(line, ("change", change.IsNew ? "new" : "gone"), ("kind", change.Kind), ("name", change.Name), ("vendor", change.Vendor), ("places", change.Places), ("doubt", change.Doubt));

    private static string? Day(ReportedSuppression? suppression) => suppression?.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter line, params (string Name, object? Value)[] members)
    {
        line.WriteStartObject();
        foreach (var (name, value) in members)
        {
            if (value is string text)
                line.WriteString(name, text);
            else if (value is int number)
                line.WriteNumber(name, number);
            else if (value is bool flag)
                line.WriteBoolean(name, flag);
            else if (value is IReadOnlyList<string> texts)
                line.Texts(name, texts);
        }

        line.WriteEndObject();
    }
}
