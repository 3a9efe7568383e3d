using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>
/// Retrieved content that became a part of a prompt's text, where nothing says which part is whose. A message of its own, a part of its own
/// and a tool's result are told apart by the model.
/// </summary>
internal sealed class UnmarkedContentRule(DiagnosticDescriptor descriptor) : FlowRule(descriptor)
{
    /// <inheritdoc/>
    public override FlowVerdict? Judge(FlowFinding finding, IOperation? at, Project project, CancellationToken stop)
    {
        if (Marks(finding.Site.At))
            return null;
        for (var step = finding.Mark.Way; step is not null; step = step.Previous)
        {
            if (Marks(step.At))
                return null;
        }

        return base.Judge(finding, at, project, stop);
    }

    /// <inheritdoc/>
    protected override bool Admits(Hit hit, FlowRun run) =>
        (hit.Mark.Cleaned & FlowFacts.Unmarked) != 0 && !hit.Mark.IsIndirect && !run.At(hit.Sink.At).Any(static other => other.Sink.Kind == "instructions") && !IsToolResult(hit.Sink.Member);

    private static bool IsToolResult(ISymbol member) => member.ContainingType?.Name is { } type && (type.Contains("Tool") || type.StartsWith("FunctionResult", System.StringComparison.Ordinal));

    // A text that is built by appending has its boundaries in lines of their own.
    private static bool Marks(SyntaxNode at) =>
        at.FirstAncestorOrSelf<SyntaxNode>(static node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax) is { } member
        && member.DescendantNodes().Any(static node => node is LiteralExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" or "AppendLine" } } } } literal
            && literal.IsKind(SyntaxKind.StringLiteralExpression) && Boundary.Ends(literal.Token.ValueText));
}
