using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Analyzers.Guards;

/// <summary>Text between <c>#if DEBUG</c> and its end, which a release build leaves out.</summary>
internal static class DebugDirective
{
    /// <summary>Whether a node stands in such text.</summary>
    public static bool Covers(SyntaxNode node)
    {
        var root = node.SyntaxTree.GetRoot();
        if (!root.ContainsDirectives)
            return false;

        var open = new Stack<bool>();
        for (var directive = root.GetFirstDirective(); directive is not null && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax start:
                    open.Push(Requires(start.Condition, true));
                    break;
                case ElifDirectiveTriviaSyntax next when open.Count > 0:
                    open.Pop();
                    open.Push(Requires(next.Condition, true));
                    break;
                case ElseDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    open.Push(Requires(Opening(directive), false));
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.Contains(true);
    }

    private static ExpressionSyntax? Opening(DirectiveTriviaSyntax directive) =>
        directive.GetRelatedDirectives() is [IfDirectiveTriviaSyntax start, ..] ? start.Condition : null;

    // Whether the condition's having this value means that DEBUG is defined.
    private static bool Requires(ExpressionSyntax? condition, bool value) => condition switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "DEBUG" } => value,
        IdentifierNameSyntax { Identifier.ValueText: "RELEASE" } => !value,
        ParenthesizedExpressionSyntax inner => Requires(inner.Expression, value),
        PrefixUnaryExpressionSyntax not => Requires(not.Operand, !value),
        BinaryExpressionSyntax pair => pair.IsKind(SyntaxKind.LogicalAndExpression) == value
            ? Requires(pair.Left, value) || Requires(pair.Right, value)
            : Requires(pair.Left, value) && Requires(pair.Right, value),
        _ => false,
    };
}
