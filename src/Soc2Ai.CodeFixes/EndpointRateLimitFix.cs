using System;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>
/// SAI1004: an endpoint gets the rate limit whose policy the project has. Without a policy, and where the application is built in the same file,
/// one is added with it: a limit that nothing counts would be none.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EndpointRateLimitFix : Fix
{
    private const string Space = "Microsoft.AspNetCore.RateLimiting";

    private static readonly string[] Policies = ["AddFixedWindowLimiter", "AddSlidingWindowLimiter", "AddTokenBucketLimiter", "AddConcurrencyLimiter", "AddPolicy"];

    /// <inheritdoc/>
    protected override string Id => "SAI1004";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Require a rate limit";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        var policy = Policy(editor.SemanticModel.Compilation);
        var built = policy is null ? Built(editor) : null;
        if (policy is null && built is null)
            return;

        var name = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(policy ?? "inference"));
        if (!(EndpointEdit.Method(node) is { } method ? Declare(editor, method, name) : EndpointEdit.Mapping(node) is { } mapping && Require(editor, mapping, name)))
            return;

        if (built is not null)
            Register(editor, built);
    }

    private static bool Require(DocumentEditor editor, InvocationExpressionSyntax mapping, LiteralExpressionSyntax policy)
    {
        if (EndpointEdit.Chained(mapping, "DisableRateLimiting") is { Parent.Parent: InvocationExpressionSyntax call } off)
        {
            editor.ReplaceNode(call.ArgumentList, call.ArgumentList.AddArguments(SyntaxFactory.Argument(policy)));
            editor.ReplaceNode(off, SyntaxFactory.IdentifierName("RequireRateLimiting").WithTriviaFrom(off));
            return true;
        }

        if (mapping.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText is "DisableRateLimiting" or "DisableRateLimitingAttribute"))
            return false;

        EndpointEdit.Append(editor, mapping, "RequireRateLimiting", policy);
        return true;
    }

    private static bool Declare(DocumentEditor editor, MethodDeclarationSyntax method, LiteralExpressionSyntax policy)
    {
        if (method.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || EndpointEdit.Attribute(type, "DisableRateLimiting") is not null)
            return false;

        var limit = SyntaxFactory.Attribute(EndpointEdit.Name(editor, method, Space, "EnableRateLimiting"), SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(policy))));
        if (EndpointEdit.Attribute(method, "DisableRateLimiting") is { } off)
            editor.ReplaceNode(off, limit.WithTriviaFrom(off));
        else
            editor.ReplaceNode(EndpointEdit.IsPage(editor.SemanticModel, type) ? type : method, (current, _) => EndpointEdit.Attributed((MemberDeclarationSyntax)current, limit, EndpointEdit.NewLine(editor)));
        EndpointEdit.Import(editor, Space, "EnableRateLimiting");
        return true;
    }

    // The first policy of the project that has a constant name.
    private static string? Policy(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method }, ArgumentList.Arguments: [{ Expression: var first }, ..] } && Policies.Contains(method)
                    && compilation.GetSemanticModel(tree) is var model
                    && model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingNamespace: { } space } && space.ToDisplayString().StartsWith("Microsoft.AspNetCore.RateLimiting", StringComparison.Ordinal)
                    && model.GetConstantValue(first) is { HasValue: true, Value: string { Length: > 0 } name })
                {
                    return name;
                }
            }
        }

        return null;
    }

    // var app = builder.Build();
    private static SyntaxNode? Built(DocumentEditor editor) => editor.OriginalRoot.DescendantNodes().OfType<LocalDeclarationStatementSyntax>().FirstOrDefault(statement =>
        statement.Declaration.Variables is [{ Initializer.Value: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax, Name.Identifier.ValueText: "Build" } } build }]
        && editor.SemanticModel.GetTypeInfo(build).Type?.Name == "WebApplication"
        && !editor.SemanticModel.Compilation.SyntaxTrees.Any(tree => tree.GetRoot().DescendantTokens().Any(token => token.ValueText is "AddRateLimiter")));

    private static void Register(DocumentEditor editor, SyntaxNode statement)
    {
        var local = (LocalDeclarationStatementSyntax)statement;
        var application = local.Declaration.Variables[0].Identifier.ValueText;
        var builder = ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)local.Declaration.Variables[0].Initializer!.Value).Expression).Expression.ToString();
        var uses = editor.SemanticModel.Compilation.SyntaxTrees.Any(tree => tree.GetRoot().DescendantTokens().Any(token => token.ValueText is "UseRateLimiter"));
        var newLine = EndpointEdit.NewLine(editor);
        var anchor = statement.Parent is GlobalStatementSyntax global ? (SyntaxNode)global : statement;
        var container = anchor.Parent!;
        editor.ReplaceNode(container, (current, _) => Insert(current, application, builder, uses, newLine));
        EndpointEdit.Import(editor, Space, "RateLimiterOptionsExtensions");
    }

    // Fix All comes here once for each of its findings.
    private static SyntaxNode Insert(SyntaxNode container, string application, string builder, bool uses, SyntaxTrivia newLine)
    {
        if (container.DescendantTokens().Any(token => token.ValueText is "AddRateLimiter"))
            return container;

        var at = container.DescendantNodes().OfType<LocalDeclarationStatementSyntax>().FirstOrDefault(statement => statement.Declaration.Variables is [var variable] && variable.Identifier.ValueText == application);
        if (at is null)
            return container;

        var anchor = at.Parent is GlobalStatementSyntax global ? (SyntaxNode)global : at;
        var lead = anchor.GetLeadingTrivia();
        var indent = lead.Count > 0 && lead.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(lead.Last()) : SyntaxFactory.TriviaList();
        var before = Statement($"{builder}.Services.AddRateLimiter(limits => limits.AddFixedWindowLimiter(\"inference\", window => (window.PermitLimit, window.Window) = (20, System.TimeSpan.FromMinutes(1))));", lead);
        var after = uses ? [] : new[] { Statement($"{application}.UseRateLimiter();", indent) };
        return container.InsertNodesAround(anchor, [before], after, indent);

        SyntaxNode Statement(string text, SyntaxTriviaList leading)
        {
            var statement = SyntaxFactory.ParseStatement(text).WithTrailingTrivia(newLine);
            return (anchor is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(statement) : (SyntaxNode)statement).WithLeadingTrivia(leading);
        }
    }
}
