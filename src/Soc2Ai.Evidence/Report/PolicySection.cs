using System.IO;
using System.Text.Json;

namespace Soc2Ai.Evidence.Report;

/// <summary><c>run.policies</c>: what the gate was told to stop.</summary>
internal static class PolicySection
{
    public static void Write(Utf8JsonWriter writer, ReportContent evidence)
    {
        var request = evidence.Request;
        writer.WriteStartArray("policies");
        writer.WriteStartObject();
        writer.WriteString("guid", NameGuid.Of("policy"));
        writer.WriteString("name", "Soc2AiGate");
        writer.WriteString("version", Tool.Version);
        writer.WriteString("organization", Tool.Organization);
        writer.Message("shortDescription", request.Gate switch
        {
            "none" => "Nothing stops the build.",
            "open" => $"Open findings at level {request.GateSeverity} or above stop the build, and so do rules that were not evaluated.",
            "new" => $"Open findings at level {request.GateSeverity} or above that the baseline does not hold stop the build, and so do rules that were not evaluated.",
            _ => "The gate's value is unknown: the build stops.",
        });
        writer.WriteStartObject("properties");
        writer.WriteString("gate", request.Gate);
        writer.WriteString("severity", request.GateSeverity);
        writer.Texts("criteria", request.GateCriteria);
        writer.Optional("baseline", evidence.Baseline is null ? null : Path.GetFileName(request.BaselineFile));
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
