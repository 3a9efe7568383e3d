using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Failures;

/// <summary>Tells values that say that something failed from values that pass for an answer: nothing, an empty one, a text made up.</summary>
internal sealed class ErrorValue(Project project, CancellationToken stop)
{
    private const int Deepest = 6;

    /// <summary>Whether a value says failure. What nobody can tell counts as if it did.</summary>
    public bool Is(IOperation? value, int depth = 0)
    {
        if (value is null || depth > Deepest)
            return false;

        return value switch
        {
            { ConstantValue: { HasValue: true, Value: not int } } and not IFieldReferenceOperation => false,
            { ConstantValue: { HasValue: true, Value: int number } } and not IFieldReferenceOperation => number < 0,
            IConversionOperation conversion => Is(conversion.Operand, depth),
            IParenthesizedOperation inner => Is(inner.Operand, depth),
            IAwaitOperation task => Is(task.Operation, depth),
            ICoalesceOperation coalesce => Is(coalesce.Value, depth + 1) || Is(coalesce.WhenNull, depth + 1),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Is(choice.WhenTrue, depth + 1) || Is(otherwise, depth + 1),
            ISwitchExpressionOperation choice => choice.Arms.Any(arm => Is(arm.Value, depth + 1)),
            IFieldReferenceOperation field => FailureWords.SaysFailure(field.Field.Name) || (!field.Field.HasConstantValue && OfVariable(field, depth)),
            IPropertyReferenceOperation property => FailureWords.SaysFailure(property.Property.Name) || OfVariable(property, depth),
            ILocalReferenceOperation local => OfVariable(local, depth),
            ITupleOperation tuple => Tuple(tuple, depth),
            IInvocationOperation call => Call(call, depth),
            IObjectCreationOperation creation => Creation(creation, depth),
            IAnonymousObjectCreationOperation anonymous => anonymous.Initializers.Any(initializer => IsFailing(initializer, depth)),
            IWithOperation with => with.Initializer.Initializers.Any(initializer => IsFailing(initializer, depth)),
            IThrowOperation => true,
            _ => false,
        };
    }

    /// <summary>Whether a value that is put under a name says failure: <c>Success = false</c>, <c>Error = "…"</c>, <c>StatusCode = 503</c>.</summary>
    public bool Under(string name, IOperation value, int depth = 0)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (value.ConstantValue is { HasValue: true, Value: bool flag })
            return flag ? FailureWords.SaysFailure(name) : FailureWords.SaysSuccess(name);
        if (value.ConstantValue is { HasValue: true, Value: int number } && value is not IFieldReferenceOperation)
            return number >= 400 && name.IndexOf("status", StringComparison.OrdinalIgnoreCase) >= 0 || name == "ExitCode" && number != 0;

        var isNothing = value is IDefaultValueOperation || value.ConstantValue is { HasValue: true, Value: null or "" };
        return (!isNothing && FailureWords.SaysFailure(name)) || (!isNothing && Is(value, depth + 1));
    }

    private bool OfVariable(IOperation reference, int depth) =>
        project.Constants.Expressions(reference, stop).Any(made => made != reference && made is not (ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation) && Is(made, depth + 1));

    private bool Tuple(ITupleOperation tuple, int depth)
    {
        var own = Names(tuple.NaturalType ?? tuple.Type);
        var asked = Names(tuple.Parent is IConversionOperation conversion ? conversion.Type : tuple.Type);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var element = tuple.Elements[i];
            if (element.ConstantValue is { HasValue: true, Value: false } || Is(element, depth + 1))
                return true;
            if (Under(Name(asked, i), element, depth) || Under(Name(own, i), element, depth))
                return true;
        }

        return false;
    }

    private static ImmutableArray<IFieldSymbol> Names(ITypeSymbol? type) => (type as INamedTypeSymbol)?.TupleElements is { IsDefault: false } elements ? elements : [];

    private static string Name(ImmutableArray<IFieldSymbol> elements, int i) => i < elements.Length ? elements[i].Name : "";

    private bool Call(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (method is { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } or { Name: "ConfigureAwait" or "AsTask" })
            return Is(call.Arguments.FirstOrDefault()?.Value ?? call.Instance, depth) || (method.Name == "FromResult" && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: false });
        if (FailureWords.SaysFailure(method.Name) || method.Name is "FromException" or "FromCanceled")
            return true;
        if (call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter is { } parameter && (StatusCode(argument.Value) is >= 400 || Under(parameter.Name, argument.Value, depth))))
            return true;
        if (!method.DeclaringSyntaxReferences.IsEmpty)
        {
            var made = project.Constants.Expressions(call, stop);
            return made.Any(value => value == call || value is not IParameterReferenceOperation && Is(value, depth + 1));
        }

        // Made of nothing: an empty list, text or answer. Anything else that is asked is another way to an answer.
        return !(FailureWords.IsGoodAnswer(method.Name) || method is { IsStatic: true, Name: "Empty" or "Create" or "Format" or "Join" or "Concat" or "Serialize" or "Parse" or "FromSeconds" or "FromObject" or "Some" or "None" }
            || method.Name is "ToString" or "Trim" or "ToList" or "ToArray" or "ToLower" or "ToUpper" or "Substring" or "Replace" or "AsReadOnly" or "GetValueOrDefault");
    }

    private bool Creation(IObjectCreationOperation creation, int depth)
    {
        if (creation.Type is not { } type)
            return false;
        if (FailureWords.SaysFailure(type.Name))
            return true;

        return creation.Arguments.Any(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && (StatusCode(argument.Value) is >= 400 || Under(parameter.Name, argument.Value, depth)))
            || (creation.Initializer?.Initializers.Any(initializer => IsFailing(initializer, depth)) ?? false);
    }

    private bool IsFailing(IOperation initializer, int depth) => initializer switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] }, Value: var value } => Under(key.Value.ConstantValue.Value as string ?? "", value, depth),
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member.Name: var name }, Value: var value } => Under(name, value, depth),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] } => Under(key.Value.ConstantValue.Value as string ?? "", value.Value, depth),
        _ => false,
    };

    // 503, StatusCodes.Status503…, HttpStatusCode.ServiceUnavailable
    private static int? StatusCode(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is IFieldReferenceOperation { Field: { ContainingType.Name: "StatusCodes" or "HttpStatusCode", ConstantValue: int code } } ? code
            : value.ConstantValue is { HasValue: true, Value: int number } && number is >= 400 and < 600 && value.Parent is IArgumentOperation { Parameter.Name: var name } && name.IndexOf("status", StringComparison.OrdinalIgnoreCase) >= 0 ? number
            : null;
    }
}
