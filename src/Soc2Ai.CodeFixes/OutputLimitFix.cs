using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI2004: the options that a call is given, or new ones, limit the answer to 4,096 tokens, which is more than an answer in prose has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OutputLimitFix : Fix
{
    private const string Limit = "4096";

    /// <inheritdoc/>
    protected override string Id => "SAI2004";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Limit the answer to 4,096 tokens";

    /// <inheritdoc/>
    protected override Location Place(Diagnostic finding) => finding.AdditionalLocations.Count > 0 ? finding.AdditionalLocations[0] : finding.Location;

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (!finding.Properties.TryGetValue("limit", out var limit) || limit is null)
            return;

        if (node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>(at => at.Span == Place(finding).SourceSpan) is { } creation && finding.AdditionalLocations.Count > 0)
            editor.ReplaceNode(creation, (current, _) => With((BaseObjectCreationExpressionSyntax)current, limit));
        else if (finding.Properties.TryGetValue("parameter", out var parameter) && finding.Properties.TryGetValue("options", out var options) && parameter is not null && options is not null
            && node.FirstAncestorOrSelf<InvocationExpressionSyntax>(at => at.Span == finding.Location.SourceSpan) is { } call)
        {
            var type = options.Substring(options.LastIndexOf('.') + 1);
            var isSeen = editor.SemanticModel.LookupNamespacesAndTypes(call.SpanStart, name: type) is [INamedTypeSymbol seen] && seen.ToDisplayString() == options;
            editor.ReplaceNode(call, (current, _) => Given((InvocationExpressionSyntax)current, parameter, isSeen ? type : options, limit));
        }
    }

    private static InvocationExpressionSyntax Given(InvocationExpressionSyntax call, string parameter, string options, string limit) =>
        call.WithArgumentList(call.ArgumentList.WithArguments(Separated(call.ArgumentList.Arguments, SyntaxFactory.ParseArgumentList($"({parameter}: new {options} {{ {limit} = {Limit} }})").Arguments[0])));

    // Behind the arguments without names: a named one can stand last wherever its parameter does.
    private static SeparatedSyntaxList<ArgumentSyntax> Separated(SeparatedSyntaxList<ArgumentSyntax> arguments, ArgumentSyntax added)
    {
        var place = arguments.TakeWhile(argument => argument.NameColon is null).Count();
        if (place == arguments.Count && place > 0)
            added = added.WithLeadingTrivia(SyntaxFactory.Space);
        else if (place < arguments.Count)
            return arguments.Insert(place, place == 0 ? added : added.WithLeadingTrivia(arguments[place].GetLeadingTrivia().Any() ? arguments[place].GetLeadingTrivia() : [SyntaxFactory.Space]));

        return arguments.Insert(place, added);
    }

    private static BaseObjectCreationExpressionSyntax With(BaseObjectCreationExpressionSyntax creation, string limit)
    {
        var entry = SyntaxFactory.ParseExpression($"{limit} = {Limit}");
        if (creation.Initializer is not { } initializer)
        {
            var made = SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression, SyntaxFactory.SingletonSeparatedList(entry))
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space));
            return creation.WithoutTrailingTrivia().WithInitializer(made).WithTrailingTrivia(creation.GetTrailingTrivia());
        }

        if (initializer.Expressions.Count == 0)
            return creation.WithInitializer(initializer.WithExpressions(SyntaxFactory.SingletonSeparatedList(entry.WithTrailingTrivia(SyntaxFactory.Space))));

        // One entry a line, or all of them in one.
        var first = initializer.Expressions[0];
        var lead = first.GetLeadingTrivia();
        var separator = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(lead.Count > 0 ? initializer.OpenBraceToken.TrailingTrivia : [SyntaxFactory.Space]);
        var nodes = initializer.Expressions.GetWithSeparators().ToList();
        nodes.Insert(0, separator);
        nodes.Insert(0, entry.WithLeadingTrivia(lead));
        return creation.WithInitializer(initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(nodes)));
    }
}
