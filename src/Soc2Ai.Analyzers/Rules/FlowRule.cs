using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Soc2Ai.Analyzers.Guards;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>
/// What a page with <c>analysis: flow</c> makes of the flows: any of its sources reaches any of its sinks, and every sink of its kinds is a
/// place of its population. A rule that sees it otherwise overrides what it sees otherwise.
/// </summary>
internal class FlowRule(DiagnosticDescriptor descriptor)
{
    /// <summary>The kind of clean rows for what encrypts: nobody can read the result, though whoever has the key gets all of it back.</summary>
    public const string Ciphertext = "ciphertext";

    /// <summary>What is reported.</summary>
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>The page.</summary>
    public Rule Rule { get; } = RuleCatalog.Get(descriptor.Id);

    /// <summary>The kinds of value that it follows, and the kinds of place where they must not arrive.</summary>
    protected RuleFlow Flow => Rule.Flow!;

    /// <summary>Whether a sink is a place of the rule's population, with a finding or without.</summary>
    public virtual bool Tests(SinkSite site, FlowRun run) => Ends(site, run);

    /// <summary>What is wrong. The best of several findings at one place is chosen later.</summary>
    public virtual IEnumerable<FlowFinding> Find(FlowRun run)
    {
        var clean = Clean(run);
        foreach (var hit in run.Analysis.Hits)
        {
            if (hit.Mark.Label.Root is string source && (hit.Mark.Cleaned & clean & Counted(hit.Sink, run)) == 0 && Ends(hit.Sink, run) && Severity(source) is { } severity && Admits(hit, run))
                yield return new(this, hit.Sink, hit.Mark, null, severity);
        }
    }

    /// <summary>How loud a finding is, or which of the rule's messages it has, by the code around it; null where that code makes it none.</summary>
    public virtual FlowVerdict? Judge(FlowFinding finding, IOperation? at, Project project, CancellationToken stop)
    {
        if (finding.Site.Kind is not ("log" or "console") || at is null)
            return new(Descriptor, finding.Severity);
        if (!LogArgument.CanHoldContent(at) || FailedRequest.Covers(at))
            return null;

        return new(Descriptor, DevelopmentOnly.Covers(at) || TraceGuard.Covers(at) ? DiagnosticSeverity.Info : finding.Severity);
    }

    /// <summary>The arguments of the message.</summary>
    /// <param name="sink">The member where the finding stands.</param>
    /// <param name="source">Where the value comes from.</param>
    /// <param name="other">In a co-flow rule, the member that shares the origin.</param>
    public virtual object?[] Arguments(string sink, string source, string? other) => [sink, source];

    /// <summary>Why nothing is reported at a sink where <see cref="Find"/> found nothing, for a person who expected it.</summary>
    public virtual string WhyNot(SinkSite site, FlowRun run)
    {
        var clean = Clean(run);
        Mark? cleaned = null;
        foreach (var hit in run.At(site.At))
        {
            if (hit.Sink != site || hit.Mark.Label.Root is not string source || Severity(source) is null)
                continue;
            if ((hit.Mark.Cleaned & clean & Counted(site, run)) == 0)
                return $"{Arrives(hit.Mark)}, but no longer as the content that the rule is about";
            cleaned = hit.Mark;
        }

        return cleaned is not null
            ? $"{Arrives(cleaned)}, cleaned for {string.Join(", ", Rule.Clean)}"
            : $"no value of the kinds {string.Join(", ", Flow.Sources)} arrives here";
    }

    /// <summary>What arrives at a sink, with its way.</summary>
    public string Arrives(Mark mark)
    {
        var steps = new List<string>();
        for (var step = mark.Way; step is not null; step = step.Previous)
            steps.Add($"{step.Message} (line {step.At.GetLocation().GetLineSpan().StartLinePosition.Line + 1})");
        steps.Reverse();
        return steps.Count == 0 ? "a value arrives" : string.Join(", ", steps);
    }

    /// <summary>Whether a sink is of one of the rule's kinds.</summary>
    public bool Ends(SinkSite site, FlowRun run)
    {
        foreach (var kind in Flow.Sinks)
        {
            if (run.Is(site, kind))
                return true;
        }

        return false;
    }

    /// <summary>What cleans a value for the rule: what its page says, and encryption.</summary>
    protected virtual ulong Clean(FlowRun run) => run.Facts.Bits(Rule.Clean) | run.Facts.Bit(Ciphertext);

    /// <summary>Whether what arrives at a sink counts; asked of hits whose source, sink and cleaning fit.</summary>
    protected virtual bool Admits(Hit hit, FlowRun run) => true;

    /// <summary>Of the rule's clean kinds, as bits, those that count at a sink: where it has sinks of several kinds, what is fit for one need not be fit for another.</summary>
    protected virtual ulong Counted(SinkSite site, FlowRun run) => ulong.MaxValue;

    /// <summary>How loud a finding is by the kind of its source; null where the rule does not follow that kind.</summary>
    protected virtual DiagnosticSeverity? Severity(string source) => Flow.Sources.Contains(source) ? Descriptor.DefaultSeverity : null;
}
