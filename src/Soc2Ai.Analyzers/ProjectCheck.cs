using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Soc2Ai.Analyzers.Rules;
using Soc2Ai.Flow;

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
    private readonly ConcurrentDictionary<SyntaxTree, FileResult> _found = new();
    private ISymbol? _leader;

    public ProjectCheck(Project project, ImmutableArray<IRule> rules)
    {
        _project = project;
        _flows = new FlowRules(project);
        _checks = [.. rules.Select(rule => rule.Start(project)).OfType<IBodyCheck>()];
        _fileChecks = [.. _checks.OfType<IFileCheck>()];
        _names = new HashSet<string>(rules.SelectMany(rule => rule.Names), StringComparer.Ordinal);
    }

    /// <summary>In a build: looks at the files whose first type this is. In an editor: at the file that is asked for, and reports what stands in this type.</summary>
    public void Check(SymbolAnalysisContext context)
    {
        foreach (var reference in context.Symbol.DeclaringSyntaxReferences)
        {
            if ((context.FilterTree ?? reference.SyntaxTree) != reference.SyntaxTree || _project.Index.Written(reference.SyntaxTree, context.CancellationToken) is not { FirstType: { } first } file)
                continue;

            if (context.FilterTree is not null)
                ReportIn(file, first, reference.Span, context);
            else if (first.Span == reference.Span)
                Check(new SourceFile(_project, file, context.ReportDiagnostic, context.CancellationToken), isAlone: false);
        }

        // In a build the flows of all files are followed at once, by the first who gets here; nobody waits for that.
        if (context.FilterTree is null && SymbolEqualityComparer.Default.Equals(Interlocked.CompareExchange(ref _leader, context.Symbol, null) ?? context.Symbol, context.Symbol))
            _flows.Check(context.ReportDiagnostic, context.CancellationToken);
    }

    // To an editor a diagnostic belongs to the file only where it stands in the type that it is reported for.
    private void ReportIn(FileIndex file, SyntaxNode first, TextSpan type, SymbolAnalysisContext context)
    {
        if (context.Symbol.ContainingType is not null)
            return;

        foreach (var diagnostic in Found(file, context.CancellationToken))
        {
            var at = diagnostic.Location.SourceSpan.Start;
            if (first == file.Root && type == first.Span ? !file.IsInType(at) : type.Contains(at))
                context.ReportDiagnostic(diagnostic);
        }
    }

    private List<Diagnostic> Found(FileIndex file, CancellationToken stop)
    {
        // The types of one file wait for each other, so that it is looked at once.
        var found = _found.GetOrAdd(file.Tree, static _ => new FileResult());
        lock (found)
        {
            if (found.Diagnostics is null)
            {
                var diagnostics = new List<Diagnostic>();
                Check(new SourceFile(_project, file, diagnostics.Add, stop), isAlone: true);
                found.Diagnostics = diagnostics;
            }

            return found.Diagnostics;
        }
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

    private sealed class FileResult
    {
        public List<Diagnostic>? Diagnostics { get; set; }
    }
}
