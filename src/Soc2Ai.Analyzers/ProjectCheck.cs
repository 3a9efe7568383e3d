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
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers;

/// <summary>
/// Runs the rules over a compilation. A build looks at a file when the compiler is done with it: its bodies are bound by then, and the flows
/// of all files are followed at once. An editor asks for one file; it is looked at for the types that it declares, which are told of in
/// every host, and with the flows of that file alone.
/// </summary>
internal sealed class ProjectCheck
{
    private readonly Project _project;
    private readonly FlowRules _flows;
    private readonly ImmutableArray<IBodyCheck> _checks;
    private readonly ImmutableArray<IFileCheck> _fileChecks;
    private readonly HashSet<string> _names;
    private readonly ConcurrentDictionary<SyntaxTree, FileResult> _found = new();

    // Only a symbol action says whether it is a build: files that are done before the first one wait for it.
    private readonly object _gate = new();
    private readonly HashSet<SyntaxTree> _waiting = [];
    private readonly HashSet<SyntaxTree> _edited = [];
    private bool _isBuild;
    private SyntaxTree? _leader;

    public ProjectCheck(Project project, ImmutableArray<IRule> rules)
    {
        _project = project;
        _flows = new FlowRules(project);
        _checks = [.. rules.Select(rule => rule.Start(project)).OfType<IBodyCheck>()];
        _fileChecks = [.. _checks.OfType<IFileCheck>()];
        _names = new HashSet<string>(rules.SelectMany(rule => rule.Names), StringComparer.Ordinal);
        foreach (var row in project.Api.All.Skip(ApiRows.All.Count))
        {
            // What the team's own rows call a tool, a server or an endpoint is looked at as what the shipped ones do.
            if (row.Role == ApiRole.Call && row.Member[0] != '[')
                _names.Add(row.Member == ".ctor" ? row.Type.Substring(row.Type.LastIndexOf('.') + 1) : row.Member);
        }
    }

    /// <summary>A file is done: in a build, it is looked at.</summary>
    public void Check(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        lock (_gate)
        {
            if (_edited.Remove(tree))
                return;
            if (!_isBuild)
            {
                _waiting.Add(tree);
                return;
            }
        }

        Build(tree, context.ReportDiagnostic, context.CancellationToken);
    }

    /// <summary>A type is declared: where one file is asked for, what stands in the type is reported.</summary>
    public void Check(SymbolAnalysisContext context)
    {
        if (context.FilterTree is { } tree)
            Edit(tree, context);
        else if (!Volatile.Read(ref _isBuild))
        {
            foreach (var waiting in BeginBuild())
                Build(waiting, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private SyntaxTree[] BeginBuild()
    {
        lock (_gate)
        {
            _isBuild = true;
            _project.Index.PreferAll();
            SyntaxTree[] waiting = [.. _waiting];
            _waiting.Clear();
            _edited.Clear();
            return waiting;
        }
    }

    private void Build(SyntaxTree tree, Action<Diagnostic> report, CancellationToken stop)
    {
        if (_project.Index.Written(tree, stop) is not { FirstType: not null } file)
            return;

        // The flows of all files are followed by the first who gets here; nobody waits for that.
        if ((Interlocked.CompareExchange(ref _leader, tree, null) ?? tree) == tree)
            _flows.Check(report, stop);
        Check(new SourceFile(_project, file, report, stop));
    }

    private void Edit(SyntaxTree tree, SymbolAnalysisContext context)
    {
        lock (_gate)
            _edited.Add(tree);
        if (context.Symbol.ContainingType is not null || _project.Index.Written(tree, context.CancellationToken) is not { FirstType: { } first } file)
            return;

        _project.Index.Prefer(tree);
        foreach (var reference in context.Symbol.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == tree)
                ReportIn(file, first, reference.Span, context);
        }
    }

    // To an editor a diagnostic belongs to the file only where it stands in the type that it is reported for.
    private void ReportIn(FileIndex file, SyntaxNode first, TextSpan type, SymbolAnalysisContext context)
    {
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
                var source = new SourceFile(_project, file, diagnostics.Add, stop);
                Check(source);
                _flows.Check(source);
                found.Diagnostics = diagnostics;
            }

            return found.Diagnostics;
        }
    }

    private void Check(SourceFile file)
    {
        foreach (var (declaration, owner, root) in Bodies.Of(file.Index, file.Model, _names, file.Stop))
        {
            var body = file.Body(owner, root, declaration);
            foreach (var check in _checks)
                check.Check(body);
        }

        foreach (var check in _fileChecks)
            check.Check(file);
        if (_project.Explains)
            Explain.RowMatches.Report(file);
    }

    private sealed class FileResult
    {
        public List<Diagnostic>? Diagnostics { get; set; }
    }
}
