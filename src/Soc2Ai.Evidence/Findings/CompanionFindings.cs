using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Governance;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Findings;

/// <summary>What other tools say of a build beside the compiler's log, and which of them said nothing because they were switched off.</summary>
internal sealed class CompanionFindings(EvidenceRequest request, IReadOnlyList<Companion> rows, CompilerLog log)
{
    private static readonly string[] Audit = ["NU1901", "NU1902", "NU1903", "NU1904"];

    private readonly RestoreLog? _restore = RestoreLog.Read(request.AssetsFile);
    private readonly Companions _companions = new(rows);

    /// <summary>The rules of the findings.</summary>
    public IEnumerable<string> Rules => Warnings.Select(warning => warning.Code).Distinct();

    private IEnumerable<RestoreWarning> Warnings => _restore?.Warnings.Where(warning => _companions.Find(warning.Code) is not null && !request.NoWarn.Contains(warning.Code, StringComparer.OrdinalIgnoreCase)) ?? [];

    /// <summary>The findings of NuGet's audit, each at the reference of its package, or at the project where that references it through others.</summary>
    public IEnumerable<Finding> Of(IReadOnlyDictionary<string, ReportRule> rules)
    {
        var places = new PackagePlaces();
        foreach (var warning in Warnings)
        {
            yield return new Finding
            {
                Rule = rules[warning.Code],
                Level = warning.Level,
                Message = ReportRule.Sentence(warning.Message),
                Location = places.Find(request.ProjectFile, warning.Package ?? ""),
                Aspect = warning.Advisory.Length > 0 ? warning.Advisory : warning.Message,
                Properties = warning.Package is { } package ? new Dictionary<string, string> { ["site"] = $"packages/{package}" } : [],
            };
        }
    }

    /// <summary>Why companions said nothing, each a sentence: nobody may take their silence for a result.</summary>
    public IEnumerable<string> Silent()
    {
        var quiet = Audit.Where(id => request.NoWarn.Contains(id, StringComparer.OrdinalIgnoreCase)).ToList();
        if (_restore?.IsAudited == false)
            yield return "NU1901 to NU1904 were not evaluated: NuGetAudit=false switches them off.";
        else if (quiet.Count > 0)
            yield return $"{string.Join(", ", quiet)} {(quiet.Count == 1 ? "was" : "were")} not evaluated: NoWarn switches {(quiet.Count == 1 ? "it" : "them")} off.";
        if (_restore?.Warnings.Any(warning => warning.Code == "NU1900") == true)
            yield return "NU1901 to NU1904 were not evaluated: NuGet could not read what is known of vulnerable packages (NU1900).";

        // Only the profile strict asks for the SDK's rules; elsewhere most are off by themselves.
        if (request.Profile != "strict")
            yield break;

        var off = log.Rules.Values.Where(rule => rule.IsSwitchedOff && rule.Id.StartsWith("CA", StringComparison.Ordinal) && _companions.Find(rule.Id) is not null).Select(rule => rule.Id).OrderBy(id => id, StringComparer.Ordinal).ToList();
        if (off.Count > 0)
            yield return $"{string.Join(", ", off)} {(off.Count == 1 ? "was" : "were")} not evaluated: configuration switches {(off.Count == 1 ? "it" : "them")} off.";
    }
}
