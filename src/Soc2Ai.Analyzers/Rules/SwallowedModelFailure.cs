using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Soc2Ai.Analyzers.Failures;
using Soc2Ai.Analyzers.ModelCalls;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI3004: a handler around a model call after which nobody knows that the call failed.</summary>
internal sealed class SwallowedModelFailure : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI3004");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Rule];

    /// <inheritdoc/>
    public IEnumerable<string> Names => [];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new Check() : null;

    private sealed class Check : IBodyCheck, IFileCheck
    {
        void IBodyCheck.Check(Body body)
        {
        }

        void IFileCheck.Check(SourceFile file)
        {
            foreach (var body in ReachingBodies.In(file, FlowWords.CatchOnly))
            {
                foreach (var operation in body.Operations)
                {
                    if (operation is ITryOperation { Catches.IsEmpty: false } attempt && attempt.Catches.Any(CaughtFailure.Catches))
                        Judge(body, attempt);
                }
            }
        }

        private static void Judge(Body body, ITryOperation attempt)
        {
            if (new ReachingCalls(body.Project, body.Stop).Failing(attempt.Body).FirstOrDefault() is not { Target: { } target })
                return;

            var handling = new FailureHandling(body.Project, body.Stop);
            foreach (var handler in attempt.Catches)
            {
                if (!CaughtFailure.Catches(handler))
                    continue;

                var place = Place((CatchClauseSyntax)handler.Syntax);
                var site = body.Site("handler around a model call", place, member: target);
                if (!CaughtFailure.IsOwnCancellation(handler, attempt.Body) && !handling.Handles(handler))
                    body.Report(Rule, site, place, [target]);
            }
        }

        // `catch (Exception e) when (…)`, without what it does.
        private static Location Place(CatchClauseSyntax handler) => handler.SyntaxTree.GetLocation(TextSpan.FromBounds(
            handler.CatchKeyword.SpanStart, (handler.Filter as SyntaxNode ?? handler.Declaration)?.Span.End ?? handler.CatchKeyword.Span.End));
    }
}
