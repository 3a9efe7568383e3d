using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.CodeFixes;

/// <summary>What to say of a value without saying the value: how long its text is, or how many things it holds.</summary>
internal sealed class Measure(SemanticModel model)
{
    /// <summary>The number that an expression's content is measured by.</summary>
    public ExpressionSyntax Of(ExpressionSyntax expression)
    {
        var type = model.GetTypeInfo(expression);
        var member = Member(type.Type);
        var operand = Primary(expression.WithoutTrivia());
        if (member is null)
            return SyntaxFactory.ParseExpression($"$\"{{{operand}}}\".Length");

        return SyntaxFactory.ParseExpression(type.Nullability.FlowState == NullableFlowState.MaybeNull ? $"{operand}?.{member}" : $"{operand}.{member}");
    }

    /// <summary>An interpolated string or concatenation with the parts that carry content measured; null when it has none.</summary>
    public ExpressionSyntax? OfParts(ExpressionSyntax expression, string? source)
    {
        var parts = expression switch
        {
            InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().Select(hole => hole.Expression).ToList(),
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => [.. Operands(sum)],
            _ => [],
        };
        var content = parts.Where(IsContent).ToList();
        var named = content.Where(part => source is not null && part.DescendantTokens().Any(token => token.ValueText == source)).ToList();
        if (named.Count > 0)
            content = named;

        return content.Count == 0 ? null : expression.ReplaceNodes(content, (part, _) => Hole(part).WithTriviaFrom(part));
    }

    // In a hole a conditional needs parentheses, a member access does not.
    private ExpressionSyntax Hole(ExpressionSyntax part) => part.Parent is BinaryExpressionSyntax && Of(part) is ConditionalAccessExpressionSyntax access ? SyntaxFactory.ParenthesizedExpression(access) : Of(part);

    private static System.Collections.Generic.IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression) ? Operands(sum.Left).Concat(Operands(sum.Right)) : [expression];

    // Numbers, constants and ids stay.
    private bool IsContent(ExpressionSyntax part)
    {
        if (model.GetConstantValue(part).HasValue || model.GetTypeInfo(part).Type is not { } type)
            return false;

        return type is { IsValueType: false } && part.DescendantTokens().LastOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken)) is var last
            && !last.ValueText.EndsWith("Id", StringComparison.Ordinal) && !last.ValueText.Equals("id", StringComparison.Ordinal);
    }

    private static string? Member(ITypeSymbol? type)
    {
        if (type is null)
            return null;
        if (type.SpecialType == SpecialType.System_String || type.TypeKind == TypeKind.Array)
            return "Length";

        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Has(at, "Count"))
                return "Count";
            if (Has(at, "Length"))
                return "Length";
        }

        return type.AllInterfaces.Any(face => face.MetadataName is "ICollection`1" or "IReadOnlyCollection`1") && type.TypeKind == TypeKind.Interface ? "Count" : null;
    }

    private static bool Has(ITypeSymbol type, string name) =>
        type.GetMembers(name).Any(member => member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, Type.SpecialType: SpecialType.System_Int32 });

    private static ExpressionSyntax Primary(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax or ConditionalAccessExpressionSyntax or LiteralExpressionSyntax or InterpolatedStringExpressionSyntax => expression,
        PostfixUnaryExpressionSyntax { Operand: var operand } => Primary(operand),
        _ => SyntaxFactory.ParenthesizedExpression(expression),
    };
}
