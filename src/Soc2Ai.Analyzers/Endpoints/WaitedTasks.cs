using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>Tells the tasks that are done before their results are read, so that nobody waits.</summary>
internal static class WaitedTasks
{
    /// <summary>Whether the task or tasks in a variable are done where an operation asks for them: awaited or waited for before, or asked whether they are.</summary>
    public static bool IsDone(IOperation at, ILocalSymbol task)
    {
        var root = at;
        while (root.Parent is { } parent)
            root = parent;
        return root.Descendants().Any(operation => operation.Syntax.SpanStart < at.Syntax.SpanStart && operation switch
        {
            IAwaitOperation wait => Names(wait.Operation, task) || wait.Operation.DescendantsAndSelf().Any(use => use is ILocalReferenceOperation { Local: var list } && Holds(root, list, task)),
            // The wait itself is the finding.
            IInvocationOperation { TargetMethod: { Name: "Wait", Parameters.IsEmpty: true }, Instance: { } waited } => Names(waited, task),
            IInvocationOperation { TargetMethod: { Name: "WaitAll", ContainingType.Name: "Task", Parameters.Length: 1 } } => Names(operation, task),
            IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully", Instance: { } asked } => Names(asked, task) && IsAsked(operation),
            _ => false,
        });
    }

    // var all = new List<Task> { a, b }; all.Add(c); await Task.WhenAll(all);
    private static bool Holds(IOperation root, ILocalSymbol list, ILocalSymbol task) => root.Descendants().Any(operation => operation switch
    {
        IVariableDeclaratorOperation { Symbol: var local, Initializer: { } made } => SymbolEqualityComparer.Default.Equals(local, list) && Names(made, task),
        IInvocationOperation { TargetMethod.Name: "Add", Instance: ILocalReferenceOperation { Local: var local } } add => SymbolEqualityComparer.Default.Equals(local, list) && Names(add, task),
        _ => false,
    });

    private static bool Names(IOperation operation, ILocalSymbol task) =>
        operation.DescendantsAndSelf().Any(use => use is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, task));

    private static bool IsAsked(IOperation operation)
    {
        for (var at = operation; at.Parent is not null; at = at.Parent)
        {
            if (at.Parent is IConditionalOperation choice)
                return choice.Condition == at;
        }

        return false;
    }
}
