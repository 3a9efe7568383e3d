using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Guards;

/// <summary>Code that runs on a developer's machine only: under <c>IsDevelopment()</c>, <c>#if DEBUG</c>, in a <c>[Conditional("DEBUG")]</c> method, or with a debugger attached.</summary>
internal static class DevelopmentOnly
{
    private static readonly string[] Developers = ["Development", "Dev", "Local", "LocalDevelopment"];

    private static readonly Guard Environment = new(Means);

    /// <summary>Whether the operation is such code.</summary>
    public static bool Covers(IOperation operation) =>
        Environment.Covers(operation) || DebugDirective.Covers(operation.Syntax) || Conditional(operation);

    private static bool? Means(IOperation condition) => condition switch
    {
        IInvocationOperation { TargetMethod: { Name: "IsDevelopment", ReturnType.SpecialType: SpecialType.System_Boolean } } => true,
        IInvocationOperation { TargetMethod.Name: "IsEnvironment" or "Equals" } call when call.Arguments.Any(argument => Names(argument.Value)) => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison when Compares(comparison) => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } comparison when Compares(comparison) => false,
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } when Names(value) => true,
        IParameterReferenceOperation { Parameter.Name: var name } when IsNamed(name) => true,
        IFieldReferenceOperation { Field.Name: var name } when IsNamed(name) => true,
        IPropertyReferenceOperation { Property.Name: var name } when IsNamed(name) => true,
        IPropertyReferenceOperation { Property: { Name: "IsAttached", ContainingType.Name: "Debugger" } } => true,
        _ => null,
    };

    // A flag that was handed over under the name of the question.
    private static bool IsNamed(string name) => name.TrimStart('_').ToLowerInvariant() is "isdevelopment" or "isdev" or "indevelopment";

    private static bool Compares(IBinaryOperation comparison) => Names(comparison.LeftOperand) || Names(comparison.RightOperand);

    private static bool Names(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return (value.ConstantValue is { HasValue: true, Value: string name } && Developers.Contains(name, StringComparer.OrdinalIgnoreCase))
            || value is IFieldReferenceOperation { Field: { Name: "Development", ContainingType.Name: "Environments" or "EnvironmentName" } };
    }

    private static bool Conditional(IOperation operation) =>
        operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) is IMethodSymbol method
        && method.GetAttributes().Any(attribute => attribute is { AttributeClass.Name: "ConditionalAttribute", ConstructorArguments: [{ Value: "DEBUG" }] });
}
