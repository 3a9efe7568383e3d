using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Failures;

/// <summary>What follows a handler that only goes on: the end of a bounded retry, or a look at what the call should have brought.</summary>
internal static class AfterTry
{
    /// <summary>Whether the code behind the <c>try</c> says that the call failed.</summary>
    public static bool Fails(ICatchClauseOperation handler, ErrorValue values, Func<IInvocationOperation, bool> tells)
    {
        if (handler.Parent is not ITryOperation attempt || handler.Handler.Operations.LastOrDefault() is IReturnOperation)
            return false;

        var goesOn = handler.Handler.Operations.LastOrDefault() is IBranchOperation { BranchKind: BranchKind.Continue };
        var variables = Assigned(attempt, handler);
        var isRetry = false;
        IOperation child = attempt;
        for (var at = attempt.Parent; at is not null && at is not (IAnonymousFunctionOperation or ILocalFunctionOperation or IMethodBodyBaseOperation); (child, at) = (at, at.Parent))
        {
            if (at is ILoopOperation)
            {
                isRetry |= at is not IForEachLoopOperation { LoopKind: LoopKind.ForEach } || attempt.Body.Descendants().Any(IsWayOut);
                goesOn = false;
            }
            else if (at is IBlockOperation block && !goesOn && Any(block.Operations.SkipWhile(statement => statement != child).Skip(1), variables, isRetry, values, tells))
                return true;
        }

        return false;
    }

    private static bool IsWayOut(IOperation operation) => operation is IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo };

    // Behind a retry, its end; anywhere, a statement that depends on what the call or the handler set.
    private static bool Any(IEnumerable<IOperation> statements, HashSet<ISymbol> variables, bool isRetry, ErrorValue values, Func<IInvocationOperation, bool> tells) => statements.Any(statement => statement switch
    {
        IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => isRetry,
        IReturnOperation { ReturnedValue: { } value } when isRetry && (values.Is(value) || IsFalse(value)) => true,
        IExpressionStatementOperation { Operation: var call } when isRetry && PlainOperation.OfAwaited(call) is IInvocationOperation told => tells(told),
        IConditionalOperation choice when Mentions(choice.Condition, variables) => choice.Descendants().Any(operation => operation switch
        {
            IThrowOperation => true,
            IReturnOperation { ReturnedValue: { } value } => values.Is(value) || IsFalse(value),
            IInvocationOperation call => tells(call),
            _ => false,
        }),
        _ => statement.Descendants().Any(operation => operation switch
        {
            ICoalesceOperation { WhenNull: var none } coalesce when Mentions(coalesce.Value, variables) => PlainOperation.OfAwaited(none) is IThrowOperation || values.Is(none),
            IConditionalOperation { WhenFalse: { } otherwise } choice when Mentions(choice.Condition, variables) => IsError(choice.WhenTrue, values) || IsError(otherwise, values),
            IInvocationOperation { TargetMethod.Name: "ThrowIfNull" or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace" } guard => guard.Arguments.Any(argument => Mentions(argument.Value, variables)),
            _ => false,
        }),
    });

    private static bool IsError(IOperation value, ErrorValue values) => PlainOperation.OfAwaited(value) is IThrowOperation || values.Is(value);

    private static bool IsFalse(IOperation value) => PlainOperation.OfAwaited(value).ConstantValue is { HasValue: true, Value: false };

    private static bool Mentions(IOperation expression, HashSet<ISymbol> variables) => expression.DescendantsAndSelf().Any(operation => operation switch
    {
        ILocalReferenceOperation local => variables.Contains(local.Local),
        IMemberReferenceOperation member => variables.Contains(member.Member),
        _ => false,
    });

    private static HashSet<ISymbol> Assigned(ITryOperation attempt, ICatchClauseOperation handler)
    {
        var variables = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in attempt.Body.Descendants().Concat(handler.Handler.Descendants()))
        {
            if (operation is IAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } })
                variables.Add(local);
            else if (operation is IAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } })
                variables.Add(member);
        }

        return variables;
    }
}
