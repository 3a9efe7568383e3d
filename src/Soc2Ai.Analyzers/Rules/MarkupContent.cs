using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Whether content that is sent is markup, by the content type beside it.</summary>
internal static class MarkupContent
{
    /// <summary>Whether what a sink sends goes out as HTML.</summary>
    public static bool Is(SinkSite site, FlowRun run)
    {
        for (var at = run.Project.Index.Model(site.At.SyntaxTree).GetOperation(site.At); at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IInvocationOperation { TargetMethod.Name: "WriteAsync" }:
                    return SaysHtml(Around(site.At), site.At.SpanStart);
                case IInvocationOperation call:
                    return call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "contentType") is { ArgumentKind: ArgumentKind.Explicit } type && SaysHtml(type.Value, run);
                case ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation initializer }:
                    return initializer.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(static one => one.Target is IPropertyReferenceOperation { Property.Name: "ContentType" }) is { } typed
                        ? SaysHtml(typed.Value, run)
                        : SaysHtml(Around(site.At), int.MaxValue);
                case ISimpleAssignmentOperation:
                    return SaysHtml(Around(site.At), int.MaxValue);
            }
        }

        return false;
    }

    private static bool SaysHtml(IOperation type, FlowRun run) => SaysHtml(type.Syntax, int.MaxValue) || run.Project.Constants.Of(type, default).Any(origin => IsHtml(origin.Text));

    private static SyntaxNode Around(SyntaxNode at) => at.FirstAncestorOrSelf<SyntaxNode>(static node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or CompilationUnitSyntax)!;

    // A text or a name (`MediaTypeNames.Text.Html`) that says so and stands before.
    private static bool SaysHtml(SyntaxNode node, int before)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.SpanStart >= before)
                break;
            if (token.IsKind(SyntaxKind.IdentifierToken) ? token.ValueText == "Html" && token.Parent?.Parent is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Text" } } : IsHtml(token.ValueText))
                return true;
        }

        return false;
    }

    private static bool IsHtml(string? text) => text is not null && (text.IndexOf("text/html", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("application/xhtml", StringComparison.OrdinalIgnoreCase) >= 0);
}
