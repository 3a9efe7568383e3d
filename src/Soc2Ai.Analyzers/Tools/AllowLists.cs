using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>Tells tools that only do what a list allows: folders, hosts, units, statements that the team wrote down.</summary>
internal static class AllowLists
{
    /// <summary>Whether a tool's code asks such a list before it does something.</summary>
    public static bool In(IReadOnlyList<IOperation> code) => code.Any(body => body.DescendantsAndSelf().Any(IsAsked));

    private static bool IsAsked(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Contains" or "ContainsKey" or "TryGetValue" } method } call => IsCondition(call) && IsList(call) && IsInput(call.Arguments[call.Arguments.Length - (method.Name == "TryGetValue" ? 2 : 1)].Value),
        IInvocationOperation { TargetMethod: { Name: "StartsWith", ContainingType.SpecialType: SpecialType.System_String }, Instance: { } path } call => IsCondition(call) && IsPath(path),
        IIsPatternOperation { Value: var value, Pattern: var pattern } test => IsCondition(test) && IsInput(value) && IsConstants(pattern),
        ISwitchExpressionOperation choice => IsInput(choice.Value) && choice.Arms.Length > 1 && choice.Arms.All(arm => arm.Pattern is IDiscardPatternOperation || IsConstants(arm.Pattern)) && choice.Arms.Any(arm => arm.Pattern is IDiscardPatternOperation),
        _ => false,
    };

    // A list of the team's: a field, a property, a collection that is written out.
    private static bool IsList(IInvocationOperation call)
    {
        var list = call.Instance ?? call.Arguments[0].Value;
        while (list is IConversionOperation conversion)
            list = conversion.Operand;
        return list is IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation or IArrayCreationOperation or ICollectionExpressionOperation && list.Type?.SpecialType != SpecialType.System_String;
    }

    private static bool IsPath(IOperation path) => path.Type?.SpecialType == SpecialType.System_String
        && path is ILocalReferenceOperation or IInvocationOperation { TargetMethod.ContainingType.Name: "Path" } or IPropertyReferenceOperation { Property.Name: "FullName" };

    private static bool IsConstants(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: not null and not bool } } => true,
        IBinaryPatternOperation pair => IsConstants(pair.LeftPattern) && IsConstants(pair.RightPattern),
        INegatedPatternOperation not => IsConstants(not.Pattern),
        _ => false,
    };

    private static bool IsInput(IOperation value) => value.DescendantsAndSelf().Any(use => use is IParameterReferenceOperation or ILocalReferenceOperation);

    private static bool IsCondition(IOperation test)
    {
        var child = test;
        for (var at = test.Parent; at is not null; child = at, at = at.Parent)
        {
            if (at is IConditionalOperation choice)
                return choice.Condition == child;
            if (at is not (IUnaryOperation or IBinaryOperation or IParenthesizedOperation or IConversionOperation))
                return false;
        }

        return false;
    }
}
