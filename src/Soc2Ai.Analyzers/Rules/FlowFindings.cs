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
    private static readonly IReadOnlyList<Rule> FlowRuleList = [.. RuleCatalog.All.Where(rule => rule.Flow is not null)];

    private static readonly ImmutableArray<string> CleanKinds = [.. FlowRuleList.SelectMany(rule => rule.Clean).Distinct()];

    private static readonly ImmutableArray<string> Addresses =
    [
        .. DataFiles.ProviderHosts.Select(host => host.Host.TrimStart('*', '.')).Where(host => host.IndexOf('*') < 0),
        "chat/completions", "/v1/messages", "/v1/responses", ":generateContent", "/api/generate",
    ];

    private readonly Project _project;
    private readonly FlowFacts _facts;
    private readonly FlowAnalysis _analysis;
    private readonly Dictionary<SyntaxTree, List<FlowFinding>> _findings = [];
    private readonly ILookup<SyntaxTree, SinkSite> _sinks;
    private readonly ILookup<SyntaxNode, Hit> _hits;
    private readonly Dictionary<SinkSite, string?> _training = [];

    private FlowFindings(Project project, FlowFacts facts, FlowAnalysis analysis)
    {
        _project = project;
        _facts = facts;
        _analysis = analysis;
        _sinks = analysis.Sinks.ToLookup(site => site.At.SyntaxTree);
        _hits = analysis.Hits.ToLookup(hit => hit.Sink.At);
        foreach (var rule in FlowRuleList)
        {
            if (rule.Flow!.Together is null)
                AddFlows(rule);
            else if (rule.Id == "SAI4003")
                AddTraining(rule);
            else
                AddShared(rule);
        }
    }

    /// <param name="file">The one file that matters; null for the whole compilation.</param>
    public static FlowFindings Of(Project project, FileIndex? file, CancellationToken stop)
    {
        var kinds = SpeaksToModel(project.Index.Written(stop)) ? FlowSeeds.KindsWithRequests : FlowSeeds.Kinds;
        var facts = new FlowFacts(project.Api, CleanKinds, PersonalData.Names(project, project.Index.Written(stop)), Addresses, kinds);
        var seeds = FlowSeeds.Of(project.Api);
        return new FlowFindings(project, facts, FlowAnalysis.Run(project.Index, facts, seeds.Seeds, FlowOptions.Default, stop, file, seeds.Sinks, (at, span) => project.Calls.Leads(at, span, stop)));
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

    /// <summary>Where a bound was hit.</summary>
    public IReadOnlyList<Widening> Widened => _analysis.Widened;

    /// <summary>Whether there is anything to say of a file.</summary>
    public bool Has(SyntaxTree tree) => _sinks.Contains(tree);

    public IEnumerable<FlowFinding> In(SyntaxTree tree) => _findings.TryGetValue(tree, out var findings) ? findings : [];

    public IEnumerable<SinkSite> Sinks(SyntaxTree tree) => _sinks[tree];

    /// <summary>The populations that a sink belongs to: those of the rules that end in its kind.</summary>
    public IEnumerable<string> Populations(SinkSite site) => FlowRuleList
        .Where(rule => rule.Id == "SAI3001" ? IsReached(site, rule) : rule.Id == "SAI4003" ? site.Kind == "training-write" && Training(site) is not null : rule.Flow!.Sinks.Any(kind => Is(site, kind)))
        .Select(rule => rule.Population)
        .Distinct();

    // Text is parsed and cut everywhere; a parse of model output is one that model output reaches, checked or not.
    private bool IsReached(SinkSite site, Rule rule)
    {
        if (!rule.Flow!.Sinks.Contains(site.Kind))
            return false;

        foreach (var hit in _hits[site.At])
        {
            if (hit.Sink.Kind == site.Kind && hit.Mark.Label.Root is string source && rule.Flow.Sources.Contains(source))
                return true;
        }

        return false;
    }

    private string? Training(SinkSite site)
    {
        if (!_training.TryGetValue(site, out var reason))
            _training.Add(site, reason = TrainingData.Of(site, _analysis, _project.Index));
        return reason;
    }

    private void AddFlows(Rule rule)
    {
        var clean = _facts.Bits(rule.Clean);
        foreach (var hit in _analysis.Hits)
        {
            // What a service made of model output and sent back has the service's form, not the model's.
            if (rule.Id == "SAI3001" && hit.Mark.IsIndirect)
                continue;
            if (hit.Mark.Label.Root is not string source || (hit.Mark.Cleaned & clean) != 0 || !rule.Flow!.Sinks.Any(kind => Is(hit.Sink, kind)))
                continue;
            if (hit.Mark.IsIndirect && hit.Sink.Kind is "log" or "console" && SharedContent.IsReceipt(hit.Sink.At))
                continue;

            if (rule.Flow.Sources.Contains(source))
                Add(new(rule, hit.Sink, hit.Mark, null, Severity(rule)));
            else if (source == PersonalData.Contact && rule.Flow.Sources.Contains(PersonalData.Kind))
                Add(new(rule, hit.Sink, hit.Mark, null, DiagnosticSeverity.Info));
        }
    }

    // One origin, two sinks.
    private void AddShared(Rule rule)
    {
        var clean = _facts.Bits(rule.Clean);
        var together = new Dictionary<object, List<Hit>>(SharedContent.RootComparer);
        foreach (var hit in _analysis.Shared)
        {
            if (hit.Sink.Kind != rule.Flow!.Together || !SharedContent.Counts(hit.Mark, clean))
                continue;
            if (!together.TryGetValue(hit.Mark.Label.Root, out var hits))
                together.Add(hit.Mark.Label.Root, hits = []);
            hits.Add(hit);
        }

        foreach (var hit in _analysis.Shared)
        {
            if (!rule.Flow!.Sinks.Any(kind => Is(hit.Sink, kind)) || !SharedContent.Counts(hit.Mark, clean) || !together.TryGetValue(hit.Mark.Label.Root, out var hits))
                continue;

            foreach (var other in hits)
            {
                if (SharedContent.Relates(hit.Mark.Label, other.Mark.Label))
                {
                    Add(new(rule, hit.Sink, hit.Mark, other.Sink, Severity(rule)));
                    break;
                }
            }
        }
    }

    private void AddTraining(Rule rule)
    {
        var clean = _facts.Bits(rule.Clean);
        foreach (var hit in _analysis.Hits.Concat(_analysis.Shared))
        {
            if (hit.Sink.Kind == "training-write" && (hit.Mark.Cleaned & clean) == 0 && !(hit.Mark.Label is { Kind: LabelKind.Source, Root: "model-address" })
                && Training(hit.Sink) is not null && TrainingData.IsContent(hit))
            {
                Add(new(rule, hit.Sink, hit.Mark, null, Severity(rule)));
            }
        }
    }

    // A console is a log where no person sits in front of it.
    private bool Is(SinkSite site, string kind) => site.Kind == kind || (kind == "log" && site.Kind == "console" && _project.IsService);

    private static DiagnosticSeverity Severity(Rule rule) => rule.Severity == RuleSeverity.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;

    private void Add(FlowFinding finding)
    {
        if (!_findings.TryGetValue(finding.Site.At.SyntaxTree, out var findings))
            _findings.Add(finding.Site.At.SyntaxTree, findings = []);

        // One finding a place: the louder one, then the one with the shorter way.
        var known = findings.FindIndex(other => other.Rule.Id == finding.Rule.Id && other.Site == finding.Site);
        if (known < 0)
            findings.Add(finding);
        else if (finding.Severity > findings[known].Severity)
            findings[known] = finding;
    }
}
