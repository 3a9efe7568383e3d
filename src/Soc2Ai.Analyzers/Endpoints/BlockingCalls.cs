using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>Tells the operations that hold a thread until a model has answered: <c>.Result</c>, <c>.Wait()</c>, <c>.GetAwaiter().GetResult()</c>, a synchronous call, and methods of the source that do so with what they are given.</summary>
internal sealed class BlockingCalls(Project project)
{
    private static readonly HashSet<string> Carried = ["AsTask", "ConfigureAwait", "Preserve", "Unwrap", "WaitAsync", "GetAwaiter", "Cast", "ToList", "ToArray", "AsReadOnly"];

    private static readonly HashSet<string> Runners = ["RunSync", "RunSynchronously", "Run"];

    /// <summary>The model call that an operation waits for; null when it waits for none.</summary>
    public string? Of(IOperation operation, CancellationToken stop)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } result when IsTask(result.Property.ContainingType):
                return Task(task, operation, stop);
            case IInvocationOperation call:
                return Call(call, stop);
            default:
                return null;
        }
    }

    private string? Call(IInvocationOperation call, CancellationToken stop)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "Wait" or "RunSynchronously" when call.Instance is { } task && IsTask(method.ContainingType):
                return Task(task, call, stop);
            case "GetResult" when call.Instance is { } awaiter && method.ContainingType.Name.Contains("Awaiter"):
                return Task(awaiter, call, stop);
            case "WaitAll" or "WaitAny" when method.ContainingType.Name == "Task":
                return call.Arguments.SelectMany(argument => Elements(Plain(argument.Value))).Select(task => Task(task, call, stop)).FirstOrDefault(model => model is not null);
            case "ToBlockingEnumerable" when call.Arguments.Length > 0:
                return Task(call.Arguments[0].Value, call, stop);
        }

        if (IsSynchronous(method) && project.ModelCall(call) is { } name)
            return name;
        return GivenTask(call, stop);
    }

    private static IEnumerable<IOperation> Elements(IOperation tasks) => tasks switch
    {
        IArrayCreationOperation { Initializer: { } list } => list.ElementValues,
        ICollectionExpressionOperation list => list.Elements,
        _ => [tasks],
    };

    // T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult(): who hands it a model call waits for that.
    private string? GivenTask(IInvocationOperation call, CancellationToken stop)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        var waits = Runners.Contains(method.Name) && method.DeclaringSyntaxReferences.IsEmpty && method.ContainingType.Name is "AsyncContext" or "JoinableTaskFactory" or "AsyncHelper" or "AsyncUtil" or "AsyncPump";
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || !(IsTask(parameter.Type) || GivesTask(parameter.Type)) || IsTask(call.Type))
                continue;
            if ((waits || Waits(method, parameter.Ordinal, stop)) && Task(argument.Value, call, stop) is { } model)
                return model;
        }

        return null;
    }

    private bool Waits(IMethodSymbol method, int ordinal, CancellationToken stop)
    {
        if (method.IsAsync || ordinal >= method.Parameters.Length)
            return false;

        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (project.Constants.Operation(reference.GetSyntax(stop), stop) is not { } body)
                continue;

            foreach (var operation in body.Descendants())
            {
                var task = operation switch
                {
                    IPropertyReferenceOperation { Property.Name: "Result" } result when IsTask(result.Property.ContainingType) => result.Instance,
                    IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult" } wait => wait.Instance,
                    _ => null,
                };
                if (task?.DescendantsAndSelf().Any(use => use is IParameterReferenceOperation { Parameter: var parameter } && parameter.Ordinal == ordinal && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method)) == true)
                    return true;
            }
        }

        return false;
    }

    private string? Task(IOperation task, IOperation at, CancellationToken stop)
    {
        task = Plain(task);
        switch (task)
        {
            case ILocalReferenceOperation { Local: var local }:
                if (Loop(task, local) is { } loop)
                    return Task(loop.Collection, at, stop);
                return WaitedTasks.IsDone(at, local) ? null : project.Constants.Around(task).Of(local).Select(value => Made(value, stop)).FirstOrDefault(model => model is not null);
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } } parameter }:
                return Element(parameter, task, at, stop);
            case IArrayElementReferenceOperation { ArrayReference: var array }:
                return Task(array, at, stop);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { Type: { } type } list } when IsOfTasks(type):
                return Task(list, at, stop);
            default:
                return Made(task, stop);
        }
    }

    // foreach (var task in tasks)
    private static IForEachLoopOperation? Loop(IOperation use, ILocalSymbol local)
    {
        for (var at = use.Parent; at is not null; at = at.Parent)
        {
            if (at is IForEachLoopOperation loop && loop.Locals.Contains(local, SymbolEqualityComparer.Default))
                return loop;
        }

        return null;
    }

    // tasks.Select(task => task.Result)
    private string? Element(IParameterSymbol parameter, IOperation use, IOperation at, CancellationToken stop)
    {
        for (var outer = use.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is not IAnonymousFunctionOperation lambda || !SymbolEqualityComparer.Default.Equals(lambda.Symbol, parameter.ContainingSymbol))
                continue;
            for (var call = lambda.Parent; call is IDelegateCreationOperation or IArgumentOperation or IConversionOperation; call = call.Parent)
            {
                if (call is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" } query } && query.Arguments.Length > 0)
                    return Task(query.Arguments[0].Value, at, stop);
            }

            return null;
        }

        return null;
    }

    private string? Made(IOperation task, CancellationToken stop) =>
        Plain(task) is ILocalReferenceOperation { Local: var local } other
            ? project.Constants.Around(other).Of(local).Where(value => value is not ILocalReferenceOperation).Select(value => Made(value, stop)).FirstOrDefault(model => model is not null)
            : project.Calls.From(Started(task), stop)?.Target;

    // What runs for the task: not what was awaited, or waited for by itself, to make its arguments.
    private IEnumerable<IOperation> Started(IOperation task)
    {
        var open = new Stack<IOperation>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        open.Push(task);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            if (operation is IAwaitOperation && !IsInLambda(operation, task))
                continue;

            yield return operation;
            if (operation is ILocalReferenceOperation { Local: var local } && IsOfTasks(local.Type) && seen.Add(local))
            {
                foreach (var made in project.Constants.Around(operation).Of(local))
                    open.Push(made);
            }

            if (operation is IPropertyReferenceOperation { Property.Name: "Result" } waited && IsTask(waited.Property.ContainingType))
                continue;
            foreach (var child in operation.ChildOperations)
                open.Push(child);
        }
    }

    private static bool IsInLambda(IOperation operation, IOperation within)
    {
        for (var at = operation; at is not null && at != within; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation)
                return true;
        }

        return within is IAnonymousFunctionOperation;
    }

    private static IOperation Plain(IOperation task)
    {
        while (true)
        {
            if (task is IConversionOperation conversion)
                task = conversion.Operand;
            else if (task is IParenthesizedOperation inner)
                task = inner.Operand;
            else if (task is IInvocationOperation call && Carried.Contains(call.TargetMethod.Name) && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } carried)
                task = carried;
            else
                return task;
        }
    }

    // The same call can be awaited.
    private static bool IsSynchronous(IMethodSymbol method)
    {
        if (method.Name.EndsWith("Async", System.StringComparison.Ordinal) || IsTask(method.ReturnType) || method.ReturnType.Name is "IAsyncEnumerable" or "AsyncCollectionResult")
            return false;

        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(method.Name + "Async").Length > 0)
                return true;
        }

        return false;
    }

    private static bool IsOfTasks(ITypeSymbol type) => IsTask(type) || (type is IArrayTypeSymbol array && IsTask(array.ElementType)) || (type is INamedTypeSymbol { TypeArguments: [.., var element] } && IsTask(element));

    private static bool GivesTask(ITypeSymbol type) => type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: var result } && IsTask(result);

    private static bool IsTask(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };
}
