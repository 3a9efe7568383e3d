using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Soc2Ai.Analyzers.Explain;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Every rule whose page says <c>analysis: flow</c>: one run of the engine for all of them, and what each makes of the flows.</summary>
internal sealed class FlowRules(Project project)
{
    // A field each: release tracking sees no others.
    private static readonly DiagnosticDescriptor UntrustedInstructions = Analyzers.Descriptors.For(id: "SAI1005");
    private static readonly DiagnosticDescriptor OutputRuns = Analyzers.Descriptors.For(id: "SAI1006");
    private static readonly DiagnosticDescriptor OutputQueries = Analyzers.Descriptors.For(id: "SAI1007");
    private static readonly DiagnosticDescriptor OutputRendered = Analyzers.Descriptors.For(id: "SAI1008");
    private static readonly DiagnosticDescriptor OutputLeads = Analyzers.Descriptors.For(id: "SAI1009");
    private static readonly DiagnosticDescriptor ContentUnmarked = Analyzers.Descriptors.For(id: "SAI1013");
    private static readonly DiagnosticDescriptor OutputUnchecked = Analyzers.Descriptors.For(id: "SAI3001");
    private static readonly DiagnosticDescriptor PromptLogged = Analyzers.Descriptors.For(id: "SAI4001");
    private static readonly DiagnosticDescriptor OutputLogged = Analyzers.Descriptors.For(id: "SAI4002");
    private static readonly DiagnosticDescriptor TrainingUnencrypted = Analyzers.Descriptors.For(id: "SAI4003");
    /// <summary>Conversations that are kept for ever: found by what flows, and by types alone.</summary>
    public static readonly DiagnosticDescriptor ConversationKept = Analyzers.Descriptors.For(id: "SAI4005");
    private static readonly DiagnosticDescriptor ContentInMessage = Analyzers.Descriptors.For(id: "SAI4009");
    private static readonly DiagnosticDescriptor SecretPrompt = Analyzers.Descriptors.For(id: "SAI4007");
    private static readonly DiagnosticDescriptor PersonalPrompt = Analyzers.Descriptors.For(id: "SAI5001");
    private static readonly DiagnosticDescriptor PersonalTraining = Analyzers.Descriptors.For(id: "SAI5002");
    private static readonly DiagnosticDescriptor PersonalVector = Analyzers.Descriptors.For(id: "SAI5003");

    /// <summary>The same of a pipeline of a chat client.</summary>
    public static readonly DiagnosticDescriptor ConversationsCached = Analyzers.Descriptors.For(id: "SAI4005", variant: "pipeline");

    private static readonly DiagnosticDescriptor OutputPart = Analyzers.Descriptors.For(id: "SAI3001", variant: "part");

    private static readonly DiagnosticDescriptor Wide = new(
        id: "SAI9101",
        "Flow that was not followed to its end",
        "'{0}' was not followed to its end: {1}; what it does to values counts as unknown",
        "Configuration",
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        "The flow engine has bounds, so that no code can hang a build. Where one is hit a finding may be missing; the report says so.");

    /// <summary>The rules, in the order of their ids.</summary>
    public static readonly ImmutableArray<FlowRule> All =
    [
        new FlowRule(UntrustedInstructions),
        new OutputUseRule(OutputRuns),
        new DirectOutputRule(OutputQueries),
        new MarkupRule(OutputRendered),
        new OutputPlaceRule(OutputLeads),
        new UnmarkedContentRule(ContentUnmarked),
        new OutputParseRule(OutputUnchecked, OutputPart),
        new SharedFlowRule(PromptLogged),
        new LoggedOutputRule(OutputLogged),
        new TrainingWriteRule(TrainingUnencrypted),
        new StoreWriteRule(ConversationKept),
        new SecretPromptRule(SecretPrompt),
        new ExceptionOrAddressRule(ContentInMessage),
        new PersonalFlowRule(PersonalPrompt),
        new PersonalTrainingRule(PersonalTraining),
        new PersonalVectorRule(PersonalVector),
    ];

    /// <summary>What the flow rules report.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = [.. All.Select(rule => rule.Descriptor), Wide];

    /// <summary>Reports what stands in any file of the compilation: sinks and sources stand in different files.</summary>
    public void Check(Action<Diagnostic> report, CancellationToken stop)
    {
        var findings = FlowFindings.Of(project, null, stop);
        foreach (var widening in findings.Widened)
            report(Diagnostic.Create(Wide, widening.Member.Locations is [var at, ..] ? project.Place(at) : Location.None, widening.Member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), widening.What));
        foreach (var index in project.Index.Written(stop))
        {
            if (findings.Has(index.Tree))
                Report(findings, new SourceFile(project, index, report, stop));
        }
    }

    /// <summary>Reports what stands in one file: what its own members do, with what their callers bring and what they call.</summary>
    public void Check(SourceFile file)
    {
        var findings = FlowFindings.Of(project, file.Index, file.Stop);
        if (findings.Has(file.Index.Tree))
            Report(findings, file);
    }

    private void Report(FlowFindings findings, SourceFile file)
    {
        foreach (var site in findings.Sinks(file.Index.Tree))
        {
            foreach (var population in findings.Populations(site))
                new FlowSite(file, site).Site(population);
        }

        if (project.Explains)
            Explain(findings, file);

        // Two rows may look at one expression: the text that is parsed is also a part that was taken by position.
        var reported = new HashSet<SyntaxNode>();
        FlowRule? rule = null;
        foreach (var finding in findings.In(file.Index.Tree))
        {
            file.Stop.ThrowIfCancellationRequested();
            if (finding.Rule != rule)
                reported.Clear();
            rule = finding.Rule;
            if (!reported.Contains(finding.Site.At) && Report(file, finding))
                reported.Add(finding.Site.At);
        }
    }

    private void Explain(FlowFindings findings, SourceFile file)
    {
        foreach (var (site, rule, outcome) in findings.Outcomes(file))
            file.Report(Diagnostic.Create(Explanation.PlaceTested, site.At.GetLocation(), rule.Descriptor.Id, FlowSite.Name(site.Member), outcome));
    }

    private bool Report(SourceFile file, FlowFinding finding)
    {
        if (finding.Rule.Judge(finding, file.Model.GetOperation(finding.Site.At, file.Stop), project, file.Stop) is not { } verdict)
            return false;

        var site = new FlowSite(file, finding.Site);
        site.Report(verdict, site.Site(finding.Rule.Rule.Population), finding, Steps(finding.Mark.Way));
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
