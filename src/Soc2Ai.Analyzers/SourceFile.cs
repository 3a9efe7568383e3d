using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers;

/// <summary>A file of the analyzed project, for rules that look at declarations and bind only what concerns them.</summary>
internal sealed class SourceFile(Project project, SemanticModel model, Action<Diagnostic> report, CancellationToken stop)
{
    /// <summary>The file's model.</summary>
    public SemanticModel Model { get; } = model;

    /// <summary>Ends the analysis.</summary>
    public CancellationToken Stop { get; } = stop;

    /// <summary>The body of one of its members, bound now; null when it has none.</summary>
    public Body? Body(ISymbol owner, SyntaxNode declaration) =>
        Model.GetOperation(declaration, Stop) is { } root ? new Body(project, owner, root, declaration, Model, report, Stop) : null;
}
