using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Soc2Ai.CodeFixes;

/// <summary>
/// SAI3001: <c>Parse</c> becomes <c>TryParse</c>; a parse into a variable gets a handler and a null check; any other one that can yield null a null check.
/// The failure is named for what it is, so that who reads the log knows that it was the model.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HandledParseFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI3001";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Handle output that does not fit";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        var argument = node.FirstAncestorOrSelf<ArgumentSyntax>();
        var isArgument = argument is not null && (argument.Expression is PostfixUnaryExpressionSyntax sure ? sure.Operand : argument.Expression).Span == node.Span;
        var call = isArgument ? argument!.Parent?.Parent as InvocationExpressionSyntax : node as InvocationExpressionSyntax;
        if (call is null || editor.SemanticModel.GetSymbolInfo(call).Symbol is not IMethodSymbol parser || parser.ContainingType.SpecialType == SpecialType.System_String)
            return;

        if (TryParse.Of(editor.SemanticModel, call, parser) is { } tried)
            editor.ReplaceNode(call, tried.WithAdditionalAnnotations(Formatter.Annotation));
        else if (Exception(parser) is { } exception && Declaration(call) is { } declaration)
            Catch(editor, declaration, call, parser, exception);
        else if (parser.ReturnType.NullableAnnotation == NullableAnnotation.Annotated && parser.ReturnType.IsReferenceType)
            OrThrow(editor, call, parser);
    }

    private static string? Exception(IMethodSymbol parser)
    {
        var space = parser.ContainingNamespace.ToDisplayString();
        if (space.StartsWith("System.Text.Json", System.StringComparison.Ordinal) || parser.ContainingType.Name == "BinaryData")
            return "System.Text.Json.JsonException";
        if (space.StartsWith("Newtonsoft.Json", System.StringComparison.Ordinal))
            return "Newtonsoft.Json.JsonException";
        if (space.StartsWith("System.Xml", System.StringComparison.Ordinal))
            return "System.Xml.XmlException";

        return parser.ContainingType.Name == "Convert" ? "System.FormatException" : null;
    }

    // A statement of its own that declares one variable with the parsed value and nothing else.
    private static LocalDeclarationStatementSyntax? Declaration(InvocationExpressionSyntax call)
    {
        SyntaxNode value = Outer(call);
        return value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } statement } } } && !statement.IsConst && statement.AwaitKeyword == default ? statement : null;
    }

    private static ExpressionSyntax Outer(ExpressionSyntax call) => call.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure ? sure : call;

    private static void OrThrow(DocumentEditor editor, InvocationExpressionSyntax call, IMethodSymbol parser)
    {
        var outer = Outer(call);
        var checkedCall = SyntaxFactory.ParseExpression($"{call.WithoutTrivia()} ?? throw new {TypeName.At(editor.SemanticModel, call, "System.InvalidOperationException")}(\"{Message(parser)}\")");
        if (outer.Parent is not (EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ArgumentSyntax or AssignmentExpressionSyntax))
            checkedCall = SyntaxFactory.ParenthesizedExpression(checkedCall);
        editor.ReplaceNode(outer, checkedCall.WithTriviaFrom(outer).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static void Catch(DocumentEditor editor, LocalDeclarationStatementSyntax declaration, InvocationExpressionSyntax call, IMethodSymbol parser, string exception)
    {
        var variable = declaration.Declaration.Variables[0];
        var type = parser.ReturnType.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var isUsing = declaration.UsingKeyword != default;
        var name = isUsing ? TryParse.Free(call, "parsed") : variable.Identifier.ValueText;
        var value = parser.ReturnType.NullableAnnotation == NullableAnnotation.Annotated && parser.ReturnType.IsReferenceType
            ? $"{call.WithoutTrivia()} ?? throw new global::{exception}(\"{Message(parser)}\")"
            : $"{call.WithoutTrivia()}";
        var statements = ((BlockSyntax)SyntaxFactory.ParseStatement($$"""
            {
            {{type}} {{name}};
            try
            {
                {{name}} = {{value}};
            }
            catch (global::{{exception}} {{TryParse.Free(call, "exception")}})
            {
                throw new global::System.InvalidOperationException("{{Message(parser)}}", {{TryParse.Free(call, "exception")}});
            }
            }
            """)).Statements.ToList();
        statements[0] = statements[0].WithLeadingTrivia(declaration.GetLeadingTrivia());
        if (isUsing)
        {
            statements.Add(declaration.ReplaceNode(Outer(call), SyntaxFactory.IdentifierName(name)).WithLeadingTrivia());
            statements[2] = statements[2].WithTrailingTrivia(declaration.GetTrailingTrivia());
        }
        else
        {
            statements[1] = statements[1].WithTrailingTrivia(declaration.GetTrailingTrivia());
        }

        var annotated = statements.Select(statement => statement.WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation)).ToList();
        editor.InsertBefore(declaration, annotated.Take(annotated.Count - 1));
        editor.ReplaceNode(declaration, annotated[annotated.Count - 1]);
    }

    private static string Message(IMethodSymbol parser) => parser.ReturnType is INamedTypeSymbol { IsReferenceType: true } type && parser.TypeArguments.Length > 0
        ? $"The model's answer is no {type.Name}."
        : "The model's answer does not have the expected form.";
}
