using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Report;

/// <summary><c>run.invocations</c>: whether the run is complete, what configuration changed, and everything that was not evaluated.</summary>
internal static class InvocationSection
{
    public static void Write(Utf8JsonWriter writer, ReportContent evidence)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", !evidence.Coverage.Gaps.Any(gap => gap.IsFailure));
        WriteOverrides(writer, evidence);
        writer.WriteStartArray("toolExecutionNotifications");
        foreach (var result in evidence.Log.Results.Where(result => CoverageReader.IsAnalyzerFailure(result.RuleId)))
            WriteFailure(writer, result);
        foreach (var result in evidence.Log.Results.Where(result => result.RuleId == BuildRules.Widened))
            WriteNotification(writer, BuildRules.Widened, "warning", result.Message, result.Location, evidence);
        writer.WriteEndArray();
        writer.WriteStartArray("toolConfigurationNotifications");
        foreach (var gap in evidence.Coverage.Gaps)
            WriteGap(writer, gap, evidence);
        foreach (var finding in evidence.Findings.Where(finding => finding.Rule.Id == BuildRules.SwitchedOff && !evidence.RuleIndex.ContainsKey(finding.Site)))
            WriteNotification(writer, BuildRules.SwitchedOff, finding.Level, finding.Message, finding.Location, evidence);
        foreach (var silence in evidence.SilentCompanions)
            WriteNotification(writer, BuildRules.SwitchedOff, "note", silence, null, evidence);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteOverrides(Utf8JsonWriter writer, ReportContent evidence)
    {
        writer.WriteStartArray("ruleConfigurationOverrides");
        foreach (var item in evidence.Log.Overrides.Where(item => evidence.RuleIndex.ContainsKey(item.RuleId)).Distinct())
        {
            writer.WriteStartObject();
            writer.WriteStartObject("descriptor");
            writer.WriteString("id", item.RuleId);
            writer.WriteNumber("index", evidence.RuleIndex[item.RuleId]);
            writer.WriteEndObject();
            writer.WriteStartObject("configuration");
            if (!item.Enabled)
                writer.WriteBoolean("enabled", false);
            writer.Optional("level", Profiles.Levels.Contains(item.Level) ? item.Level : null);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // The compiler's text goes on with stack and paths of this machine: the first line is told, and only of ours.
    private static void WriteFailure(Utf8JsonWriter writer, LogResult result)
    {
        var isOurs = CoverageReader.IsOurs(result);
        var what = result.RuleId == "AD0001" ? "crashed" : "was not loaded";
        writer.WriteStartObject();
        writer.WriteStartObject("descriptor");
        writer.WriteString("id", result.RuleId);
        writer.WriteEndObject();
        writer.WriteString("level", isOurs ? "error" : "warning");
        writer.Message("message", isOurs
            ? $"The analyzer of {Tool.Name} {what} ({result.RuleId}): its rules were not evaluated."
            : $"An analyzer of another tool {what} ({result.RuleId}): companion rules may not have been evaluated.");
        writer.WriteEndObject();
    }

    private static void WriteGap(Utf8JsonWriter writer, Gap gap, ReportContent evidence)
    {
        writer.WriteStartObject();
        WriteDescriptor(writer, "descriptor", BuildRules.SwitchedOff, evidence);
        WriteDescriptor(writer, "associatedRule", gap.RuleId, evidence);
        writer.WriteString("level", gap.IsFailure ? "error" : gap.HasNothingToCompare ? "note" : "warning");
        writer.Message("message", BuildFindings.NotEvaluated(gap));
        WritePlace(writer, evidence.Sources.Existing(gap.File, gap.Line), evidence);
        writer.WriteStartObject("properties");
        writer.WriteString("reason", gap.Reason);
        writer.Optional("code", gap.Code);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteNotification(Utf8JsonWriter writer, string id, string level, string message, LogLocation? at, ReportContent evidence)
    {
        writer.WriteStartObject();
        WriteDescriptor(writer, "descriptor", id, evidence);
        writer.WriteString("level", level);
        writer.Message("message", message);
        WritePlace(writer, at, evidence);
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, LogLocation? at, ReportContent evidence)
    {
        if (at is null)
            return;

        writer.WriteStartArray("locations");
        LocationSection.WriteLocation(writer, new FindingPlaces(evidence.Sources, null).Place(at, 0), null);
        writer.WriteEndArray();
    }

    private static void WriteDescriptor(Utf8JsonWriter writer, string name, string id, ReportContent evidence)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id", id);
        if (name == "associatedRule" && evidence.RuleIndex.TryGetValue(id, out var index))
            writer.WriteNumber("index", index);
        writer.WriteEndObject();
    }
}
