using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>Which requests a step of the pipeline looks at, by their paths: <c>UseWhen(context => context.Request.Path.StartsWithSegments("/admin"), …)</c>, <c>Map("/admin", …)</c>, or an <c>if</c> in the step itself.</summary>
internal sealed class PathTests(Project project)
{
    /// <summary>The conditions of the branches in which a step is added.</summary>
    public IEnumerable<PathTest> Around(IInvocationOperation step)
    {
        for (var at = step.Parent; at is not null; at = at.Parent)
        {
            if (at is not IInvocationOperation branch || branch == step)
                continue;

            if (branch.TargetMethod.Name is "UseWhen" or "MapWhen")
            {
                if (branch.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "predicate") is { } predicate && !predicate.Value.Syntax.Span.Contains(step.Syntax.Span))
                {
                    foreach (var test in Of(predicate.Value.DescendantsAndSelf()))
                        yield return test;
                }
            }
            else if (branch.TargetMethod.Name is "Map" && branch.Arguments.Any(argument => argument.Parameter?.Name == "configuration"))
            {
                if (branch.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "pathMatch") is { } path && Text(path.Value) is { } prefix)
                    yield return new PathTest(prefix, IsMet: true);
            }
        }
    }

    /// <summary>Those that a middleware's code makes.</summary>
    public IEnumerable<PathTest> In(INamedTypeSymbol type, CancellationToken stop) =>
        type.GetMembers().Where(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary, Name: "Invoke" or "InvokeAsync" }).SelectMany(member => In(member, stop));

    /// <summary>Those that a method makes.</summary>
    public IEnumerable<PathTest> In(ISymbol method, CancellationToken stop) =>
        method.DeclaringSyntaxReferences.SelectMany(reference => project.Constants.Operation(reference.GetSyntax(stop), stop) is { } body ? In(body) : []);

    /// <summary>Those of the outermost conditions of a body: what they let through untouched, or what alone they look at.</summary>
    public IEnumerable<PathTest> In(IOperation body)
    {
        foreach (var choice in body.Descendants().OfType<IConditionalOperation>().Where(choice => choice.WhenFalse is null))
        {
            var tests = Of(choice.Condition.DescendantsAndSelf()).ToList();
            if (tests.Count != 1 || HasOtherCondition(choice.Condition, isEither: true))
                continue;

            // What is let through before anything is asked: if (path is "/health") { await next(context); return; }
            var letsThrough = Calls(choice.WhenTrue) && !Denies(choice.WhenTrue);
            if (letsThrough && !HasOtherCondition(choice.Condition, isEither: false))
                yield return tests[0] with { IsMet = !tests[0].IsMet };
            else if (!letsThrough && Denies(choice.WhenTrue))
                yield return tests[0];
        }
    }

    private static bool Denies(IOperation branch) => Denial.Of(branch) != Access.None;

    private static bool Calls(IOperation branch) =>
        branch.Descendants().OfType<IInvocationOperation>().Any(call => call.TargetMethod.MethodKind == MethodKind.DelegateInvoke);

    private static bool HasOtherCondition(IOperation condition, bool isEither) =>
        condition.DescendantsAndSelf().OfType<IBinaryOperation>().Any(pair => pair.OperatorKind == (isEither ? BinaryOperatorKind.ConditionalOr : BinaryOperatorKind.ConditionalAnd));

    private IEnumerable<PathTest> Of(IEnumerable<IOperation> condition)
    {
        foreach (var operation in condition)
        {
            var prefix = operation switch
            {
                IInvocationOperation { TargetMethod.Name: "StartsWithSegments" or "StartsWith" } call when IsPath(call.Instance ?? call.Arguments[0].Value) => call.Arguments.Select(argument => Text(argument.Value)).FirstOrDefault(text => text is not null),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison when IsPath(comparison.LeftOperand) => Text(comparison.RightOperand),
                _ => null,
            };
            if (prefix is not null)
                yield return new PathTest(prefix, IsMet: !IsNegated(operation));
        }
    }

    private static bool IsPath(IOperation value) => value.DescendantsAndSelf().Any(operation => operation is IPropertyReferenceOperation { Property: { Name: "Path", ContainingType.Name: "HttpRequest" } });

    private static bool IsNegated(IOperation test)
    {
        var negated = false;
        for (var at = test.Parent; at is not null and not IAnonymousFunctionOperation and not IConditionalOperation; at = at.Parent)
            negated ^= at is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not };
        return negated;
    }

    private string? Text(IOperation value)
    {
        var texts = project.Constants.Of(value).Select(origin => origin.WholeText).ToList();
        return texts is [{ Length: > 0 } text] ? text : null;
    }
}
