using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Loops;

/// <summary>How a loop ends: the questions that decide whether it does.</summary>
/// <param name="Questions">The conditions of the loop and around its exits and its <c>continue</c>, down to what is neither and nor or.</param>
/// <param name="AfterFailure">Those in handlers.</param>
/// <param name="HasExit">Whether anything outside of a handler ends it.</param>
/// <param name="IsLeftAtOnce">Whether a turn that nothing continues or fails is the last.</param>
internal sealed record LoopExits(IReadOnlyList<IOperation> Questions, IReadOnlyList<IOperation> AfterFailure, bool HasExit, bool IsLeftAtOnce)
{
    /// <summary>The exits of a loop.</summary>
    public static LoopExits Of(ILoopOperation loop)
    {
        var condition = loop switch
        {
            IWhileLoopOperation { Condition: { } until } => until,
            IForLoopOperation { Condition: { } until } => until,
            _ => null,
        };
        var questions = new List<IOperation>();
        var failures = new List<IOperation>();
        var hasExit = condition is not null && Add(condition, questions) && questions.Count > 0;
        var (leaves, continues) = (false, false);
        foreach (var operation in loop.Body.Descendants())
        {
            if (operation is ICatchClauseOperation { Filter: { } filter })
                Add(filter, failures);

            var isContinue = operation is IBranchOperation { BranchKind: BranchKind.Continue } next && SymbolEqualityComparer.Default.Equals(next.Target, loop.ContinueLabel);
            if ((!isContinue && !IsExit(operation, loop)) || IsInFunction(operation, loop))
                continue;

            var around = new List<IOperation>();
            var isFailure = Guards(operation, loop, around);
            (isFailure ? failures : questions).AddRange(around);
            if (isFailure || operation is IThrowOperation && isContinue)
                continue;
            if (isContinue)
                continues = true;
            else
            {
                hasExit = true;
                leaves |= around.Count == 0 && operation is not IThrowOperation && !IsInInnerLoop(operation, loop);
            }
        }

        return new LoopExits(questions, failures, hasExit, leaves && !continues);
    }

    /// <summary>The questions that decide whether an operation is come to; true when it is in a handler.</summary>
    public static bool Guards(IOperation operation, IOperation scope, List<IOperation> questions)
    {
        var isFailure = false;
        for (var (child, at) = (operation, operation.Parent); at is not null && at != scope; (child, at) = (at, at.Parent))
        {
            switch (at)
            {
                case IConditionalOperation choice when choice.Condition != child:
                    Add(choice.Condition, questions);
                    break;
                case ISwitchOperation choice when choice.Value != child:
                    questions.Add(choice.Value);
                    break;
                case ISwitchExpressionOperation choice when choice.Value != child:
                    questions.Add(choice.Value);
                    break;
                case ISwitchCaseOperation section:
                    foreach (var guard in section.Clauses.OfType<IPatternCaseClauseOperation>().Select(clause => clause.Guard).OfType<IOperation>())
                        Add(guard, questions);
                    break;
                case ICoalesceOperation coalesce when coalesce.WhenNull == child:
                    questions.Add(coalesce.Value);
                    break;
                case ICatchClauseOperation handler:
                    if (handler.Filter is { } filter)
                        Add(filter, questions);
                    isFailure = true;
                    break;
            }
        }

        return isFailure;
    }

    /// <summary>Splits a condition into its questions; always true.</summary>
    public static bool Add(IOperation condition, List<IOperation> questions)
    {
        switch (condition)
        {
            case IParenthesizedOperation inner:
                return Add(inner.Operand, questions);
            case IConversionOperation conversion:
                return Add(conversion.Operand, questions);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Add(not.Operand, questions);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or, Type.SpecialType: SpecialType.System_Boolean } pair:
                return Add(pair.LeftOperand, questions) && Add(pair.RightOperand, questions);
            case { ConstantValue.HasValue: true }:
                return true;
            default:
                questions.Add(condition);
                return true;
        }
    }

    private static bool IsExit(IOperation operation, ILoopOperation loop) => operation switch
    {
        IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } => !operation.IsImplicit || operation.Parent is not IBlockOperation { Parent: IAnonymousFunctionOperation },
        IBranchOperation { BranchKind: BranchKind.Break } leave => SymbolEqualityComparer.Default.Equals(leave.Target, loop.ExitLabel),
        IBranchOperation { BranchKind: BranchKind.GoTo } => true,
        IThrowOperation => !IsCaught(operation, loop),
        _ => false,
    };

    private static bool IsCaught(IOperation thrown, ILoopOperation loop)
    {
        for (var (child, at) = (thrown, thrown.Parent); at is not null && at != loop; (child, at) = (at, at.Parent))
        {
            if (at is ITryOperation { Catches.IsEmpty: false } attempt && attempt.Body == child)
                return true;
        }

        return false;
    }

    private static bool IsInFunction(IOperation operation, ILoopOperation loop)
    {
        for (var at = operation.Parent; at is not null && at != loop; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }

    private static bool IsInInnerLoop(IOperation operation, ILoopOperation loop)
    {
        for (var at = operation.Parent; at is not null && at != loop; at = at.Parent)
        {
            if (at is ILoopOperation)
                return true;
        }

        return false;
    }
}
