using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>What the fixes of endpoint rules have in common: a call at the end of a mapping, an attribute on a method or class, the using for it.</summary>
internal static class EndpointEdit
{
    /// <summary>The mapping call that a finding stands at; null at a method.</summary>
    public static InvocationExpressionSyntax? Mapping(SyntaxNode node) => Method(node) is not null ? null
        : node.FirstAncestorOrSelf<ExpressionSyntax>(at => at is MemberAccessExpressionSyntax or SimpleNameSyntax)?.FirstAncestorOrSelf<InvocationExpressionSyntax>();

    /// <summary>The method that a finding stands at; null at a mapping.</summary>
    public static MethodDeclarationSyntax? Method(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(at => at is InvocationExpressionSyntax or MethodDeclarationSyntax) as MethodDeclarationSyntax;

    /// <summary>The name of a call further down the chain; null where the chain has none.</summary>
    public static SimpleNameSyntax? Chained(InvocationExpressionSyntax mapping, string name)
    {
        for (var at = mapping; at.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access; at = next)
        {
            if (access.Name.Identifier.ValueText == name)
                return access.Name;
        }

        return null;
    }

    /// <summary>Adds a call behind a mapping; does nothing where the mapping gives nothing that could be called on.</summary>
    public static void Append(DocumentEditor editor, InvocationExpressionSyntax mapping, string method, params ExpressionSyntax[] arguments)
    {
        if (mapping.Parent is AwaitExpressionSyntax || editor.SemanticModel.GetTypeInfo(mapping).Type is null or { SpecialType: SpecialType.System_Void })
            return;

        var list = SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments.Select(SyntaxFactory.Argument)));
        editor.ReplaceNode(mapping, (current, _) => SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ((InvocationExpressionSyntax)current).WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(method)), list)
            .WithTrailingTrivia(current.GetTrailingTrivia()));
    }

    /// <summary>An attribute of a member or type by its name, with or without its ending.</summary>
    public static AttributeSyntax? Attribute(MemberDeclarationSyntax member, string name) => member.AttributeLists.SelectMany(list => list.Attributes)
        .FirstOrDefault(attribute => attribute.Name.ToString().Split('.').Last() is var written && (written == name || written == name + "Attribute"));

    /// <summary>The member with an attribute above its others; the member itself where it has it.</summary>
    public static MemberDeclarationSyntax Attributed(MemberDeclarationSyntax member, AttributeSyntax attribute, SyntaxTrivia newLine)
    {
        // Fix All meets a page's class once for each of its handlers.
        if (member.AttributeLists.SelectMany(list => list.Attributes).Any(known => known.Name.ToString() == attribute.Name.ToString()))
            return member;

        var lead = member.GetLeadingTrivia();
        var indent = lead.Count > 0 && lead.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(lead.Last()) : SyntaxFactory.TriviaList();
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithLeadingTrivia(lead).WithTrailingTrivia(newLine);
        var bare = member.WithLeadingTrivia(indent);
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    /// <summary>Whether a class is a Razor page's model, whose attributes count for all of its handlers.</summary>
    public static bool IsPage(SemanticModel model, TypeDeclarationSyntax type)
    {
        for (var at = model.GetDeclaredSymbol(type)?.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Name == "PageModel")
                return true;
        }

        return false;
    }

    /// <summary>A type's name as the file can say it, its namespace imported or written out.</summary>
    public static NameSyntax Name(DocumentEditor editor, SyntaxNode at, string space, string name) =>
        editor.OriginalRoot is CompilationUnitSyntax || Sees(editor, at, name) ? SyntaxFactory.IdentifierName(name) : SyntaxFactory.ParseName($"{space}.{name}");

    /// <summary>How the file ends its lines.</summary>
    public static SyntaxTrivia NewLine(DocumentEditor editor) =>
        editor.OriginalRoot.ToFullString().Contains("\r\n") ? SyntaxFactory.CarriageReturnLineFeed : SyntaxFactory.LineFeed;

    /// <summary>Imports a namespace where the file does not see a type of it.</summary>
    public static void Import(DocumentEditor editor, string space, string name)
    {
        if (editor.OriginalRoot is not CompilationUnitSyntax unit || unit.Members.FirstOrDefault() is not { } first || Sees(editor, first, name))
            return;

        editor.ReplaceNode(unit, (current, _) => Import((CompilationUnitSyntax)current, space, NewLine(editor)));
    }

    private static CompilationUnitSyntax Import(CompilationUnitSyntax root, string space, SyntaxTrivia newLine)
    {
        if (root.Usings.Any(known => known.Name?.ToString() == space))
            return root;

        var import = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(newLine);
        var place = root.Usings.TakeWhile(known => known.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) || string.CompareOrdinal(known.Name?.ToString(), space) < 0).Count();
        if (place > 0 || root.Usings.Count == 0)
            return root.WithUsings(root.Usings.Insert(place, import));

        // What stands above the first using, such as a licence, stays on top.
        var first = root.Usings[0];
        return root.WithUsings(root.Usings.Replace(first, first.WithoutLeadingTrivia()).Insert(0, import.WithLeadingTrivia(first.GetLeadingTrivia())));
    }

    private static bool Sees(DocumentEditor editor, SyntaxNode at, string name) =>
        editor.SemanticModel.LookupNamespacesAndTypes(at.SpanStart, name: name + "Attribute").Length > 0 || editor.SemanticModel.LookupNamespacesAndTypes(at.SpanStart, name: name).Length > 0;
}
