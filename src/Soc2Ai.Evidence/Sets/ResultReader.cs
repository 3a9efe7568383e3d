using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Sets;

/// <summary>Reads the results of a run of a report.</summary>
internal sealed class ResultReader
{
    private readonly StringPool _pool = new();

    /// <summary>The finding that a result is; null for none.</summary>
    public ReportedFinding? Read(JsonElement result) => result.Text("ruleId") is { } id ? Finding(id, result) : null;

    /// <summary>The place of an object <c>location</c>; null when it names none.</summary>
    public ReportedPlace? Place(JsonElement location)
    {
        if (location.Member("physicalLocation") is not { } place || place.Member("artifactLocation") is not { } file || file.Text("uri") is not { } uri)
            return null;

        var region = place.Member("region") ?? default;
        var line = Math.Max(1, region.Number("startLine"));
        var column = Math.Max(1, region.Number("startColumn"));
        return new ReportedPlace(
            _pool.Share(uri)!,
            _pool.Share(file.Text("uriBaseId")) ?? SourceTree.Root,
            line,
            column,
            Math.Max(line, region.Number("endLine")),
            Math.Max(1, region.Number("endColumn")),
            _pool.Share(place.Member("contextRegion")?.Member("snippet")?.Text("text")),
            Math.Max(1, place.Member("contextRegion")?.Number("startLine") ?? line));
    }

    private ReportedFinding Finding(string id, JsonElement result)
    {
        var properties = result.Member("properties") ?? default;
        return new ReportedFinding
        {
            RuleId = _pool.Share(id)!,
            Level = result.Text("level") is { } level && Profiles.Levels.Contains(level) ? _pool.Share(level)! : "note",
            Message = result.Member("message")?.Text("text") ?? "",
            Fingerprint = result.Member("partialFingerprints")?.Text(Fingerprints.Name) ?? "",
            LineHash = properties.Text(Report.LineHash.PropertyName),
            Place = result.Items("locations").Select(Place).FirstOrDefault(),
            Path = [.. result.Items("codeFlows").Take(1).SelectMany(flow => flow.Items("threadFlows")).Take(1).SelectMany(flow => flow.Items("locations"))
                .Select(step => Step(step.Member("location") ?? default)).OfType<ReportedStep>()],
            Related = [.. result.Items("relatedLocations").Select(Step).OfType<ReportedStep>()],
            Suppressions = [.. result.Items("suppressions").Select(Suppression)],
            BaselineState = result.Text("baselineState"),
            IsCompanion = properties.Member("companion") is { ValueKind: JsonValueKind.True },
            Properties = Texts(properties),
        };
    }

    private ReportedStep? Step(JsonElement location) => Place(location) is { } place ? new ReportedStep(place, _pool.Share(location.Member("message")?.Text("text")) ?? "") : null;

    private ReportedSuppression Suppression(JsonElement item)
    {
        var properties = item.Member("properties") ?? default;
        return new ReportedSuppression(
            item.Text("kind") ?? "inSource",
            item.Text("status") ?? Findings.Suppression.UnderReview,
            item.Text("justification"),
            properties.Text("owner"),
            properties.Text("approvedBy"),
            properties.Text("ticket"),
            DateTime.TryParse(properties.Text("expiryUtc"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var expiry) ? expiry.Date : null,
            [.. properties.Texts("defects")]);
    }

    private Dictionary<string, string> Texts(JsonElement properties)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (properties.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in properties.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String && property.Name != Report.LineHash.PropertyName))
                texts[_pool.Share(property.Name)!] = _pool.Share(property.Value.GetString())!;
        }

        return texts;
    }
}
