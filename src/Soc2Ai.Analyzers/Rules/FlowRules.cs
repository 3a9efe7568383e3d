using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Soc2Ai.Analyzers.Guards;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Every rule whose page says <c>analysis: flow</c>: one run of the engine for all of them, and what each makes of the flows.</summary>
internal sealed class FlowRules(Project project, Func<SyntaxTree, FileIndex> index)
{
    // A field each: release tracking sees no others.
    private static readonly DiagnosticDescriptor UntrustedInstructions = Analyzers.Descriptors.For(id: "SAI1005");
    private static readonly DiagnosticDescriptor OutputRuns = Analyzers.Descriptors.For(id: "SAI1006");
    private static readonly DiagnosticDescriptor OutputUnchecked = Analyzers.Descriptors.For(id: "SAI3001");
    private static readonly DiagnosticDescriptor PromptLogged = Analyzers.Descriptors.For(id: "SAI4001");
    private static readonly DiagnosticDescriptor OutputLogged = Analyzers.Descriptors.For(id: "SAI4002");
    private static readonly DiagnosticDescriptor TrainingUnencrypted = Analyzers.Descriptors.For(id: "SAI4003");
    private static readonly DiagnosticDescriptor PersonalPrompt = Analyzers.Descriptors.For(id: "SAI5001");

    private static readonly DiagnosticDescriptor Part = Analyzers.Descriptors.For(id: "SAI3001", variant: "part");

    /// <summary>What the flow rules report.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        [UntrustedInstructions, OutputRuns, OutputUnchecked, PromptLogged, OutputLogged, TrainingUnencrypted, PersonalPrompt];

    private readonly object _gate = new();
    private FlowFindings? _findings;

    /// <summary>Reports what stands in one file. The first file to ask pays for the engine's run; it covers the whole compilation, as sinks and sources stand in different files.</summary>
    public void Check(SemanticModelAnalysisContext context)
    {
        var findings = Findings(context.CancellationToken);
        var tree = context.SemanticModel.SyntaxTree;
        foreach (var site in findings.Sinks(tree))
        {
            foreach (var population in findings.Populations(site))
                new FlowSite(project, context, site).Site(population);
        }

        // Two rows may look at one expression: the text that is parsed is also a part that was taken by position.
        var reported = new HashSet<(string Id, SyntaxNode At)>();
        foreach (var finding in findings.In(tree))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!reported.Contains((finding.Rule.Id, finding.Site.At)) && Report(context, finding))
                reported.Add((finding.Rule.Id, finding.Site.At));
        }
    }

    private FlowFindings Findings(CancellationToken stop)
    {
        if (Volatile.Read(ref _findings) is { } findings)
            return findings;

        lock (_gate)
            return _findings ??= FlowFindings.Of(project, index, stop);
    }

    private bool Report(SemanticModelAnalysisContext context, FlowFinding finding)
    {
        var descriptor = finding.Rule.Id == "SAI3001" && OutputValidation.IsPart(finding.Site) ? Part : Descriptors.First(rule => rule.Id == finding.Rule.Id);
        var operation = context.SemanticModel.GetOperation(finding.Site.At, context.CancellationToken);
        if (operation is not null && finding.Rule.Id == "SAI3001" && new OutputValidation(project, context.CancellationToken).Covers(operation, finding.Site))
            return false;

        var severity = finding.Severity;
        if (operation is not null && finding.Site.Kind is "log" or "console" && (DevelopmentOnly.Covers(operation!) || TraceGuard.Covers(operation!)))
            severity = DiagnosticSeverity.Info;

        var site = new FlowSite(project, context, finding.Site);
        var steps = Steps(finding.Mark.Way);
        site.Report(descriptor, site.Site(finding.Rule.Population), finding, severity, steps);
        return true;
    }

    private static List<Step> Steps(Step? way)
    {
        var steps = new List<Step>();
        for (; way is not null; way = way.Previous)
            steps.Add(way);
        steps.Reverse();
        return steps;
    }
}
