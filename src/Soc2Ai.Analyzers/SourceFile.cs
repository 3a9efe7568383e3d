using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers;

/// <summary>A file of the analyzed project: what is known of it by its syntax, its model, and where its findings go.</summary>
internal sealed class SourceFile(Project project, FileIndex index, Action<Diagnostic> report, CancellationToken stop)
{
    private SemanticModel? _model;

    /// <summary>The project around it.</summary>
    public Project Project { get; } = project;

    /// <summary>Its names and declarations.</summary>
    public FileIndex Index { get; } = index;

    /// <summary>Its model; asked for only where something is bound.</summary>
#pragma warning disable RS1030 // The driver's own models are cached by tree.
    public SemanticModel Model => _model ??= Project.Compilation.GetSemanticModel(Index.Tree);
#pragma warning restore RS1030

    /// <summary>Ends the analysis.</summary>
    public CancellationToken Stop { get; } = stop;

    /// <summary>The body of one of its members, bound now; null when it has none.</summary>
    public Body? Body(ISymbol owner, SyntaxNode declaration) => Model.GetOperation(declaration, Stop) is { } root ? Body(owner, root, declaration) : null;

    /// <summary>The body of one of its members.</summary>
    public Body Body(ISymbol owner, IOperation root, SyntaxNode declaration) => new(Project, owner, root, declaration, Model, report, Stop);
}
