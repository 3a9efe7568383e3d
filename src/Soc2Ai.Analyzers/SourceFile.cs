using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers;

/// <summary>A file of the analyzed project: what is known of it by its syntax, its model, and where its findings go.</summary>
internal sealed class SourceFile(Project project, FileIndex index, Action<Diagnostic> report, CancellationToken stop)
{
    private readonly HashSet<(string, string)> _sites = [];

    /// <summary>The project around it.</summary>
    public Project Project { get; } = project;

    /// <summary>Its names and declarations.</summary>
    public FileIndex Index { get; } = index;

    /// <summary>Its model.</summary>
    public SemanticModel Model => Project.Index.Model(Index.Tree);

    /// <summary>Ends the analysis.</summary>
    public CancellationToken Stop { get; } = stop;

    /// <summary>Reports what is about the file and no place of a population.</summary>
    public void Report(Diagnostic diagnostic) => report(diagnostic);

    /// <summary>The body of one of its members, bound now; null when it has none.</summary>
    public Body? Body(ISymbol owner, SyntaxNode declaration) => Model.GetOperation(declaration, Stop) is { } root ? Body(owner, root, declaration) : null;

    /// <summary>The body of one of its members.</summary>
    public Body Body(ISymbol owner, IOperation root, SyntaxNode declaration) => new(Project, owner, root, declaration, Model, _sites, report, Stop);
}
