using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>One run of the engine, as the flow rules look at it.</summary>
internal sealed class FlowRun(Project project, FlowFacts facts, FlowAnalysis analysis)
{
    private readonly ILookup<SyntaxNode, Hit> _hits = analysis.Hits.ToLookup(hit => hit.Sink.At);
    private readonly Dictionary<SinkSite, string?> _training = [];
    private readonly Dictionary<SinkSite, bool> _answers = [];

    /// <summary>The project.</summary>
    public Project Project { get; } = project;

    /// <summary>What the engine asked about symbols.</summary>
    public FlowFacts Facts { get; } = facts;

    /// <summary>What it found.</summary>
    public FlowAnalysis Analysis { get; } = analysis;

    /// <summary>What comes from a source and arrives at an expression, cleaned or not.</summary>
    public IEnumerable<Hit> At(SyntaxNode expression) => _hits[expression];

    /// <summary>Whether a sink is of a kind. A console is a log where no person sits in front of it.</summary>
    public bool Is(SinkSite site, string kind) => site.Kind == kind || (kind == "log" && site.Kind == "console" && Project.IsService);

    /// <summary>What one rule asks about a sink, asked once.</summary>
    public bool Remember(SinkSite site, Func<SinkSite, FlowRun, bool> ask)
    {
        if (!_answers.TryGetValue(site, out var answer))
            _answers.Add(site, answer = ask(site, this));
        return answer;
    }

    /// <summary>Why a write counts as one of training data; null when it does not.</summary>
    public string? Training(SinkSite site)
    {
        if (!_training.TryGetValue(site, out var reason))
            _training.Add(site, reason = TrainingData.Of(site, Analysis, Project.Index));
        return reason;
    }
}
