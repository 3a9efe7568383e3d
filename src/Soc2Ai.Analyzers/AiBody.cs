using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>Tells whether the body of a raw HTTP request is one that model servers take: it has <c>messages</c>, <c>prompt</c> or <c>input</c>.</summary>
internal static class AiBody
{
    private const int Deepest = 8;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "messages", "prompt", "input" };

    /// <summary>Whether the value has such a member, however it is wrapped into content.</summary>
    public static bool Is(ConstantOrigins constants, IOperation value, CancellationToken stop) => Objects(constants, value, stop, 0).Any(made => made switch
    {
        IAnonymousObjectCreationOperation anonymous => anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Any(set => set.Target is IPropertyReferenceOperation property && Names.Contains(property.Property.Name)),
        IObjectCreationOperation { Type: { } type } creation => type.GetMembers().Any(member => member is IPropertySymbol && Names.Contains(member.Name)) || Keys(creation).Any(Names.Contains),
        { ConstantValue: { HasValue: true, Value: string json } } => IsJson(json),
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolatedStringTextOperation>().Any(part => part.Text.ConstantValue is { HasValue: true, Value: string json } && IsJson(json)),
        _ => false,
    });

    /// <summary>What a value is made of: objects, through content, serializers and requests.</summary>
    public static IEnumerable<IOperation> Objects(ConstantOrigins constants, IOperation value, CancellationToken stop, int depth)
    {
        if (depth > Deepest)
            yield break;

        foreach (var made in constants.Expressions(value, stop))
        {
            yield return made;
            var inner = made switch
            {
                IObjectCreationOperation { Type.Name: "StringContent" or "ByteArrayContent" or "ReadOnlyMemoryContent" or "HttpRequestMessage" } content =>
                    content.Arguments.Take(1).Select(argument => argument.Value).Concat(Content(content)),
                IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "JsonContent" } or { ContainingType.Name: "JsonSerializer" or "JsonConvert" or "Encoding" or "UTF8Encoding" or "BinaryData" } } call =>
                    call.Arguments.Take(1).Select(argument => argument.Value),
                IInvocationOperation { TargetMethod.Name: "ToJsonString" or "ToString", Instance: { } instance } => [instance],
                _ => [],
            };
            foreach (var part in inner.SelectMany(part => Objects(constants, part, stop, depth + 1)))
                yield return part;
        }
    }

    private static IEnumerable<IOperation> Content(IObjectCreationOperation request) => request.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
        .Where(set => set.Target is IPropertyReferenceOperation { Property.Name: "Content" }).Select(set => set.Value) ?? [];

    // The keys of a dictionary or a JsonObject: ["messages"] = … and { "messages", … }.
    private static IEnumerable<string> Keys(IObjectCreationOperation creation) => (creation.Initializer?.Initializers ?? [])
        .Select(initializer => initializer switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } => index[0].Value.ConstantValue.Value as string,
            IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair } => pair[0].Value.ConstantValue.Value as string,
            _ => null,
        })
        .OfType<string>();

    private static bool IsJson(string text) => Names.Any(name => text.IndexOf($"\"{name}\"", StringComparison.Ordinal) is >= 0 and var at && text.IndexOf(':', at) > 0);
}
