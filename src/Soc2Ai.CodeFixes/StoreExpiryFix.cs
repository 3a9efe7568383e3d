using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI4005: the entry ends after thirty days, where the call itself can say so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StoreExpiryFix : Fix
{
    private const string Caching = "Microsoft.Extensions.Caching.";
    private const string Vectors = "OpenAI.VectorStores.VectorStoreExpiration";

    /// <inheritdoc/>
    protected override string Id => "SAI4005";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Let the entry expire after 30 days";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is BaseObjectCreationExpressionSyntax creation && Type(editor, creation) == "VectorStoreCreationOptions")
            Add(editor, creation, $"ExpirationPolicy = new {TypeName.At(editor.SemanticModel, node, Vectors + "Policy")}({TypeName.At(editor.SemanticModel, node, Vectors + "Anchor")}.LastActiveAt, 30)");
        else if (node.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax call } && editor.SemanticModel.GetSymbolInfo(call).Symbol is IMethodSymbol method)
            Edit(editor, call, method);
    }

    private static void Edit(DocumentEditor editor, InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var days = $"{TypeName.At(editor.SemanticModel, call, "System.TimeSpan")}.FromDays(30)";
        var space = method.ContainingType.ContainingNamespace.ToDisplayString();
        var options = Argument(call, method, "options")?.Expression as BaseObjectCreationExpressionSyntax;
        if (options is not null && Type(editor, options) is "DistributedCacheEntryOptions" or "MemoryCacheEntryOptions")
            Add(editor, options, $"AbsoluteExpirationRelativeToNow = {days}");
        else if (Argument(call, method, "options") is not null)
            return;
        else if (method.ContainingType.Name == "DistributedCacheExtensions")
            Insert(editor, call, $"new {TypeName.At(editor.SemanticModel, call, Caching + "Distributed.DistributedCacheEntryOptions")} {{ AbsoluteExpirationRelativeToNow = {days} }}");
        else if (method is { Name: "Set", ContainingType.Name: "CacheExtensions" })
            Insert(editor, call, days);
        else if (space == "StackExchange.Redis" && method.Name is "StringSet" or "StringSetAsync")
            Expire(editor, call, method, days);
    }

    // Behind the key and the value.
    private static void Insert(DocumentEditor editor, InvocationExpressionSyntax call, string argument)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count >= 2 && arguments.Take(2).All(given => given.NameColon is null))
            editor.ReplaceNode(call.ArgumentList, call.ArgumentList.WithArguments(arguments.Insert(2, Parsed(argument))));
    }

    private static void Expire(DocumentEditor editor, InvocationExpressionSyntax call, IMethodSymbol method, string days)
    {
        if (Argument(call, method, "expiry") is { } given)
            editor.ReplaceNode(given.Expression, SyntaxFactory.ParseExpression(days).WithTriviaFrom(given.Expression));
        else
            editor.ReplaceNode(call.ArgumentList, call.ArgumentList.AddArguments(Parsed(days).WithNameColon(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName("expiry"), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)))));
    }

    private static void Add(DocumentEditor editor, BaseObjectCreationExpressionSyntax creation, string entry)
    {
        var added = SyntaxFactory.ParseExpression(entry);
        var changed = creation.Initializer is { } initializer && initializer.Expressions.Count > 0
            ? creation.WithInitializer(initializer.WithExpressions(Appended(initializer.Expressions, added)))
            : SyntaxFactory.ParseExpression($"{creation.WithInitializer(null).ToString().TrimEnd()} {{ {entry} }}").WithTriviaFrom(creation);
        editor.ReplaceNode(creation, changed);
    }

    // Behind the last entry, on its line or a line of its own, as the others stand.
    private static SeparatedSyntaxList<ExpressionSyntax> Appended(SeparatedSyntaxList<ExpressionSyntax> entries, ExpressionSyntax added)
    {
        var last = entries[entries.Count - 1];
        if (entries.SeparatorCount == entries.Count)
            return entries.Add(added.WithLeadingTrivia(last.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticEndOfLine("\n")));

        var trailing = last.GetTrailingTrivia();
        return entries.Replace(last, last.WithoutTrailingTrivia()).Add(added.WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(trailing));
    }

    private static ArgumentSyntax? Argument(InvocationExpressionSyntax call, IMethodSymbol method, string name)
    {
        var arguments = call.ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].NameColon is { Name.Identifier.ValueText: var named } ? named == name : i < method.Parameters.Length && method.Parameters[i].Name == name)
                return arguments[i];
        }

        return null;
    }

    private static ArgumentSyntax Parsed(string expression) => SyntaxFactory.Argument(SyntaxFactory.ParseExpression(expression)).WithLeadingTrivia(SyntaxFactory.Space);

    private static string? Type(DocumentEditor editor, ExpressionSyntax creation) => editor.SemanticModel.GetTypeInfo(creation).Type?.Name;
}
