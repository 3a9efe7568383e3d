using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>The header values of a body that authenticate a request: <c>Authorization</c>, <c>x-api-key</c>, <c>api-key</c>, <c>x-goog-api-key</c>.</summary>
internal static class CredentialHeader
{
    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "x-api-key", "api-key", "x-goog-api-key", "Ocp-Apim-Subscription-Key" };

    private static readonly HashSet<string> Setters = new(StringComparer.Ordinal)
    {
        "Add", "TryAddWithoutValidation", "AddHeader", "AddOrUpdateHeader", "AddDefaultHeader", "WithHeader", "SetRequestHeader", "Set", "SetHeader", "TryAdd",
    };

    /// <summary>Identifiers, one of which code that sets such a header mentions.</summary>
    public static IEnumerable<string> Names => ["AuthenticationHeaderValue", "Authorization", "DefaultRequestHeaders", "Headers", "SetRequestHeader", "WithHeader", "AddHeader", "AddDefaultHeader", "TryAddWithoutValidation"];

    /// <summary>The header and the value of each.</summary>
    public static IEnumerable<(string Header, IOperation Value)> In(Body body)
    {
        foreach (var operation in body.Operations)
        {
            switch (operation)
            {
                case IObjectCreationOperation { Type.Name: "AuthenticationHeaderValue", Arguments: { Length: 2 } arguments }:
                    yield return ("Authorization", arguments.First(argument => argument.Parameter?.Ordinal == 1).Value);
                    break;
                case IInvocationOperation call when Setters.Contains(call.TargetMethod.Name) && Pair(call) is { } pair:
                    yield return pair;
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } index }, Value: var value } when Header(index[0].Value) is { } header:
                    yield return (header, value);
                    break;
            }
        }
    }

    private static (string, IOperation)? Pair(IInvocationOperation call)
    {
        var arguments = call.Arguments.Where(argument => argument.Parameter?.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Object } or { Name: "IEnumerable" or "StringValues" }).Take(2).ToList();
        return arguments.Count == 2 && Header(arguments[0].Value) is { } header ? (header, arguments[1].Value) : null;
    }

    private static string? Header(IOperation name) => name.ConstantValue is { HasValue: true, Value: string text } && Headers.Contains(text) ? text : name is IFieldReferenceOperation or IPropertyReferenceOperation && ((IMemberReferenceOperation)name).Member is { Name: "Authorization", ContainingType.Name: "HeaderNames" } ? "Authorization" : null;
}
