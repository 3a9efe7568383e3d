using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>
/// SAI1003: a route gets <c>RequireAuthorization()</c>, a method <c>[Authorize]</c> (a Razor page its class); where anonymous callers are
/// allowed by the endpoint itself, that is what goes.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EndpointAuthorizationFix : Fix
{
    private const string Space = "Microsoft.AspNetCore.Authorization";

    /// <inheritdoc/>
    protected override string Id => "SAI1003";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Require authorization";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (node.FirstAncestorOrSelf<SyntaxNode>(at => at is InvocationExpressionSyntax or MethodDeclarationSyntax) is MethodDeclarationSyntax method)
            Declare(editor, method);
        else if (node.FirstAncestorOrSelf<ExpressionSyntax>(at => at is MemberAccessExpressionSyntax or SimpleNameSyntax)?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } mapping)
            Require(editor, mapping);
    }

    private static void Require(DocumentEditor editor, InvocationExpressionSyntax mapping)
    {
        for (var at = mapping; at.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access; at = next)
        {
            if (access.Name.Identifier.ValueText != "AllowAnonymous")
                continue;

            editor.ReplaceNode(access.Name, SyntaxFactory.IdentifierName("RequireAuthorization").WithTriviaFrom(access.Name));
            return;
        }

        if (mapping.Parent is not AwaitExpressionSyntax && editor.SemanticModel.GetTypeInfo(mapping).Type is { SpecialType: not SpecialType.System_Void } && !AllowsInside(mapping))
        {
            editor.ReplaceNode(mapping, (current, _) => SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, ((InvocationExpressionSyntax)current).WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("RequireAuthorization"))).WithTrailingTrivia(current.GetTrailingTrivia()));
        }
    }

    // [AllowAnonymous] on the lambda, or AllowAnonymous() on the group, would win over what is added: that is for a person to decide.
    private static bool AllowsInside(InvocationExpressionSyntax mapping) =>
        mapping.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText is "AllowAnonymous" or "AllowAnonymousAttribute");

    private static void Declare(DocumentEditor editor, MethodDeclarationSyntax method)
    {
        var anonymous = method.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => attribute.Name.ToString().Split('.').Last() is "AllowAnonymous" or "AllowAnonymousAttribute");
        if (anonymous is not null)
            editor.ReplaceNode(anonymous, SyntaxFactory.Attribute(Name(editor, method)).WithTriviaFrom(anonymous));
        else if (method.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && !IsAnonymous(type))
            editor.ReplaceNode(IsPage(editor.SemanticModel, type) ? type : method, (current, _) => Attributed((MemberDeclarationSyntax)current, Name(editor, method), NewLine(editor)));
        else
            return;

        Import(editor);
    }

    private static bool IsAnonymous(TypeDeclarationSyntax type) =>
        type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().EndsWith("AllowAnonymous", System.StringComparison.Ordinal));

    private static bool IsPage(SemanticModel model, TypeDeclarationSyntax type)
    {
        for (var at = model.GetDeclaredSymbol(type)?.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Name == "PageModel")
                return true;
        }

        return false;
    }

    private static MemberDeclarationSyntax Attributed(MemberDeclarationSyntax member, NameSyntax name, SyntaxTrivia newLine)
    {
        // Fix All meets a page's class once for each of its handlers.
        if (member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == name.ToString()))
            return member;

        var lead = member.GetLeadingTrivia();
        var indent = lead.Count > 0 && lead.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(lead.Last()) : SyntaxFactory.TriviaList();
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(name))).WithLeadingTrivia(lead).WithTrailingTrivia(newLine);
        var bare = member.WithLeadingTrivia(indent);
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    private static NameSyntax Name(DocumentEditor editor, SyntaxNode at) =>
        editor.OriginalRoot is CompilationUnitSyntax || Sees(editor, at) ? SyntaxFactory.IdentifierName("Authorize") : SyntaxFactory.ParseName($"{Space}.Authorize");

    private static SyntaxTrivia NewLine(DocumentEditor editor) =>
        editor.OriginalRoot.ToFullString().Contains("\r\n") ? SyntaxFactory.CarriageReturnLineFeed : SyntaxFactory.LineFeed;

    private static bool Sees(DocumentEditor editor, SyntaxNode at) => editor.SemanticModel.LookupNamespacesAndTypes(at.SpanStart, name: "AuthorizeAttribute").Length > 0;

    private static void Import(DocumentEditor editor)
    {
        if (editor.OriginalRoot is not CompilationUnitSyntax unit || unit.Members.FirstOrDefault() is not { } first || Sees(editor, first))
            return;

        editor.ReplaceNode(unit, (current, _) =>
        {
            var root = (CompilationUnitSyntax)current;
            if (root.Usings.Any(known => known.Name?.ToString() == Space))
                return root;

            var import = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Space).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(NewLine(editor));
            var place = root.Usings.TakeWhile(known => known.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) || string.CompareOrdinal(known.Name?.ToString(), Space) < 0).Count();
            if (place > 0 || root.Usings.Count == 0)
                return root.WithUsings(root.Usings.Insert(place, import));

            // What stands above the first using, such as a licence, stays on top.
            var first = root.Usings[0];
            return root.WithUsings(root.Usings.Replace(first, first.WithoutLeadingTrivia()).Insert(0, import.WithLeadingTrivia(first.GetLeadingTrivia())));
        });
    }
}
