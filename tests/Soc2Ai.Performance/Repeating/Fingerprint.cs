using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Performance.Repeating;

/// <summary>All that a finding says, as one line.</summary>
internal static class Fingerprint
{
    /// <summary>The line of a finding: place, id, severity, message, the further places, the properties by name.</summary>
    public static string Of(Diagnostic finding)
    {
        var text = new StringBuilder(Place(finding.Location)).Append(' ').Append(finding.Id).Append(' ').Append(finding.Severity).Append(' ').Append(finding.GetMessage(CultureInfo.InvariantCulture));
        foreach (var location in finding.AdditionalLocations)
            text.Append(" <- ").Append(Place(location));
        foreach (var (name, value) in finding.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
            text.Append(" | ").Append(name).Append('=').Append(value?.ReplaceLineEndings("\\n"));
        return text.ToString();
    }

    private static string Place(Location location)
    {
        var span = location.GetLineSpan();
        return $"{span.Path}{span.Span}";
    }
}
