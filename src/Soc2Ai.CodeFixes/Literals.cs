using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>Edits inside string literals that keep their kind, escapes and trivia.</summary>
internal static class Literals
{
    /// <summary>The string literals, and the text parts of interpolated strings, in a node, itself included.</summary>
    public static IEnumerable<SyntaxToken> In(SyntaxNode node) => node.DescendantTokens().Where(token => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken);

    /// <summary>Replaces a part of a literal's source text.</summary>
    public static void Replace(DocumentEditor editor, SyntaxToken literal, int start, int length, string text)
    {
        var changed = literal.Text.Remove(start, length).Insert(start, text);
        SyntaxNode replacement = literal.Parent is InterpolatedStringTextSyntax
            ? SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(literal.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, changed, changed, literal.TrailingTrivia))
            : SyntaxFactory.ParseExpression(changed).WithTriviaFrom(literal.Parent!);
        editor.ReplaceNode(literal.Parent!, replacement);
    }

    /// <summary>Replaces the first place of a part in a literal's source text; false when it is not there.</summary>
    public static bool Replace(DocumentEditor editor, SyntaxToken literal, string part, string text)
    {
        var at = literal.Text.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
            Replace(editor, literal, at, part.Length, text);
        return at >= 0;
    }
}
