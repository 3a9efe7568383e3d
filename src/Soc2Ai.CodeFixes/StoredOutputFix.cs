using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI4008: the request asks the provider to keep nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StoredOutputFix : Fix
{
    /// <inheritdoc/>
    protected override string Id => "SAI4008";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Ask the provider to store nothing";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } value)
            return;

        if (value is InterpolatedStringExpressionSyntax text)
            EditText(editor, text);
        else if (value is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) && Off(literal.Token.Text) is { } changed)
            editor.ReplaceNode(literal, SyntaxFactory.ParseExpression(changed).WithTriviaFrom(literal));
        else if (editor.SemanticModel.GetTypeInfo(value) is { } type && (IsBool(type.Type) || IsBool(type.ConvertedType)))
            editor.ReplaceNode(value, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression).WithTriviaFrom(value));
    }

    private static void EditText(DocumentEditor editor, InterpolatedStringExpressionSyntax text)
    {
        foreach (var content in text.Contents)
        {
            if (content is InterpolatedStringTextSyntax { TextToken: var token } part && Off(token.Text) is { } changed)
                editor.ReplaceNode(part, part.WithTextToken(SyntaxFactory.Token(token.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, changed, changed, token.TrailingTrivia)));
        }
    }

    // The value behind the key, whatever quotes stand around it; null where there is none.
    private static string? Off(string text)
    {
        var key = text.IndexOf("store", System.StringComparison.Ordinal);
        for (; key >= 0; key = text.IndexOf("store", key + 5, System.StringComparison.Ordinal))
        {
            var at = key + 5;
            while (at < text.Length && text[at] is '"' or '\\' or ' ' or ':')
                at++;
            if (string.CompareOrdinal(text, at, "true", 0, 4) == 0)
                return text.Substring(0, at) + "false" + text.Substring(at + 4);
        }

        return null;
    }

    private static bool IsBool(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_Boolean }
        or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] };
}
