using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Flow;

/// <summary>A declaration that has code.</summary>
/// <param name="Node">The method, accessor, property, indexer, field's declarator or type; the compilation unit for top-level statements.</param>
/// <param name="Name">What others call it by; empty for operators, indexers and finalizers.</param>
/// <param name="Span">Where its code and its types are written.</param>
/// <param name="IsConstant">Whether it is a constant: it has a value, and no flow.</param>
public sealed record CodeDeclaration(SyntaxNode Node, string Name, TextSpan Span, bool IsConstant = false)
{
    /// <summary>A declaration with code of its own; null for any other node.</summary>
    internal static CodeDeclaration? Of(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => HasCode(method) ? new(method, method.Identifier.ValueText, method.Span) : null,
        ConstructorDeclarationSyntax constructor => new(constructor, constructor.Identifier.ValueText, constructor.Span),
        BaseMethodDeclarationSyntax other => HasCode(other) ? new(other, "", other.Span) : null,
        AccessorDeclarationSyntax { Parent.Parent: { } property } accessor when accessor.Body is not null || accessor.ExpressionBody is not null => new(accessor, NameOf(property), accessor.Span),
        PropertyDeclarationSyntax property when property.ExpressionBody is not null || property.Initializer is not null => new(property, property.Identifier.ValueText, property.Span),
        IndexerDeclarationSyntax { ExpressionBody: not null } indexer => new(indexer, "", indexer.Span),
        VariableDeclaratorSyntax { Initializer: not null, Parent: { Parent: BaseFieldDeclarationSyntax field } declaration } declarator => new(declarator, declarator.Identifier.ValueText, declaration.Span, field.Modifiers.Any(SyntaxKind.ConstKeyword)),
        TypeDeclarationSyntax { ParameterList: not null, BaseList: { } bases } type when bases.Types[0] is PrimaryConstructorBaseTypeSyntax => new(type, type.Identifier.ValueText, bases.Span),
        _ => null,
    };

    private static bool HasCode(BaseMethodDeclarationSyntax method) => method.Body is not null || method.ExpressionBody is not null;

    private static string NameOf(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax own => own.Identifier.ValueText,
        _ => "",
    };
}
