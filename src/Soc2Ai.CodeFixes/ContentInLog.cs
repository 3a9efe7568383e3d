using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.CodeFixes;

/// <summary>Takes content out of one argument of a log call: its length goes in, and its place in the template is named for that.</summary>
internal sealed class ContentInLog(DocumentEditor editor, Diagnostic finding)
{
    private readonly SemanticModel _model = editor.SemanticModel;
    private readonly Measure _measure = new(editor.SemanticModel);

    /// <summary>Edits the call that has the argument; does nothing where no length fits.</summary>
    public void Edit(SyntaxNode node)
    {
        var expression = node as ExpressionSyntax ?? (node as ArgumentSyntax)?.Expression;
        while (expression?.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax)
            expression = (ExpressionSyntax)expression.Parent;
        if (expression?.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
            || _model.GetOperation(call) is not IInvocationOperation operation || Parameter(operation, argument) is not { } parameter)
        {
            return;
        }

        // The values of a scope are its author's to choose.
        if (operation.TargetMethod.Name == "BeginScope" && parameter.OriginalDefinition.Type is ITypeParameterSymbol)
            return;

        var index = list.Arguments.IndexOf(argument);
        var source = finding.Properties.TryGetValue("source", out var name) ? name : null;
        if (_measure.OfParts(expression, source) is { } parts)
            Replace(call, index, parts.WithTriviaFrom(expression));
        else if (TakesNumber(parameter.OriginalDefinition.Type) || TakesNumberToo(operation.TargetMethod, parameter))
            ReplaceValue(call, operation, index, _measure.Of(expression).WithTriviaFrom(expression));
        else if (parameter.Type.SpecialType == SpecialType.System_String && IsTemplate(parameter, operation))
            ReplaceMessage(call, index, expression);
        else if (parameter.Type.SpecialType == SpecialType.System_String)
            Replace(call, index, SyntaxFactory.ParseExpression($"$\"{{{_measure.Of(expression)}}} characters\"").WithTriviaFrom(expression));
    }

    private static IParameterSymbol? Parameter(IInvocationOperation operation, ArgumentSyntax argument) =>
        operation.Arguments.FirstOrDefault(candidate => candidate.Syntax == argument)?.Parameter
        ?? operation.Arguments.FirstOrDefault(candidate => candidate.ArgumentKind == ArgumentKind.ParamArray && candidate.Value.Descendants().Any(element => element.Syntax == argument.Expression))?.Parameter;

    // The text that a logger takes for a template, so that braces in it would count.
    private static bool IsTemplate(IParameterSymbol parameter, IInvocationOperation operation) =>
        parameter.Name is "message" or "messageTemplate" or "messageFormat" && operation.TargetMethod.Parameters.Any(other => other.IsParams) && operation.TargetMethod.Parameters.Last().Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object };

    private static bool TakesNumber(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object || type is ITypeParameterSymbol or IDynamicTypeSymbol or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object };

    // `Info(string message, string argument)` stands beside `Info<T>(string message, T argument)`.
    private static bool TakesNumberToo(IMethodSymbol method, IParameterSymbol parameter) => parameter.Ordinal > 0 && method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
        .Any(other => other.Parameters.Length == method.Parameters.Length && other.Parameters[0].Type.SpecialType == SpecialType.System_String && method.Parameters[0].Type.SpecialType == SpecialType.System_String && TakesNumber(other.Parameters[parameter.Ordinal].Type));

    private void Replace(InvocationExpressionSyntax call, int index, ExpressionSyntax with) =>
        editor.ReplaceNode(call, (current, _) => WithArgument((InvocationExpressionSyntax)current, index, with));

    // `LogInformation(prompt)` → `LogInformation("{PromptLength} characters", prompt.Length)`
    private void ReplaceMessage(InvocationExpressionSyntax call, int index, ExpressionSyntax expression)
    {
        var last = expression.DescendantTokens().Last(token => token.IsKind(SyntaxKind.IdentifierToken)).ValueText;
        var name = char.ToUpperInvariant(last[0]) + last.Substring(1);
        var template = SyntaxFactory.ParseExpression($"\"{{{name}Length}} characters\"");
        editor.ReplaceNode(call, (current, _) =>
        {
            var changed = WithArgument((InvocationExpressionSyntax)current, index, template.WithTriviaFrom(expression));
            return changed.WithArgumentList(changed.ArgumentList.WithArguments(changed.ArgumentList.Arguments.Insert(index + 1, Argument(_measure.Of(expression)))));
        });
    }

    private void ReplaceValue(InvocationExpressionSyntax call, IInvocationOperation operation, int index, ExpressionSyntax with)
    {
        var template = call.ArgumentList.Arguments.IndexOf(argument => Parameter(operation, argument)?.Name is "message" or "messageTemplate" or "messageFormat");
        var suffix = with is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" } or ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Count" } } ? "Count" : "Length";
        var knowsActivity = _model.Compilation.GetTypeByMetadataName("System.Diagnostics.Activity") is not null && operation.TargetMethod.Name != "BeginScope";
        editor.ReplaceNode(call, (current, _) =>
        {
            var changed = WithArgument((InvocationExpressionSyntax)current, index, with);
            if (template < 0 || template >= index || MessageTemplate.Renamed(changed.ArgumentList.Arguments[template].Expression, index - template - 1, suffix) is not { } renamed)
                return changed;

            changed = WithArgument(changed, template, renamed);
            return knowsActivity && MessageTemplate.Correlated(renamed) is { } correlated
                ? WithArgument(changed, template, correlated).AddArgumentListArguments(Argument(Correlation(call)))
                : changed;
        });
    }

    private ExpressionSyntax Correlation(SyntaxNode place) => SyntaxFactory.ParseExpression(TypeName.At(_model, place, "System.Diagnostics.Activity") + ".Current?.Id");

    private static ArgumentSyntax Argument(ExpressionSyntax expression) => SyntaxFactory.Argument(expression).WithLeadingTrivia(SyntaxFactory.Space);

    private static InvocationExpressionSyntax WithArgument(InvocationExpressionSyntax call, int index, ExpressionSyntax expression)
    {
        var old = call.ArgumentList.Arguments[index];
        return call.ReplaceNode(old, old.WithExpression(expression));
    }
}
