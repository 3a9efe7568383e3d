using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Validation;

namespace Soc2Ai.Analyzers.Guards;

/// <summary>Addresses whose server the code itself names: a template whose holes are replaced, a builder that begins with a path.</summary>
internal static class FixedHost
{
    /// <summary>Whether what is put into an address stands behind its host.</summary>
    public static bool Covers(IOperation address)
    {
        var value = address;
        for (var depth = 0; depth < 12; depth++)
        {
            if (value.ConstantValue is { HasValue: true, Value: string text })
                return IsBehindHost(text);

            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case ILocalReferenceOperation { Local: var local } when Callers.Initializer(local, value) is { } initializer:
                    value = initializer;
                    break;
                case IInvocationOperation { Instance: { Type: { } type } instance, TargetMethod.Name: "Replace" or "ToString" or "Append" or "AppendFormat" } when type.SpecialType == SpecialType.System_String || type.Name == "StringBuilder":
                    value = instance;
                    break;
                case IObjectCreationOperation { Type.Name: "StringBuilder" or "Uri", Arguments: [var first, ..] }:
                    value = first.Value;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsBehindHost(string text)
    {
        if (text.StartsWith("/", StringComparison.Ordinal))
            return !text.StartsWith("//", StringComparison.Ordinal);
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return false;

        var from = text.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = text.IndexOf('/', from);
        return end > from && !text.Substring(from, end - from).Any(static c => c is '{' or '<' or '%' or '$');
    }
}
