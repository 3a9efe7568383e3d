using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Analyzers;

/// <summary>The identity of a place that is known by its text only: the declarations around it, and line and column in the innermost.</summary>
internal static class TextSite
{
    /// <summary>The identity of a token's place.</summary>
    public static string Id(SyntaxToken token)
    {
        var members = token.Parent!.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Where(member => member is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax)).ToList();
        var start = token.GetLocation().GetLineSpan().StartLinePosition;
        var line = members.Count == 0 ? 0 : members[0].GetLocation().GetLineSpan().StartLinePosition.Line;
        return $"{string.Join(".", members.Select(Name).Reverse())}@{start.Line - line}:{start.Character}";
    }

    private static string Name(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        ConstructorDeclarationSyntax => "#ctor",
        _ => member.Kind().ToString(),
    };
}
