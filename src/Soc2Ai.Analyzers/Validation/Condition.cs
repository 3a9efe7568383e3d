using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Validation;

/// <summary>Where an expression decides what runs.</summary>
internal static class Condition
{
    /// <summary>Whether a truth value is what a branch, a loop, a filter or a flag is decided by.</summary>
    public static bool Holds(IOperation test)
    {
        var inner = test;
        for (var at = test.Parent; at is not null; (inner, at) = (at, at.Parent))
        {
            switch (at)
            {
                case IConversionOperation or IParenthesizedOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or IAwaitOperation:
                case IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } or IIsPatternOperation:
                    continue;
                case IConditionalOperation choice:
                    return choice.Condition == inner;
                case IWhileLoopOperation loop:
                    return loop.Condition == inner;
                case IForLoopOperation loop:
                    return loop.Condition == inner;
                case ISwitchExpressionArmOperation arm:
                    return arm.Guard == inner;
                case IPatternCaseClauseOperation clause:
                    return clause.Guard == inner;
                case IVariableInitializerOperation or ISimpleAssignmentOperation:
                    return true;
                case IReturnOperation:
                    return IsPredicate(at);
                default:
                    return false;
            }
        }

        return false;
    }

    // `order => order.Amount > 0`, `bool IsSane(Order order) => …`.
    private static bool IsPredicate(IOperation from)
    {
        for (var at = from.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation lambda)
                return lambda.Symbol.ReturnType.SpecialType == SpecialType.System_Boolean;
            if (at is ILocalFunctionOperation function)
                return function.Symbol is { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters.IsEmpty: false };
            if (at is IMethodBodyOperation body)
                return body.SemanticModel?.GetDeclaredSymbol(body.Syntax) is IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters.IsEmpty: false };
        }

        return false;
    }
}
