using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.ModelCalls;

namespace Soc2Ai.Analyzers.Loops;

/// <summary>What ends or paces repeated model calls whatever the model says: cancellation, a person, work that comes in, a budget, a counter.</summary>
internal sealed class LoopBounds(Project project, CancellationToken stop)
{
    private const int LongestCallee = 8000;

    private static readonly string[] Waits =
    [
        "ReadLine", "ReadKey", "ReadAsync", "ReadMessage", "ReadNext", "ReadInput", "Receive", "Dequeue", "TryDequeue", "TryRead", "TryTake", "TryReceive", "TryPop", "TryPeek", "WaitToRead", "WaitForNextTick", "WaitForConnection", "WaitForMessage",
        "WaitForInput", "WaitForUser", "WaitOne", "Accept", "Consume", "Poll", "GetContext", "GetUpdates", "GetUserInput", "GetInput", "AskUser", "PromptUser", "Prompt", "MoveNext", "Pop", "NextMessage", "NextInput", "Listen", "GetConsumingEnumerable",
    ];

    private static readonly string[] Budgets = ["Budget", "Quota", "Limit", "Spend", "Charge", "Acquire", "Allowance", "MaxTurns", "MaxSteps"];

    /// <summary>Whether something among the operations bounds them, here or in what they call.</summary>
    public bool Any(IEnumerable<IOperation> operations, int depth = 0)
    {
        foreach (var operation in operations)
        {
            if (IsBound(operation, depth))
                return true;
        }

        return false;
    }

    /// <summary>Whether a question that decides about another turn is not for the model to answer.</summary>
    public static bool IsBounding(IOperation question, DerivedValues said, Turns turns)
    {
        if (question.DescendantsAndSelf().Any(turns.Counts) || (question is IBinaryOperation or IIsPatternOperation && question.DescendantsAndSelf().Any(turns.Grows)))
            return true;

        return !said.Reach(question) && !IsSame(question);
    }

    // `retry: true`, a question that has the same answer at every turn by its text.
    private static bool IsSame(IOperation question) => question.ConstantValue.HasValue;

    private bool IsBound(IOperation operation, int depth)
    {
        switch (operation)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation when operation.Type is { Name: "CancellationToken" or "CancellationTokenSource" }:
                return operation is not IPropertyReferenceOperation { Property: { Name: "None", IsStatic: true } };
            case IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" or "CancellationPending" }:
                return true;
            case IReturnOperation { Kind: OperationKind.YieldReturn }:
                return true;
            case IInvocationOperation call:
                return IsWait(call.TargetMethod) || (depth < 2 && Callee(call) is { } callee && (Any(callee.Descendants(), depth + 1) || new Turns(callee).HasLimit));
            default:
                return false;
        }
    }

    private static bool IsWait(IMethodSymbol method)
    {
        if (method.ContainingType is { Name: "Console" or "AnsiConsole" })
            return method.Name.StartsWith("Read", StringComparison.Ordinal) || method.Name is "Prompt" or "Ask" or "Confirm" or "PromptAsync" or "AskAsync" or "ConfirmAsync";
        if (method.ContainingType is { Name: "Enumerable" or "String" or "JsonElement" or "Regex" or "HttpContent" or "File" })
            return false;

        return Waits.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal) && (method.Name.Length == word.Length || char.IsUpper(method.Name[word.Length])))
            || Budgets.Any(word => method.Name.IndexOf(word, StringComparison.Ordinal) >= 0)
            || method.ContainingType is { Name: var type } && Budgets.Take(3).Any(word => type.IndexOf(word, StringComparison.Ordinal) >= 0);
    }

    private IOperation? Callee(IInvocationOperation call) =>
        call.TargetMethod.OriginalDefinition.DeclaringSyntaxReferences is [var reference, ..] && reference.Span.Length < LongestCallee ? project.Constants.Operation(reference.GetSyntax(stop), stop) : null;
}
