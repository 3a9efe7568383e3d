using System;
using System.Collections.Generic;
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

    // Kinds of rows that only AI code has: a member that mentions none of their names, and neither calls nor is called by one that does, is not walked.
    private static readonly HashSet<string> SeedKinds = ["instructions", "prompt", "model-output", "model-call", "tool-input", "training-upload", "http-address"];

    private readonly Project _project;
    private readonly FlowFacts _facts;
    private readonly FlowAnalysis _analysis;
    private readonly Dictionary<SyntaxTree, List<FlowFinding>> _findings = [];
    private readonly ILookup<SyntaxTree, SinkSite> _sinks;

    private FlowFindings(Project project, FlowFacts facts, FlowAnalysis analysis)
    {
        _project = project;
        _facts = facts;
        _analysis = analysis;
        _sinks = analysis.Sinks.ToLookup(site => site.At.SyntaxTree);
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

    public static FlowFindings Of(Project project, Func<SyntaxTree, FileIndex> index, CancellationToken stop)
    {
        var files = project.Compilation.SyntaxTrees.Where(tree => !GeneratedFile.Skips(tree)).Select(index).ToList();
        var facts = new FlowFacts(
            project.Api,
            FlowRuleList.SelectMany(rule => rule.Clean).Distinct(),
            PersonalData.Names(project, files),
            DataFiles.ProviderHosts.Select(host => host.Host.TrimStart('*', '.')).Where(host => host.IndexOf('*') < 0).Concat(["chat/completions", "/v1/messages", "/v1/responses", ":generateContent", "/api/generate"]));
        var analysis = FlowAnalysis.Run(project.Compilation, facts, files, Seeds(project.Api), FlowOptions.Default, stop);
        return new FlowFindings(project, facts, analysis);
    }

    public IEnumerable<FlowFinding> In(SyntaxTree tree) => _findings.TryGetValue(tree, out var findings) ? findings : [];

    public IEnumerable<SinkSite> Sinks(SyntaxTree tree) => _sinks[tree];

    /// <summary>The populations that a sink belongs to: those of the rules that end in its kind.</summary>
    public IEnumerable<string> Populations(SinkSite site) => FlowRuleList
        .Where(rule => rule.Id == "SAI3001" ? IsReached(site, rule) : rule.Id == "SAI4003" ? site.Kind == "training-write" && TrainingData.Of(site, _analysis) is not null : rule.Flow!.Sinks.Any(kind => Is(site, kind)))
        .Select(rule => rule.Population)
        .Distinct();

    // Text is parsed and cut everywhere; a parse of model output is one that model output reaches, checked or not.
    private bool IsReached(SinkSite site, Rule rule) =>
        rule.Flow!.Sinks.Contains(site.Kind) && _analysis.Hits.Any(hit => hit.Sink.At == site.At && hit.Sink.Kind == site.Kind && hit.Mark.Label.Root is string source && rule.Flow.Sources.Contains(source));

    private static HashSet<string> Seeds(ApiIndex api)
    {
        var seeds = new HashSet<string>(StringComparer.Ordinal) { FlowWords.Training };
        foreach (var row in api.All)
        {
            if (!SeedKinds.Contains(row.Kind))
                continue;

            var type = row.Type.Substring(row.Type.LastIndexOfAny(['.', '+']) + 1).Split('`')[0];
            if (row.Member == ".ctor")
                seeds.Add(type);
            else if (row.Member[0] == '[')
            {
                seeds.Add(type);
                if (type.EndsWith("Attribute", StringComparison.Ordinal))
                    seeds.Add(type.Substring(0, type.Length - "Attribute".Length));
            }
            else
                seeds.Add(row.Member);
        }

        return seeds;
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
                && TrainingData.Of(hit.Sink, _analysis) is { } reason && TrainingData.IsContent(hit))
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
