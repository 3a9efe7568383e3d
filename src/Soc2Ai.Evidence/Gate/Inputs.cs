using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Gate;

/// <summary>Checks the values that a person wrote into properties. Empty stands for the default.</summary>
internal static class Inputs
{
    private static readonly string[] Gates = ["none", "open", "new"];

    /// <summary>The request with defaults and case put right.</summary>
    public static EvidenceRequest Normalize(EvidenceRequest request) => request with
    {
        Profile = Word(request.Profile, "standard"),
        Gate = Word(request.Gate, "none"),
        GateSeverity = Word(request.GateSeverity, "warning"),
        GateCriteria = [.. request.GateCriteria.Select(id => id.Trim()).Where(id => id.Length > 0).Select(id => id.ToUpperInvariant()).Distinct()],
        RepositoryRoot = string.IsNullOrWhiteSpace(request.RepositoryRoot) ? null : request.RepositoryRoot,
        BaselineFile = string.IsNullOrWhiteSpace(request.BaselineFile) ? null : request.BaselineFile,
    };

    /// <summary>An error for each value that does not exist, with the values that do.</summary>
    public static IEnumerable<EvidenceMessage> Check(EvidenceRequest request)
    {
        if (!Gates.Contains(request.Gate))
            yield return Unknown(request, "Soc2AiGate", request.Gate, "gate", Gates);
        if (!Profiles.Levels.Contains(request.GateSeverity))
            yield return Unknown(request, "Soc2AiGateSeverity", request.GateSeverity, "level", Profiles.Levels);
        if (!Profiles.All.Contains(request.Profile))
            yield return Unknown(request, "Soc2AiProfile", request.Profile, "profile", Profiles.All);
        foreach (var id in request.GateCriteria.Where(id => !Criteria.Contains(id)))
            yield return Unknown(request, "Soc2AiGateCriteria", id, "criterion", Criteria.All.Select(criterion => criterion.Id));
    }

    private static EvidenceMessage Unknown(EvidenceRequest request, string property, string value, string what, IEnumerable<string> values) =>
        new(EvidenceSeverity.Error, EvidenceCodes.UnknownValue, request.ProjectFile, 0, 0, $"{property} is '{value}', which is no {what}; expected one of: {string.Join(", ", values)}");

    private static string Word(string value, string otherwise) => string.IsNullOrWhiteSpace(value) ? otherwise : value.Trim().ToLowerInvariant();
}
