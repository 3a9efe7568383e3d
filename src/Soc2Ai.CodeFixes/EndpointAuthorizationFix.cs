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
        if (EndpointEdit.Method(node) is { } method)
            Declare(editor, method);
        else if (EndpointEdit.Mapping(node) is { } mapping)
            Require(editor, mapping);
    }

    /// <summary>Requires authorization of what a call maps.</summary>
    internal static void Require(DocumentEditor editor, InvocationExpressionSyntax mapping)
    {
        if (EndpointEdit.Chained(mapping, "AllowAnonymous") is { } open)
            editor.ReplaceNode(open, SyntaxFactory.IdentifierName("RequireAuthorization").WithTriviaFrom(open));
        else if (!AllowsInside(mapping))
            EndpointEdit.Append(editor, mapping, "RequireAuthorization");
    }

    // [AllowAnonymous] on the lambda, or AllowAnonymous() on the group, would win over what is added: that is for a person to decide.
    private static bool AllowsInside(InvocationExpressionSyntax mapping) =>
        mapping.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText is "AllowAnonymous" or "AllowAnonymousAttribute");

    private static void Declare(DocumentEditor editor, MethodDeclarationSyntax method)
    {
        var authorize = SyntaxFactory.Attribute(EndpointEdit.Name(editor, method, Space, "Authorize"));
        if (EndpointEdit.Attribute(method, "AllowAnonymous") is { } anonymous)
            editor.ReplaceNode(anonymous, authorize.WithTriviaFrom(anonymous));
        else if (method.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && EndpointEdit.Attribute(type, "AllowAnonymous") is null)
            editor.ReplaceNode(EndpointEdit.IsPage(editor.SemanticModel, type) ? type : method, (current, _) => EndpointEdit.Attributed((MemberDeclarationSyntax)current, authorize, EndpointEdit.NewLine(editor)));
        else
            return;

        EndpointEdit.Import(editor, Space, "Authorize");
    }
}
