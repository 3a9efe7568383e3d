using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.ModelCalls;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI3002: an answer that is parsed, kept or run, or that a limit may cut off, and nobody looks at why it ended.</summary>
internal sealed class IncompleteOutput : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI3002");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Rule];

    /// <inheritdoc/>
    public IEnumerable<string> Names => TextCalls.Names;

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new Check(project) : null;

    private sealed class Check(Project project) : IBodyCheck
    {
        void IBodyCheck.Check(Body body)
        {
            foreach (var (call, isRaw) in TextCalls.In(body))
            {
                var site = TextCalls.Site(body, call, isRaw);
                if ((isRaw || !IsStructured(call)) && IsTakenAsComplete(body, call, isRaw))
                    body.Report(Rule, site, call.Syntax.GetLocation(), [TextCalls.Name(call)]);
            }
        }

        // GetResponseAsync<T> throws at half an object by itself.
        private static bool IsStructured(IInvocationOperation call) => !call.TargetMethod.TypeArguments.IsEmpty;

        private bool IsTakenAsComplete(Body body, IInvocationOperation call, bool isRaw)
        {
            var use = new AnswerUse(body, call, isRaw);
            if (use.ReadsReason)
                return false;
            if (use.IsConsumed || (use.IsUsed && CallOptions.Of(body, call, isRaw).Says(OutputLimit.Words)))
                return true;

            return !isRaw && Callers(body).Any(caller => new AnswerUse(caller.Body, caller.Call) is { IsConsumed: true, ReadsReason: false }) && (use.IsReturned || use.IsUsed);
        }

        // What a method hands back is used where it is called.
        private IEnumerable<(Body Body, IInvocationOperation Call)> Callers(Body body)
        {
            if (body.Owner is not IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnsVoid: false } method)
                yield break;

            foreach (var syntax in project.Index.CallsOf(method, body.Stop).Take(10))
            {
                if (project.Constants.Operation(syntax, body.Stop) is not IInvocationOperation call || !IsCallOf(call.TargetMethod, method))
                    continue;

                IOperation root = call;
                while (root.Parent is { } parent)
                    root = parent;
                if (call.SemanticModel is { } model && model.GetEnclosingSymbol(call.Syntax.SpanStart, body.Stop) is { } owner)
                    yield return (new Body(project, owner, root, root.Syntax, model, [], _ => { }, body.Stop), call);
            }
        }

        private static bool IsCallOf(IMethodSymbol target, IMethodSymbol method)
        {
            var definition = (target.ReducedFrom ?? target).OriginalDefinition;
            return SymbolEqualityComparer.Default.Equals(definition, method.OriginalDefinition)
                || (definition.ContainingType?.TypeKind == TypeKind.Interface && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(definition), method));
        }
    }
}
