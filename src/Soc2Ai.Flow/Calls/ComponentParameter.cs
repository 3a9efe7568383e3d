using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>What Razor makes of <c>&lt;Bubble Text="@answer" /&gt;</c>: the renderer sets the property that a call names.</summary>
internal static class ComponentParameter
{
    /// <summary>The property of a component that <c>builder.AddComponentParameter(1, nameof(Bubble.Text), answer)</c> sets; null for any other call.</summary>
    public static IPropertySymbol? Of(IInvocationOperation call, SourceIndex index, CancellationToken stop)
    {
        if (call.TargetMethod is not { Name: "AddComponentParameter" or "AddAttribute", Parameters.Length: 3, ContainingType.Name: "RenderTreeBuilder" } method
            || call.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: [_, { Expression: var name }, _] } syntax)
        {
            return null;
        }

        var model = index.Model(syntax.SyntaxTree);
        var found = name is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var named }] } ? model.GetSymbolInfo(named, stop).Symbol as IPropertySymbol
            : method.Name == "AddComponentParameter" && model.GetConstantValue(name, stop).Value is string text ? Opened(syntax, model, stop)?.GetMembers(text).OfType<IPropertySymbol>().FirstOrDefault()
            : null;
        return found is not null && TypeFacts.IsOwn(found.ContainingType) ? found : null;
    }

    // The component that was opened last before the call and not closed again.
    private static ITypeSymbol? Opened(InvocationExpressionSyntax call, SemanticModel model, CancellationToken stop)
    {
        if (call.FirstAncestorOrSelf<BlockSyntax>() is not { } block)
            return null;

        var closed = 0;
        for (var i = block.Statements.Count - 1; i >= 0; i--)
        {
            if (block.Statements[i].SpanStart >= call.SpanStart || block.Statements[i] is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var member } } })
                continue;
            if (member.Identifier.ValueText == "CloseComponent")
                closed++;
            else if (member is GenericNameSyntax { Identifier.ValueText: "OpenComponent", TypeArgumentList.Arguments: [var type] } && closed-- == 0)
                return model.GetTypeInfo(type, stop).Type;
        }

        return null;
    }
}
