using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers;

/// <summary>The bodies of a file that mention a name that some rule knows, bound one by one. The others stay unbound.</summary>
internal static class Bodies
{
    /// <summary>Declaration, symbol and operation of each such body.</summary>
    public static IEnumerable<(SyntaxNode Declaration, ISymbol Owner, IOperation Root)> Of(FileIndex file, SemanticModel model, HashSet<string> names, CancellationToken stop)
    {
        var places = file.PlacesOf(names);
        if (places.IsEmpty)
            yield break;

        // What 'new(…)' makes is named somewhere else in the file.
        var unnamed = file.PlacesOf(FlowWords.NewOnly);
        foreach (var declaration in file.Declarations)
        {
            stop.ThrowIfCancellationRequested();
            if ((places.In(declaration.Span) || unnamed.In(declaration.Span)) && Bind(model, declaration.Node, stop) is { } body)
                yield return body;
        }
    }

    /// <summary>Declaration, symbol and operation of every body, whatever it mentions.</summary>
    public static IEnumerable<(SyntaxNode Declaration, ISymbol Owner, IOperation Root)> All(FileIndex file, SemanticModel model, CancellationToken stop)
    {
        foreach (var declaration in file.Declarations)
        {
            stop.ThrowIfCancellationRequested();
            if (Bind(model, declaration.Node, stop) is { } body)
                yield return body;
        }
    }

    /// <summary>Symbol and operation of one declaration. The operation of a property is its expression body's or its initializer's; that of a type with a parameter list is its base constructor call.</summary>
    public static (SyntaxNode Declaration, ISymbol Owner, IOperation Root)? Bind(SemanticModel model, SyntaxNode node, CancellationToken stop)
    {
        var operation = node switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => model.GetOperation(arrow, stop),
            PropertyDeclarationSyntax { Initializer: { } initializer } => model.GetOperation(initializer, stop),
            IndexerDeclarationSyntax { ExpressionBody: { } arrow } => model.GetOperation(arrow, stop),
            VariableDeclaratorSyntax { Initializer: { } initializer } => model.GetOperation(initializer, stop),
            TypeDeclarationSyntax { BaseList: { } bases } => model.GetOperation(bases.Types[0], stop),
            _ => model.GetOperation(node, stop),
        };
        return operation is not null && model.GetDeclaredSymbol(node, stop) is { } owner ? (node, owner, operation) : null;
    }
}
