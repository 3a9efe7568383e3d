using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers;

/// <summary>A value that code hands to a member that a sink row names.</summary>
/// <param name="Row">The row.</param>
/// <param name="Member">The member that takes the value.</param>
/// <param name="Value">The value, without the conversions that the compiler adds.</param>
/// <param name="At">The call, creation or assignment.</param>
internal readonly record struct Passed(ApiRow Row, ISymbol Member, IOperation Value, IOperation At)
{
    /// <summary>What a person calls the member: <c>ChatClient</c>, <c>AnthropicClient.ApiKey</c>.</summary>
    public string MemberName => Member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? Member.ContainingType.Name : $"{Member.ContainingType.Name}.{Member.Name}";

    /// <summary>Every value that a body hands to a sink row's port, in source order.</summary>
    public static IEnumerable<Passed> In(Body body)
    {
        foreach (var operation in body.Operations)
        {
            foreach (var passed in operation switch
            {
                IObjectCreationOperation { Constructor: { } constructor } creation => Arguments(body, constructor, creation.Arguments, creation),
                IInvocationOperation call => Arguments(body, call.TargetMethod, call.Arguments, call),
                IAssignmentOperation { Target: IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } target } assignment => Assigned(body, target.Member, assignment),
                IConversionOperation { OperatorMethod: { Name: "op_Implicit" or "op_Explicit" } conversion } converted => Converted(body, conversion, converted),
                _ => [],
            })
            {
                yield return passed;
            }
        }
    }

    private static IEnumerable<Passed> Arguments(Body body, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation at)
    {
        foreach (var row in body.Project.Api.Rows(method))
        {
            if (row.Role != ApiRole.Sink)
                continue;

            foreach (var argument in arguments)
            {
                if (argument.ArgumentKind != ArgumentKind.DefaultValue && (row.Port.In == argument.Parameter?.Name || row.Port.In == "*"))
                    yield return new Passed(row, method, Unconverted(argument.Value), at);
            }
        }
    }

    private static IEnumerable<Passed> Assigned(Body body, ISymbol member, IAssignmentOperation assignment)
    {
        foreach (var row in body.Project.Api.Rows(member))
        {
            if (row.Role == ApiRole.Sink && row.Port.In == "value")
                yield return new Passed(row, member, Unconverted(assignment.Value), assignment);
        }
    }

    // A string that converts itself into what a row's constructor makes: ApiKeyCredential key = "…".
    private static IEnumerable<Passed> Converted(Body body, IMethodSymbol conversion, IConversionOperation converted)
    {
        if (converted.Operand.Type?.SpecialType != SpecialType.System_String)
            yield break;

        foreach (var constructor in conversion.ContainingType.InstanceConstructors.Where(constructor => constructor.Parameters.Length == 1))
        {
            foreach (var row in body.Project.Api.Rows(constructor))
            {
                if (row.Role == ApiRole.Sink && row.Kind == "credential" && row.Port.In == constructor.Parameters[0].Name)
                    yield return new Passed(row, constructor, Unconverted(converted.Operand), converted);
            }
        }
    }

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;
        return value;
    }
}
