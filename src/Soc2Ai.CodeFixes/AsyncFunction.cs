using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>The method, local function or lambda around an expression, and how it becomes asynchronous.</summary>
internal static class AsyncFunction
{
    /// <summary>The innermost function; null in an initializer or accessor.</summary>
    public static SyntaxNode? Around(SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(at => at is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax or CompilationUnitSyntax);

    /// <summary>Whether it is asynchronous by now. Top-level statements are as soon as they await.</summary>
    public static bool IsAsync(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        CompilationUnitSyntax => true,
        _ => false,
    };

    /// <summary>Whether the language lets an expression of it await.</summary>
    public static bool MayAwait(SyntaxNode node, SyntaxNode function)
    {
        for (var at = node.Parent; at is not null && at != function; at = at.Parent)
        {
            if (at is LockStatementSyntax or UnsafeStatementSyntax or CatchFilterClauseSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax or FixedStatementSyntax)
                return false;
        }

        return true;
    }

    /// <summary>Whether nothing in its own code keeps it from becoming asynchronous.</summary>
    public static bool MayBecomeAsync(SyntaxNode function, SemanticModel model)
    {
        if (function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(node => node is YieldStatementSyntax or RefExpressionSyntax or FixedStatementSyntax))
            return false;

        return function switch
        {
            MethodDeclarationSyntax method => model.GetDeclaredSymbol(method) is { ReturnsByRef: false, IsPartialDefinition: false, PartialImplementationPart: null } symbol && symbol.Parameters.All(parameter => parameter.RefKind == RefKind.None && !parameter.Type.IsRefLikeType)
                && !symbol.ReturnType.Name.Contains("Enumerable") && (!symbol.IsOverride || IsTask(symbol.ReturnType)),
            ParenthesizedLambdaExpressionSyntax { ReturnType: null } or SimpleLambdaExpressionSyntax => true,
            _ => false,
        };
    }

    /// <summary>Makes it asynchronous: the keyword, the type, and what it returns.</summary>
    public static void Make(DocumentEditor editor, SyntaxNode function)
    {
        var symbol = function is MethodDeclarationSyntax declared ? editor.SemanticModel.GetDeclaredSymbol(declared) : editor.SemanticModel.GetSymbolInfo(function).Symbol as IMethodSymbol;
        if (symbol is null)
            return;

        if (IsTask(symbol.ReturnType))
            AsyncResults.Unwrap(editor, function, symbol);

        var task = editor.SemanticModel.LookupNamespacesAndTypes(function.SpanStart, name: "Task").Any(type => type is INamedTypeSymbol { ContainingNamespace.Name: "Tasks" }) ? "Task" : "System.Threading.Tasks.Task";
        editor.ReplaceNode(function, (current, _) => Asynchronous(current, symbol, task));
    }

    internal static bool IsTask(ITypeSymbol type) => type is { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" };

    // Fix All meets a function once for each of its findings.
    private static SyntaxNode Asynchronous(SyntaxNode current, IMethodSymbol symbol, string task)
    {
        if (IsAsync(current))
            return current;

        var async = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        switch (current)
        {
            case MethodDeclarationSyntax method:
                if (!IsTask(symbol.ReturnType))
                    method = method.WithReturnType(Type(method.ReturnType, symbol.ReturnsVoid, task));
                return method.Modifiers.Count > 0
                    ? method.AddModifiers(async)
                    : method.WithReturnType(method.ReturnType.WithoutLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(async.WithLeadingTrivia(method.ReturnType.GetLeadingTrivia())));
            case ParenthesizedLambdaExpressionSyntax lambda:
                return lambda.WithoutLeadingTrivia().WithModifiers(lambda.Modifiers.Add(async)).WithLeadingTrivia(lambda.GetLeadingTrivia());
            case SimpleLambdaExpressionSyntax lambda:
                return lambda.WithoutLeadingTrivia().WithModifiers(lambda.Modifiers.Add(async)).WithLeadingTrivia(lambda.GetLeadingTrivia());
            default:
                return current;
        }
    }

    private static TypeSyntax Type(TypeSyntax result, bool isVoid, string task) => (isVoid
        ? SyntaxFactory.ParseTypeName(task)
        : SyntaxFactory.ParseTypeName($"{task}<{result.WithoutTrivia()}>")).WithTriviaFrom(result);
}
