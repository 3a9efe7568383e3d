using System.Globalization;
using System.Text.Json;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Report;

/// <summary>A result's <c>suppressions</c>: on every result, empty where nobody suppressed it.</summary>
internal static class SuppressionSection
{
    public static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartArray("suppressions");
        for (var i = 0; i < finding.Suppressions.Count; i++)
            Write(writer, finding.Suppressions[i], NameGuid.Of($"suppression/{finding.Fingerprint}/{i}"));
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Suppression suppression, string guid)
    {
        var justification = suppression.Justification;
        writer.WriteStartObject();
        writer.WriteString("guid", guid);
        writer.WriteString("kind", suppression.Kind);
        writer.WriteString("status", suppression.Status);
        writer.Optional("justification", justification.Text);
        writer.WriteStartObject("properties");
        writer.Optional("owner", justification.Owner);
        writer.Optional("alias", justification.Owner);
        writer.Optional("approvedBy", justification.ApprovedBy);
        writer.Optional("ticket", justification.Ticket);
        writer.Optional("expiryUtc", justification.Expires?.ToString("yyyy-MM-dd'T23:59:59Z'", CultureInfo.InvariantCulture));
        writer.Optional("suppressionType", suppression.Type);
        writer.Texts("defects", suppression.Defects);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
