using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Whether what is handed to a log can hold a prompt or an answer, judged by what the code itself calls it: an exception, an id and the name of a model or a tool cannot.</summary>
internal static class LogArgument
{
    private static readonly string[] Names =
        ["id", "ids", "guid", "uuid", "model", "modelid", "deployment", "endpoint", "uri", "url", "status", "kind", "type", "role", "version", "hash", "count", "length", "size", "language", "locale", "culture", "name", "level", "mode", "format", "provider", "extension"];

    // What a team calls its own ways to take the content out.
    private static readonly string[] Cleaners = ["Sanitiz", "Sanitis", "Redact", "Mask", "Scrub", "Anonymi", "Pseudonymi", "Obfuscat"];

    /// <summary>False where every part that varies is one of those.</summary>
    public static bool CanHoldContent(IOperation argument) => argument switch
    {
        { Type: { } type } when IsException(type) => false,
        IConversionOperation conversion => CanHoldContent(conversion.Operand),
        IParenthesizedOperation inner => CanHoldContent(inner.Operand),
        IInterpolatedStringOperation text => Any(text),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => CanVary(sum.LeftOperand) || CanVary(sum.RightOperand),
        ICoalesceOperation either => CanVary(either.Value) || CanVary(either.WhenNull),
        IConditionalOperation { WhenFalse: { } otherwise } either => CanVary(either.WhenTrue) || CanVary(otherwise),
        IConditionalAccessOperation { WhenNotNull: IInvocationOperation { TargetMethod.Name: "ToString" } } access => CanHoldContent(access.Operation),
        IConditionalAccessOperation access => CanHoldContent(access.WhenNotNull),
        IInvocationOperation call when IsCleaner(call.TargetMethod.Name) => false,
        IInvalidOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var unbound } } } when IsCleaner(unbound) => false,
        ILocalReferenceOperation local => !IsName(local.Local.Name),
        IParameterReferenceOperation parameter => !IsName(parameter.Parameter.Name),
        IPropertyReferenceOperation { Arguments.IsEmpty: true, Property: var property } => !IsName(property.Name) && !IsException(property.ContainingType),
        IFieldReferenceOperation field => !IsName(field.Field.Name),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } printed } => CanHoldContent(printed),
        _ => true,
    };

    private static bool CanVary(IOperation part) => !part.ConstantValue.HasValue && CanHoldContent(part);

    private static bool Any(IInterpolatedStringOperation text)
    {
        foreach (var part in text.Parts)
        {
            if (part is IInterpolationOperation hole && CanVary(hole.Expression))
                return true;
        }

        return false;
    }

    private static bool IsCleaner(string method)
    {
        foreach (var cleaner in Cleaners)
        {
            if (method.IndexOf(cleaner, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    // By whole words: `ticketId` ends in one, `paid` does not.
    private static bool IsName(string name)
    {
        name = name.TrimStart('_');
        foreach (var end in Names)
        {
            var before = name.Length - end.Length - 1;
            if (name.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (before < 0 || char.IsUpper(name[before + 1]) || name[before] == '_'))
                return true;
        }

        return false;
    }
}
