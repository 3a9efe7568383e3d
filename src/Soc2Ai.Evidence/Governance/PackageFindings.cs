using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Governance;

/// <summary>SAI6008: packages of AI SDKs that the same restore can bring in another version tomorrow.</summary>
internal sealed class PackageFindings
{
    private readonly List<(AiPackage Package, Site Site, string? Problem)> _packages = [];

    /// <summary>Judges the packages of a request.</summary>
    public PackageFindings(EvidenceRequest request)
    {
        var locked = LockFile.Read(request.LockFile);
        var places = new PackagePlaces();
        foreach (var package in request.Packages)
        {
            var isLocked = locked.TryGetValue(package.Id, out var version);
            var problem = isLocked ? null : PackageVersion.Problem(package.RequestedVersion);
            _packages.Add((
                new AiPackage(package.Id, package.RequestedVersion, package.Version ?? version, problem is null),
                new Site(BuildRules.Package, $"packages/{package.Id}", places.Find(package.File, package.Id), null, null, null),
                problem));
        }
    }

    /// <summary>The packages, as the report lists them.</summary>
    public IReadOnlyList<AiPackage> Packages => [.. _packages.Select(package => package.Package)];

    /// <summary>The packages, the places that the rule tests.</summary>
    public IEnumerable<Site> Sites => _packages.Select(package => package.Site);

    /// <summary>The findings.</summary>
    public IEnumerable<Finding> Findings(IReadOnlyDictionary<string, ReportRule> rules)
    {
        if (!rules.TryGetValue(BuildRules.Pin, out var rule))
            yield break;

        foreach (var (package, site, problem) in _packages)
        {
            if (problem is not null)
                yield return Finding(rule, site, $"The package {Defect.Quoted(package.Id)} is not pinned: {problem}, and no packages.lock.json holds it.");
        }
    }

    private static Finding Finding(ReportRule rule, Site site, string message) => new()
    {
        Rule = rule,
        Level = rule.Level,
        Message = message,
        Location = site.Location,
        Aspect = "pin",
        Properties = new Dictionary<string, string> { ["kind"] = site.Kind, ["site"] = site.Id },
    };
}
