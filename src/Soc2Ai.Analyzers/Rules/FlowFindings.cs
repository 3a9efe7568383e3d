using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>What the flow rules find in a compilation, by file.</summary>
internal sealed class FlowFindings
{
    private static readonly ImmutableArray<string> CleanKinds = [.. FlowRules.All.SelectMany(rule => rule.Rule.Clean).Append(FlowRule.Ciphertext).Distinct()];

    private static readonly ImmutableArray<string> Addresses =
    [
        .. DataFiles.ProviderHosts.Select(host => host.Host.TrimStart('*', '.')).Where(host => host.IndexOf('*') < 0),
        "chat/completions", "/v1/messages", "/v1/responses", ":generateContent", "/api/generate",
    ];

    private readonly FlowRun _run;
    private readonly Dictionary<SyntaxTree, List<FlowFinding>> _findings = [];
    private readonly ILookup<SyntaxTree, SinkSite> _sinks;

    private FlowFindings(FlowRun run)
    {
        _run = run;
        _sinks = run.Analysis.Sinks.ToLookup(site => site.At.SyntaxTree);
        foreach (var rule in FlowRules.All)
        {
            foreach (var finding in rule.Find(run))
                Add(finding);
        }
    }

    /// <summary>Where a bound was hit.</summary>
    public IReadOnlyList<Widening> Widened => _run.Analysis.Widened;

    /// <param name="file">The one file that matters; null for the whole compilation.</param>
    public static FlowFindings Of(Project project, FileIndex? file, CancellationToken stop)
    {
        var kinds = SpeaksToModel(project.Index.Written(stop)) ? FlowSeeds.KindsWithRequests : FlowSeeds.Kinds;
        var facts = new FlowFacts(project.Api, CleanKinds, PersonalData.Names(project, project.Index.Written(stop)), Addresses, kinds);
        var seeds = FlowSeeds.Of(project.Api);
        var analysis = FlowAnalysis.Run(project.Index, facts, seeds.Seeds, FlowOptions.Default, stop, file, seeds.Sinks, (at, span) => project.Calls.Leads(at, span, stop));
        return new FlowFindings(new FlowRun(project, facts, analysis));
    }

    /// <summary>Whether there is anything to say of a file.</summary>
    public bool Has(SyntaxTree tree) => _sinks.Contains(tree);

    /// <summary>The findings that stand in a file.</summary>
    public IEnumerable<FlowFinding> In(SyntaxTree tree) => _findings.TryGetValue(tree, out var findings) ? findings : [];

    /// <summary>The sinks that stand in a file.</summary>
    public IEnumerable<SinkSite> Sinks(SyntaxTree tree) => _sinks[tree];

    /// <summary>The populations that a sink belongs to: those of the rules that test it.</summary>
    public IEnumerable<string> Populations(SinkSite site)
    {
        var populations = new List<string>();
        foreach (var rule in FlowRules.All)
        {
            if (!populations.Contains(rule.Rule.Population) && rule.Tests(site, _run))
                populations.Add(rule.Rule.Population);
        }

        return populations;
    }

    /// <summary>What each rule made of each sink of its kinds in a file.</summary>
    public IEnumerable<(SinkSite Site, FlowRule Rule, string Outcome)> Outcomes(SourceFile file)
    {
        foreach (var site in Sinks(file.Index.Tree))
        {
            foreach (var rule in FlowRules.All)
            {
                if (rule.Ends(site, _run))
                    yield return (site, rule, Outcome(file, site, rule));
            }
        }
    }

    private string Outcome(SourceFile file, SinkSite site, FlowRule rule)
    {
        foreach (var finding in In(file.Index.Tree))
        {
            if (finding.Rule != rule || finding.Site != site)
                continue;
            return rule.Judge(finding, file.Model.GetOperation(site.At, file.Stop), _run.Project, file.Stop) is { } verdict
                ? $"reported as {verdict.Severity.ToString().ToLowerInvariant()}"
                : $"not reported: {rule.Arrives(finding.Mark)}, and the code around it checks or handles it";
        }

        return $"not reported: {rule.WhyNot(site, _run)}";
    }

    private static bool SpeaksToModel(IReadOnlyList<FileIndex> files)
    {
        foreach (var file in files)
        {
            foreach (var (_, text) in file.Texts)
            {
                foreach (var address in Addresses)
                {
                    if (text.IndexOf(address, StringComparison.OrdinalIgnoreCase) >= 0)
                        return true;
                }
            }
        }

        return false;
    }

    private void Add(FlowFinding finding)
    {
        if (!_findings.TryGetValue(finding.Site.At.SyntaxTree, out var findings))
            _findings.Add(finding.Site.At.SyntaxTree, findings = []);

        // One finding a place: the louder one, then the one with the shorter way.
        var known = findings.FindIndex(other => other.Rule == finding.Rule && other.Site == finding.Site);
        if (known < 0)
            findings.Add(finding);
        else if (finding.Severity > findings[known].Severity || (finding.Severity == findings[known].Severity && finding.Other is null && Length(finding) < Length(findings[known])))
            findings[known] = finding;
    }

    private static int Length(FlowFinding finding) => finding.Mark.Way?.Length ?? 0;
}
