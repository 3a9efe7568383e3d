using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Guards;

/// <summary>The branch in which a request over HTTP failed: what came back there is a server's error, not a model's answer.</summary>
internal static class FailedRequest
{
    /// <summary>Whether an operation stands in such a branch.</summary>
    public static bool Covers(IOperation operation)
    {
        var child = operation;
        for (var at = operation.Parent; at is not null; (child, at) = (at, at.Parent))
        {
            if (at is IConditionalOperation choice && (choice.WhenTrue == child ? Says(choice.Condition, false) : choice.WhenFalse == child && Says(choice.Condition, true)))
                return true;
        }

        return false;
    }

    // Whether a condition says that the request succeeded, or that it did not.
    private static bool Says(IOperation condition, bool succeeded) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Says(not.Operand, !succeeded),
        IPropertyReferenceOperation { Property: { Name: "IsSuccessStatusCode", ContainingType.Name: "HttpResponseMessage" } } => succeeded,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } same => IsStatus(same.LeftOperand) && same.RightOperand.ConstantValue.Value is 200 == succeeded,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } other => IsStatus(other.LeftOperand) && other.RightOperand.ConstantValue.Value is 200 && !succeeded,
        _ => false,
    };

    private static bool IsStatus(IOperation operation) => operation is IPropertyReferenceOperation { Property: { Name: "StatusCode", ContainingType.Name: "HttpResponseMessage" } };
}
