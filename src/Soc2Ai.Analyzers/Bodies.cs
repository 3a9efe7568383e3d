using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Analyzers;

/// <summary>The bodies of a file that mention a name that some rule knows, bound one by one. The others stay unbound.</summary>
internal static class Bodies
{
    /// <summary>Declaration, symbol and operation of each such body.</summary>
    public static IEnumerable<(SyntaxNode Declaration, ISymbol Owner, IOperation Root)> Of(SemanticModel model, HashSet<string> names, CancellationToken stop)
    {
        var root = model.SyntaxTree.GetRoot(stop);
        if (!Mentions(root, names, orMakesUnnamed: false))
            yield break;

        if (root is CompilationUnitSyntax unit && Program(unit) && Mentions(unit, names)
            && model.GetOperation(unit, stop) is { } program && model.GetDeclaredSymbol(unit, stop) is { } main)
        {
            yield return (unit, main, program);
        }

        foreach (var node in root.DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or StatementSyntax or GlobalStatementSyntax)))
        {
            stop.ThrowIfCancellationRequested();
            if (Declares(node) && Mentions(node, names) && Bind(model, node, stop) is { } body)
                yield return body;
        }
    }

    private static bool Program(CompilationUnitSyntax unit)
    {
        foreach (var member in unit.Members)
        {
            if (member is GlobalStatementSyntax)
                return true;
        }

        return false;
    }

    private static bool Declares(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        PropertyDeclarationSyntax or IndexerDeclarationSyntax => true,
        VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: BaseFieldDeclarationSyntax } => true,
        TypeDeclarationSyntax { ParameterList: not null } => true,
        _ => false,
    };

    // The operation of a property is its expression body's or its initializer's; that of a type with a parameter list is its base constructor call.
    private static (SyntaxNode, ISymbol, IOperation)? Bind(SemanticModel model, SyntaxNode node, CancellationToken stop)
    {
        var operation = node switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => model.GetOperation(arrow, stop),
            PropertyDeclarationSyntax { Initializer: { } initializer } => model.GetOperation(initializer, stop),
            PropertyDeclarationSyntax => null,
            IndexerDeclarationSyntax indexer => indexer.ExpressionBody is { } arrow ? model.GetOperation(arrow, stop) : null,
            VariableDeclaratorSyntax declarator => model.GetOperation(declarator.Initializer!, stop),
            TypeDeclarationSyntax type => type.BaseList?.Types.First() is PrimaryConstructorBaseTypeSyntax call ? model.GetOperation(call, stop) : null,
            _ => model.GetOperation(node, stop),
        };
        return operation is not null && model.GetDeclaredSymbol(node, stop) is { } owner ? (node, owner, operation) : null;
    }

    private static bool Mentions(SyntaxNode node, HashSet<string> names, bool orMakesUnnamed = true)
    {
        // A field's type stands beside its declarator; what 'new(…)' makes is named somewhere else in the file.
        foreach (var token in (node is VariableDeclaratorSyntax ? node.Parent! : node).DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) ? names.Contains(token.ValueText) : orMakesUnnamed && token.IsKind(SyntaxKind.NewKeyword) && token.Parent is ImplicitObjectCreationExpressionSyntax)
                return true;
        }

        return false;
    }
}
