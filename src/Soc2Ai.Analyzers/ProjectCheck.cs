using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Soc2Ai.Analyzers.Rules;

namespace Soc2Ai.Analyzers;

/// <summary>
/// Runs the rules over a compilation, file by file. A file is looked at when the compiler hands over the first type that it declares: unlike
/// an action on its semantic model, that is told of in every host, and it says whether one file is asked for (an editor) or all (a build).
/// </summary>
internal sealed class ProjectCheck
{
    private readonly Project _project;
    private readonly FlowRules _flows;
    private readonly ImmutableArray<IBodyCheck> _checks;
    private readonly ImmutableArray<IFileCheck> _fileChecks;
    private readonly HashSet<string> _names;
    private ISymbol? _leader;

    public ProjectCheck(Project project, ImmutableArray<IRule> rules)
    {
        _project = project;
        _flows = new FlowRules(project);
        _checks = [.. rules.Select(rule => rule.Start(project)).OfType<IBodyCheck>()];
        _fileChecks = [.. _checks.OfType<IFileCheck>()];
        _names = new HashSet<string>(rules.SelectMany(rule => rule.Names), StringComparer.Ordinal);
    }

    /// <summary>Looks at the files whose first type this is.</summary>
    public void Check(SymbolAnalysisContext context)
    {
        foreach (var reference in context.Symbol.DeclaringSyntaxReferences)
        {
            var isWanted = context.FilterTree is null || context.FilterTree == reference.SyntaxTree;
            if (isWanted && _project.Index.Written(reference.SyntaxTree, context.CancellationToken) is { FirstType: { } first } index && first.Span == reference.Span)
                Check(new SourceFile(_project, index, context.ReportDiagnostic, context.CancellationToken), isAlone: context.FilterTree is not null);
        }

        // In a build the flows of all files are followed at once, by the first who gets here; nobody waits for that.
        if (context.FilterTree is null && SymbolEqualityComparer.Default.Equals(Interlocked.CompareExchange(ref _leader, context.Symbol, null) ?? context.Symbol, context.Symbol))
            _flows.Check(context.ReportDiagnostic, context.CancellationToken);
    }

    private void Check(SourceFile file, bool isAlone)
    {
        foreach (var (declaration, owner, root) in Bodies.Of(file.Index, file.Model, _names, file.Stop))
        {
            var body = file.Body(owner, root, declaration);
            foreach (var check in _checks)
                check.Check(body);
        }

        foreach (var check in _fileChecks)
            check.Check(file);
        if (isAlone)
            _flows.Check(file);
    }
}
