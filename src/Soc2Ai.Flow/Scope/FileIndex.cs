using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Flow;

/// <summary>The declarations of a file that have code, with the identifiers that each mentions: enough to tell, before anything is bound, which could matter.</summary>
public sealed class FileIndex
{
    private FileIndex(List<Declaration> declarations, HashSet<string> attributes)
    {
        Declarations = declarations;
        Attributes = attributes;
    }

    /// <summary>The names of attributes that the file uses, as they are written and without their qualifiers.</summary>
    public HashSet<string> Attributes { get; }

    /// <summary>In source order.</summary>
    internal IReadOnlyList<Declaration> Declarations { get; }

    /// <summary>Reads a file.</summary>
    public static FileIndex Of(SyntaxTree tree, CancellationToken stop)
    {
        var declarations = new List<Declaration>();
        var attributes = new HashSet<string>(StringComparer.Ordinal);
        var root = tree.GetRoot(stop);
        if (root is CompilationUnitSyntax unit)
        {
            foreach (var member in unit.Members)
            {
                if (member is GlobalStatementSyntax)
                {
                    declarations.Add(new Declaration(unit, "<Main>$", Identifiers(unit.Members)));
                    break;
                }
            }
        }

        foreach (var node in root.DescendantNodes(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or StatementSyntax or GlobalStatementSyntax or EqualsValueClauseSyntax)))
        {
            if (node is AttributeSyntax attribute)
                attributes.Add(attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : attribute.Name.ToString());
            else if (Name(node) is { } name)
                declarations.Add(new Declaration(node, name, Identifiers(node)));
        }

        // A constant path says what its users write.
        foreach (var constant in Constants(root))
        {
            foreach (var declaration in declarations)
            {
                if (declaration.Identifiers.Contains(constant))
                    declaration.Identifiers.Add(FlowWords.Training);
            }
        }

        return new FileIndex(declarations, attributes);
    }

    private static IEnumerable<string> Constants(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or StatementSyntax or GlobalStatementSyntax)))
        {
            if (node is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: string text }, Parent.Parent: BaseFieldDeclarationSyntax } constant && FlowWords.MayConcernTraining(text))
                yield return constant.Identifier.ValueText;
        }
    }

    private static string? Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method when method.Body is not null || method.ExpressionBody is not null => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        BaseMethodDeclarationSyntax other when other.Body is not null || other.ExpressionBody is not null => "",
        AccessorDeclarationSyntax { Parent.Parent: BasePropertyDeclarationSyntax property } accessor when accessor.Body is not null || accessor.ExpressionBody is not null => property is PropertyDeclarationSyntax named ? named.Identifier.ValueText : "",
        PropertyDeclarationSyntax property when property.ExpressionBody is not null || property.Initializer is not null => property.Identifier.ValueText,
        IndexerDeclarationSyntax { ExpressionBody: not null } => "",
        VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: BaseFieldDeclarationSyntax field } declarator when !IsConstant(field) => declarator.Identifier.ValueText,
        _ => null,
    };

    private static bool IsConstant(BaseFieldDeclarationSyntax field) => field.Modifiers.Any(SyntaxKind.ConstKeyword);

    private static HashSet<string> Identifiers(SyntaxList<MemberDeclarationSyntax> members)
    {
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (member is GlobalStatementSyntax)
                Add(member, identifiers);
        }

        return identifiers;
    }

    private static HashSet<string> Identifiers(SyntaxNode node)
    {
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        Add(node, identifiers);
        return identifiers;
    }

    private static void Add(SyntaxNode node, HashSet<string> identifiers)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                if (identifiers.Add(token.ValueText) && FlowWords.SaysTraining(token.ValueText))
                    identifiers.Add(FlowWords.Training);
            }
            else if ((token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)) && FlowWords.MayConcernTraining(token.ValueText))
                identifiers.Add(FlowWords.Training);
            else if (token.IsKind(SyntaxKind.NewKeyword) && token.Parent is ImplicitObjectCreationExpressionSyntax)
                identifiers.Add(FlowWords.New);
        }
    }

    /// <summary>Code with a name that others may mention.</summary>
    internal sealed record Declaration(SyntaxNode Node, string Name, HashSet<string> Identifiers);
}
