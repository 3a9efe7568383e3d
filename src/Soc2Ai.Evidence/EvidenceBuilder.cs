using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Configuration;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Governance;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence;

/// <summary>Works out what the report says: log → findings, sites and coverage → rules and criteria.</summary>
internal static class EvidenceBuilder
{
    /// <summary>The evidence of a request, compared with a baseline's fingerprints when there are any.</summary>
    public static Report.ReportContent Build(EvidenceRequest request, IReadOnlyList<Rule> catalogue, IReadOnlyList<Companion> companionRows, IReadOnlyCollection<string>? baseline)
    {
        var companions = new Companions(companionRows);
        var log = CompilerLogReader.Read(request.LogFile, id => id.StartsWith("SAI", StringComparison.Ordinal) || CoverageReader.IsAnalyzerFailure(id) || companions.Find(id) is not null);
        var sources = new SourceTree(request);
        var configuration = request.AnalyzerConfigFiles.Select(ConfigFile.Read).ToList();
        var others = new CompanionFindings(request, companionRows, log);
        var rules = Rules(request, catalogue, companions, log, others.Rules);
        var byId = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var uses = Uses.Read(log, sources);
        var reader = new CoverageReader(request, log, catalogue, configuration, sources);
        var register = new RegisterFindings(request, byId, reader.KnowsUses() ? uses : null);
        var packages = new PackageFindings(request);
        var coverage = reader.Read(register.Gaps);
        var found = Fingerprints.Apply(new FindingReader(byId, request.EvaluationDate).Read(log), sources);
        var build = new BuildFindings(byId, sources);
        var own = build.Suppressions(found).Concat(build.SwitchedOff(coverage, HandWritten.CalledGenerated(configuration, request.Sources))).Concat(register.Findings()).Concat(packages.Findings(byId)).Concat(others.Of(byId));
        List<Finding> findings = [.. found.Concat(Fingerprints.Apply(own, sources)).OrderBy(finding => finding.Rule.Id, StringComparer.Ordinal)];

        IReadOnlyList<Site> sites = [.. Site.Read(log, uses), .. register.Sites, .. packages.Sites];
        var tallies = new ControlMapping(rules, sites, findings, coverage, sources).Rules();
        return new Report.ReportContent
        {
            Request = request,
            // The findings hold what is told of the others, which a large log has too many of to be kept twice.
            Log = log with { Results = [.. log.Results.Where(result => result.RuleId == BuildRules.Widened || CoverageReader.IsAnalyzerFailure(result.RuleId))] },
            Rules = rules,
            Sites = sites,
            Findings = findings,
            Coverage = coverage,
            RuleTallies = tallies,
            CriterionTallies = ControlMapping.Criteria(tallies),
            Sources = sources,
            Provenance = Provenance.Read(request.RepositoryRoot),
            Baseline = baseline,
            SilentCompanions = [.. others.Silent()],
            Packages = packages.Packages,
            Uses = uses,
            Register = register.Register,
        };
    }

    private static IReadOnlyList<ReportRule> Rules(EvidenceRequest request, IReadOnlyList<Rule> catalogue, Companions companions, CompilerLog log, IEnumerable<string> more)
    {
        var own = catalogue.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => ReportRule.Of(rule, request.Profile));
        var others = log.Results.Select(result => result.RuleId).Concat(more).Distinct().OrderBy(id => id, StringComparer.Ordinal)
            .Where(id => companions.Find(id) is not null && !id.StartsWith("SAI", StringComparison.Ordinal))
            .Select(id => ReportRule.Of(id, companions.Find(id)!, log.Rules.TryGetValue(id, out var logged) ? logged : null));
        return [.. own, .. others];
    }
}
