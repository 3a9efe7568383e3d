using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Validation;

/// <summary>Whether a parsed value is looked at before it is used: for null, for its range, for its properties, by a validator or by a helper that does one of these.</summary>
/// <param name="isHelper">Whether the text is a parameter, so that what comes back is the caller's to check.</param>
internal sealed class ParsedValue(Callers callers, bool isHelper)
{
    private const int Deepest = 4;

    private enum Role
    {
        Nothing,
        Check,
        Use,
    }

    /// <summary>Whether the value that an expression has is checked before its first use.</summary>
    public bool IsChecked(IOperation expression, int depth = 0) => depth <= Deepest && RoleOf(expression, depth) == Role.Check;

    // What happens to the value where the expression stands.
    private Role RoleOf(IOperation expression, int depth)
    {
        var at = expression;
        while (at.Parent is IConversionOperation or IAwaitOperation or IParenthesizedOperation)
            at = at.Parent;

        switch (at.Parent)
        {
            case ICoalesceOperation coalesce when coalesce.Value == at:
            case IConditionalAccessOperation access when access.Operation == at:
            case IIsTypeOperation:
                return Role.Check;
            case IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation:
                return IsTruth(at) ? Role.Use : Role.Check;
            case IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } comparison:
                return !IsTruth(at) && !IsParse(at) && Condition.Holds(comparison) ? Role.Check : Role.Use;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return OfVariable(local, at, depth + 1);
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var assigned } } assignment when assignment.Value == at:
                return OfVariable(assigned, at, depth + 1);
            case ISimpleAssignmentOperation assignment when assignment.Target == at:
                return Role.Nothing;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } loop:
                return loop.Collection == at ? OfVariable(element, loop.LoopControlVariable, depth + 1) : Role.Use;
            case IPropertyReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation:
                return OfMember(at.Parent, depth);
            case IInvocationOperation call when call.Instance == at:
                return OfReceiver(call, depth);
            case IArgumentOperation { Parent: IInvocationOperation call } argument:
                return OfArgument(call, argument, depth);
            case IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: "ValidationContext" } }:
            case INameOfOperation:
                return Role.Nothing;
            case IReturnOperation:
                return isHelper && callers.AllHandle(at, call => IsChecked(call, depth + 1)) ? Role.Check : Role.Use;
            default:
                return Role.Use;
        }
    }

    private static bool IsTruth(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_Boolean;

    // `int.Parse(x) > 3` uses what it compares; a variable was looked at before anything was done with it.
    private static bool IsParse(IOperation operation) => operation is IInvocationOperation { TargetMethod.IsStatic: true, TargetMethod.IsExtensionMethod: false };

    // The first thing that happens to a variable and means something.
    private Role OfVariable(ILocalSymbol local, IOperation from, int depth)
    {
        if (depth > Deepest)
            return Role.Use;

        foreach (var reference in Root(from).Descendants().Where(operation => operation is ILocalReferenceOperation at && SymbolEqualityComparer.Default.Equals(at.Local, local)))
        {
            if (reference.Syntax.SpanStart > from.Syntax.SpanStart && !reference.Syntax.Span.OverlapsWith(from.Syntax.Span) && RoleOf(reference, depth) is var role and not Role.Nothing)
                return role;
        }

        return Role.Use;
    }

    private Role OfParameter(IParameterSymbol parameter, IOperation body, int depth)
    {
        foreach (var reference in body.Descendants().Where(operation => operation is IParameterReferenceOperation at && SymbolEqualityComparer.Default.Equals(at.Parameter, parameter)))
        {
            if (RoleOf(reference, depth) is var role and not Role.Nothing)
                return role;
        }

        return Role.Use;
    }

    // A flag of the object decides what is done with it, unless it says by its name that it is about validity.
    private Role OfMember(IOperation member, int depth)
    {
        if (!IsTruth(member))
            return RoleOf(member, depth);

        return member is IMemberReferenceOperation { Member.Name: var name } && (name.Contains("Valid") || name.StartsWith("Has", StringComparison.Ordinal) || name.StartsWith("IsComplete", StringComparison.Ordinal) || name.Contains("Empty")) && Condition.Holds(member)
            ? Role.Check
            : Role.Use;
    }

    private Role OfReceiver(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (method.Name is "TryGetProperty" or "TryGetResult" or "TryGetValue" or "TryGetPropertyValue" or "ContainsKey" || method.Name.StartsWith("TryGet", StringComparison.Ordinal) || Validates(method.Name))
            return Role.Check;
        if (method.Name is "Dispose" or "DisposeAsync" or "GetHashCode")
            return Role.Nothing;
        if (method.ContainingNamespace?.ToDisplayString().StartsWith("System.Text.Json", StringComparison.Ordinal) == true)
            return Role.Use;
        if (IsTruth(call))
            return Condition.Holds(call) ? Role.Check : Role.Use;

        return method.ReturnsVoid || !TypeOfText(method.ContainingType) ? Role.Use : RoleOf(call, depth);
    }

    private static bool TypeOfText(INamedTypeSymbol? type) => type?.SpecialType == SpecialType.System_String || type?.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";

    private Role OfArgument(IInvocationOperation call, IArgumentOperation argument, int depth)
    {
        var method = call.TargetMethod;
        if (Validates(method.Name) || (IsTruth(call) && Condition.Holds(call)))
            return Role.Check;
        if (method.Name.StartsWith("Log", StringComparison.Ordinal) || method.ContainingType?.Name is "Debug" or "Console" or "Trace" or "ILogger" or "Log")
            return Role.Nothing;
        if (method.ContainingNamespace?.ToDisplayString() == "System.Linq")
            return OfSequence(call, argument, depth);
        if (method.Name == "Evaluate")
            return Role.Check;

        return argument.Parameter is { } parameter && depth < Deepest && callers.Body(method) is { } body && OfParameter(body.Parameters(parameter), body.Root, depth + 1) == Role.Check ? Role.Check : Role.Use;
    }

    // `orders.Where(order => order.Amount > 0)` looks at each; `orders.Select(…)` hands them on.
    private Role OfSequence(IInvocationOperation call, IArgumentOperation argument, int depth)
    {
        if (argument.Parameter?.Ordinal != 0)
            return Role.Use;

        var lambda = call.Arguments.Skip(1).SelectMany(other => other.Descendants()).OfType<IAnonymousFunctionOperation>().FirstOrDefault();
        if (lambda is { Symbol: { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: [var element, ..] } })
            return OfParameter(element, lambda.Body, depth + 1);
        if (call.TargetMethod.Name is "Any" or "Count" or "LongCount")
            return Role.Check;

        return call.TargetMethod.Name.StartsWith("To", StringComparison.Ordinal) || call.TargetMethod.Name.EndsWith("OrDefault", StringComparison.Ordinal) ? RoleOf(call, depth) : Role.Use;
    }

    private static bool Validates(string name) =>
        name.Contains("Valid") || name.StartsWith("Ensure", StringComparison.Ordinal) || name.StartsWith("ThrowIf", StringComparison.Ordinal) || name.StartsWith("Require", StringComparison.Ordinal)
        || name is "Clamp" or "IsDefined" or "NotNull" or "NotEmpty" or "NotNullOrEmpty" or "AgainstNull";

    private static IOperation Root(IOperation from)
    {
        while (from.Parent is { } parent)
            from = parent;
        return from;
    }
}
