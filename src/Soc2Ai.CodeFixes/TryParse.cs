using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.CodeFixes;

/// <summary>A call of <c>Parse</c> as one of <c>TryParse</c> that throws what says that it was the model.</summary>
internal static class TryParse
{
    /// <summary>The expression that takes a call's place; null when its type has no <c>TryParse</c> with the same parameters.</summary>
    public static ExpressionSyntax? Of(SemanticModel model, InvocationExpressionSyntax call, IMethodSymbol parser)
    {
        if (parser.Name != "Parse" || !parser.IsStatic || call.Expression is not MemberAccessExpressionSyntax access || call.ArgumentList.Arguments.Any(argument => argument.NameColon is { Name.Identifier.ValueText: "style" or "styles" }))
            return null;

        var parameters = parser.Parameters.Take(call.ArgumentList.Arguments.Count).Select(parameter => parameter.Type).ToList();
        if (!parser.ContainingType.GetMembers("TryParse").OfType<IMethodSymbol>().Any(candidate => Fits(candidate, parser, parameters)) || !IsValue(parser))
            return null;

        var name = Free(call, "parsed", Before(call));
        SimpleNameSyntax method = access.Name is GenericNameSyntax generic ? generic.WithIdentifier(SyntaxFactory.Identifier("TryParse")) : SyntaxFactory.IdentifierName("TryParse");
        var type = parser.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        var whole = SyntaxFactory.ParseExpression($"{access.WithName(method).WithoutTrivia()}({call.ArgumentList.Arguments}, out var {name}) ? {name} : throw new {TypeName.At(model, call, "System.FormatException")}(\"The model's answer is no {type}.\")");
        if (call.Parent is not (EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ArgumentSyntax or AssignmentExpressionSyntax))
            whole = SyntaxFactory.ParenthesizedExpression(whole);
        return whole.WithTriviaFrom(call);
    }

    /// <summary>A name that the surrounding member does not use; of several such names the nth.</summary>
    public static string Free(SyntaxNode at, string stem, int nth = 0)
    {
        var taken = new HashSet<string>(Member(at).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? stem : stem + number.ToString(CultureInfo.InvariantCulture);
            if (!taken.Contains(name) && nth-- == 0)
                return name;
        }
    }

    // Several in one member, edited at once, do not see each other's names.
    private static int Before(InvocationExpressionSyntax call) => Member(call).DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Count(other => other.SpanStart < call.SpanStart && other.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" });

    private static SyntaxNode Member(SyntaxNode at) => at.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) ?? at.SyntaxTree.GetRoot();

    private static bool IsValue(IMethodSymbol parser) => parser.ReturnType.IsValueType || parser.ReturnType is ITypeParameterSymbol;

    private static bool Fits(IMethodSymbol candidate, IMethodSymbol parser, IReadOnlyList<ITypeSymbol> parameters)
    {
        if (candidate.Arity != parser.Arity || candidate.Parameters.Length != parameters.Count + 1 || candidate.Parameters.Last().RefKind != RefKind.Out)
            return false;

        for (var i = 0; i < parameters.Count; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(candidate.Parameters[i].Type, parameters[i]))
                return false;
        }

        return true;
    }
}
