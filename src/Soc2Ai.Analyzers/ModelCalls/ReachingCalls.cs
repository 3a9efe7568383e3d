using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.ModelCalls;

/// <summary>The operations of a piece of code that are model calls, or call what reaches one while that piece runs.</summary>
internal sealed class ReachingCalls(Project project, CancellationToken stop)
{
    private static readonly string[] Later = ["Map", "Add", "Use", "On", "Configure", "Register", "Subscribe", "With", "Try"];

    /// <summary>Each of them, with the name of the model call that it is or reaches. Code that is only handed over, and code that nothing gets out of, is left out.</summary>
    public IEnumerable<(IOperation At, string Target)> In(IOperation scope) => In(scope, pastHandlers: false);

    /// <summary>As <see cref="In(IOperation)"/>, without the calls whose failures a handler inside the piece keeps.</summary>
    public IEnumerable<(IOperation At, string Target)> Failing(IOperation scope) => In(scope, pastHandlers: true);

    /// <summary>The model call that an operation is or reaches by what it calls itself; null when there is none.</summary>
    public string? Target(IOperation operation)
    {
        if (operation.Kind is not (OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.PropertyReference or OperationKind.LocalReference or OperationKind.FieldReference or OperationKind.MethodReference or OperationKind.Loop))
            return null;

        return project.ModelCall(operation) ?? project.Calls.Through(operation, stop)?.Target;
    }

    private IEnumerable<(IOperation At, string Target)> In(IOperation scope, bool pastHandlers)
    {
        var open = new Stack<IOperation>();
        open.Push(scope);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            if (operation is ILocalFunctionOperation && operation != scope || operation is IAnonymousFunctionOperation && operation != scope && RunsLater(operation))
                continue;

            if (Target(operation) is { } target)
                yield return (operation, target);
            foreach (var child in operation.ChildOperations.Reverse())
            {
                if (!pastHandlers || operation is not ITryOperation attempt || attempt.Body != child || !attempt.Catches.Any(KeepsAll))
                    open.Push(child);
            }
        }
    }

    // A method group or lambda for a registration or an event is not run here.
    private static bool RunsLater(IOperation lambda)
    {
        var at = lambda.Parent;
        while (at is IDelegateCreationOperation or IConversionOperation)
            at = at.Parent;
        return at switch
        {
            IEventAssignmentOperation => true,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } =>
                Later.Any(word => method.Name.StartsWith(word, System.StringComparison.Ordinal) && method.Name.Length > word.Length && char.IsUpper(method.Name[word.Length]) || method.Name == word),
            _ => false,
        };
    }

    private static bool KeepsAll(ICatchClauseOperation handler) =>
        handler.Filter is null && handler.ExceptionType.Name is "Exception" or "Object" && !handler.Handler.Descendants().Any(operation => operation is IThrowOperation);
}
