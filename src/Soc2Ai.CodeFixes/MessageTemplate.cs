using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.CodeFixes;

/// <summary>A constant template of a log message: its named places, in the order of the arguments.</summary>
internal static class MessageTemplate
{
    private static readonly Regex Place = new(@"(?<!\{)\{[@$]?(?<name>[A-Za-z_][A-Za-z0-9_.]*|[0-9]+)(?<rest>[^{}]*)\}(?!\})");

    /// <summary>The template with the place of the nth value named for its length; null when there is no such place.</summary>
    public static ExpressionSyntax? Renamed(ExpressionSyntax template, int place, string suffix)
    {
        if (template is not LiteralExpressionSyntax literal || Place.Matches(literal.Token.Text) is not { } places || place >= places.Count)
            return null;

        var match = places[place];
        var name = match.Groups["name"].Value;
        if (char.IsDigit(name[0]) || name.EndsWith(suffix, System.StringComparison.Ordinal))
            return literal;

        var text = literal.Token.Text;
        return Literal(text.Substring(0, match.Index) + $"{{{name}{suffix}}}" + text.Substring(match.Index + match.Length)).WithTriviaFrom(literal);
    }

    /// <summary>The template with a place at its end for what the request is known by; null when it names an id already, or has no names.</summary>
    public static ExpressionSyntax? Correlated(ExpressionSyntax template)
    {
        if (template is not LiteralExpressionSyntax literal || !literal.Token.IsKind(SyntaxKind.StringLiteralToken) || !literal.Token.Text.EndsWith("\"", System.StringComparison.Ordinal))
            return null;

        var names = Place.Matches(literal.Token.Text).Cast<Match>().Select(match => match.Groups["name"].Value).ToList();
        if (names.Count == 0 || names.Any(name => char.IsDigit(name[0]) || name.EndsWith("Id", System.StringComparison.Ordinal) || name.EndsWith("id", System.StringComparison.Ordinal)))
            return null;

        return Literal(literal.Token.Text.Substring(0, literal.Token.Text.Length - 1) + " ({CorrelationId})\"").WithTriviaFrom(literal);
    }

    private static ExpressionSyntax Literal(string text) => SyntaxFactory.ParseExpression(text);
}
