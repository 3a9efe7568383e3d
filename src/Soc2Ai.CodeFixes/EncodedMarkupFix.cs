using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI1008: what the model wrote is encoded. Of a text that is put together its holes are, the markup around them stays; of Markdown what is converted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EncodedMarkupFix : Fix
{
    private const string Encoder = "System.Net.WebUtility";

    /// <inheritdoc/>
    protected override string Id => "SAI1008";

    /// <inheritdoc/>
    protected internal override string Title(Diagnostic finding) => "Encode it for HTML";

    /// <inheritdoc/>
    protected override void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding)
    {
        if (((node as ArgumentSyntax)?.Expression ?? node as ExpressionSyntax) is not { } rendered)
            return;

        foreach (var part in Parts(rendered, editor.SemanticModel))
            editor.ReplaceNode(part, Encoded(part, editor.SemanticModel));
    }

    // What stands in constant text is the team's own markup.
    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax expression, SemanticModel model)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return Parts(inner, model);
            case InterpolatedStringExpressionSyntax text:
                return text.Contents.OfType<InterpolationSyntax>().Where(hole => hole.FormatClause is null).Select(hole => hole.Expression).Where(part => IsText(part, model));
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return Parts(sum.Left, model).Concat(Parts(sum.Right, model)).Where(part => IsText(part, model));
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToHtml" }, ArgumentList.Arguments: [{ Expression: var markdown }, ..] }:
                return [markdown];
            default:
                return [expression];
        }
    }

    private static bool IsText(ExpressionSyntax part, SemanticModel model) => !model.GetConstantValue(part).HasValue && model.GetTypeInfo(part).Type is { IsValueType: false };

    private static ExpressionSyntax Encoded(ExpressionSyntax part, SemanticModel model)
    {
        var type = model.GetTypeInfo(part);
        var text = part.WithoutTrivia().ToString();
        if (type.Type?.SpecialType != SpecialType.System_String)
            text = (part is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax ? text : $"({text})") + (type.Nullability.FlowState == NullableFlowState.MaybeNull ? "?.ToString()" : ".ToString()");
        var encoded = $"{TypeName.At(model, part, Encoder)}.HtmlEncode({text})";

        // In a hole a colon begins the format.
        return SyntaxFactory.ParseExpression(part.Parent is InterpolationSyntax && encoded.Contains("::") ? $"({encoded})" : encoded).WithTriviaFrom(part);
    }
}
