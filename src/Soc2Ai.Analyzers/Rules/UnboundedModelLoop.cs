using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Soc2Ai.Analyzers.Loops;
using Soc2Ai.Analyzers.ModelCalls;
using Soc2Ai.Analyzers.Settings;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI2003: a loop or recursion around a model call that only the model ends, or a limit on one that is none.</summary>
internal sealed class UnboundedModelLoop : IRule
{
    private const string Population = "loop around a model call";
    private const string Limit = "iteration-limit";

    private static readonly HashSet<string> Limits = [.. ApiRows.All.Where(row => row is { Role: ApiRole.Setting, Kind: Limit }).Select(row => row.Member)];

    private static readonly DiagnosticDescriptor Loop = Analyzers.Descriptors.For(id: "SAI2003");
    private static readonly DiagnosticDescriptor Recursion = Analyzers.Descriptors.For(id: "SAI2003", variant: "recursion");
    private static readonly DiagnosticDescriptor NoLimit = Analyzers.Descriptors.For(id: "SAI2003", variant: "limit");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Loop, Recursion, NoLimit];

    /// <inheritdoc/>
    public IEnumerable<string> Names => Limits;

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new Check() : null;

    private sealed class Check : IBodyCheck, IFileCheck
    {
        void IBodyCheck.Check(Body body)
        {
            if (body.Project.Index.File(body.Declaration.SyntaxTree, body.Stop) is not { } file || !file.PlacesOf(Limits).In(body.Declaration.Span))
                return;

            foreach (var use in SettingUse.In(body))
            {
                if (use.Kind != Limit)
                    continue;

                var site = body.Site(Population, use.At, member: use.Name);
                if (body.Project.Constants.Of(use.Value, body.Stop).Any(origin => !origin.IsFallback && SettingValue.Matches(origin, use.Condition)))
                    body.Report(NoLimit, site, use.Value.Syntax.GetLocation(), [use.Name]);
            }
        }

        void IFileCheck.Check(SourceFile file)
        {
            var loops = file.Index.PlacesOf(FlowWords.LoopOnly);
            foreach (var declaration in file.Index.Declarations)
            {
                if (!loops.In(declaration.Span) && !MayRecur(file.Index, declaration) || ReachingBodies.Of(file, declaration) is not { } body)
                    continue;

                foreach (var operation in body.Operations)
                {
                    if (operation is ILoopOperation loop)
                        Judge(body, loop);
                    else if (operation is ILocalFunctionOperation { Body: { } block } local)
                        Judge(body, local.Symbol, block, ((LocalFunctionStatementSyntax)local.Syntax).Identifier.GetLocation());
                }

                if (body.Owner is IMethodSymbol method && declaration.Node is MethodDeclarationSyntax { Identifier: var name })
                    Judge(body, method, body.Root, name.GetLocation());
            }
        }

        private static bool MayRecur(FileIndex file, CodeDeclaration declaration)
        {
            foreach (var place in file.PlacesOf(declaration.Name))
            {
                if (declaration.Node is MethodDeclarationSyntax && declaration.Span.Contains(place))
                    return true;
            }

            return declaration.Node.DescendantNodes().Any(node => node is LocalFunctionStatementSyntax);
        }

        private static void Judge(Body body, ILoopOperation loop)
        {
            var loops = new ModelLoop(body.Project, body.Stop);
            if (loops.Target(loop) is not { } target)
                return;

            var place = Place(loop.Syntax);
            var site = body.Site(Population, place, member: target);
            if (!IsPolling(loop) && !IsUnknown(loop) && loops.IsUnbounded(loop))
                body.Report(Loop, site, place, [target]);
        }

        // A call that does not bind may wait for a person, or count.
        private static bool IsUnknown(ILoopOperation loop) => loop.Descendants().Any(static operation => operation is IInvalidOperation { Syntax: InvocationExpressionSyntax });

        // `while (response.ContinuationToken is not null)` asks whether one and the same answer is ready; the model is not asked again.
        private static bool IsPolling(ILoopOperation loop) => loop is IWhileLoopOperation { Condition: { } condition }
            && condition.Descendants().Any(operation => operation is IPropertyReferenceOperation { Property.Name: "ContinuationToken" });

        private static void Judge(Body body, IMethodSymbol function, IOperation block, Location place)
        {
            var recursions = new ModelRecursion(body.Project, body.Stop);
            if (recursions.Target(function, block, out var again) is not { } target)
                return;

            var site = body.Site(Population, place, member: target);
            if (recursions.IsUnbounded(function, block, again))
                body.Report(Recursion, site, place, [function.Name, target], related: again.Select(call => call.Syntax.GetLocation()));
        }

        // `while (…)`, `for (…)` or `do`, without what is done.
        private static Location Place(SyntaxNode loop) => loop.SyntaxTree.GetLocation(loop switch
        {
            WhileStatementSyntax { CloseParenToken: var end } => TextSpan.FromBounds(loop.SpanStart, end.Span.End),
            ForStatementSyntax { CloseParenToken: var end } => TextSpan.FromBounds(loop.SpanStart, end.Span.End),
            DoStatementSyntax { DoKeyword: var begin } => begin.Span,
            _ => loop.GetFirstToken().Span,
        });
    }
}
