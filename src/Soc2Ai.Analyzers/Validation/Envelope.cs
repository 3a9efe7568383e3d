using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Validation;

/// <summary>What a provider's server answered is its API's format, and what the code itself wrote as JSON is well formed; the model's text is inside of it.</summary>
internal static class Envelope
{
    private const int Deepest = 12;

    /// <summary>Whether a text is the answer to a request as it came, at once or line by line.</summary>
    public static bool IsRead(IOperation text, Project project, Callers callers) => IsRead(text, project, callers, 0);

    private static bool IsRead(IOperation text, Project project, Callers callers, int depth) => Is(text, operation => operation is IInvocationOperation call
        && (project.Api.Rows(call.TargetMethod).Any(row => row is { Role: ApiRole.Source, Kind: "retrieved" } && row.Type.StartsWith("System.Net.Http.", System.StringComparison.Ordinal))
            || depth < 2 && callers.Body(call.TargetMethod) is var (body, _) && body.Descendants().OfType<IReturnOperation>().Any(result => result.ReturnedValue is { } value && IsRead(value, project, callers, depth + 1))));

    /// <summary>Whether a text was just written by a serializer: the same as before, in another type.</summary>
    public static bool IsWritten(IOperation text, ISymbol parser) => Is(text, operation => operation is IInvocationOperation { TargetMethod: var method } && method switch
    {
        { Name: "Serialize", ContainingType.Name: "JsonSerializer" } or { Name: "ToJsonString" } or { Name: "SerializeObject", ContainingType.Name: "JsonConvert" } => true,
        { Name: "GetRawText" } => parser.ContainingType.Name is "JsonNode" or "JsonDocument",
        _ => false,
    });

    private static bool Is(IOperation text, System.Func<IOperation, bool> ends)
    {
        var seen = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        return Comes(text, 0);

        bool Comes(IOperation value, int depth) => depth < Deepest && (ends(value) || value switch
        {
            IAwaitOperation wait => Comes(wait.Operation, depth + 1),
            IConversionOperation conversion => Comes(conversion.Operand, depth + 1),
            ICoalesceOperation either => Comes(either.Value, depth + 1),
            IConditionalAccessOperation access => Comes(access.Operation, depth + 1),
            ILocalReferenceOperation { Local: var local } => seen.Add(local) && Values(local, value).Any(one => Comes(one, depth + 1)),
            IObjectCreationOperation { Type.Name: "StreamReader" or "MemoryStream", Arguments: [var first, ..] } => Comes(first.Value, depth + 1),
            IImplicitIndexerReferenceOperation { Instance: { Type.SpecialType: SpecialType.System_String } sliced } => Comes(sliced, depth + 1),
            IInvocationOperation { TargetMethod: { Name: "GetBytes" }, Arguments: [var written, ..] } => Comes(written.Value, depth + 1),
            IInvocationOperation { TargetMethod: { Name: "ConfigureAwait" or "GetResult" or "GetAwaiter" or "ReadLine" or "ReadLineAsync" or "ReadToEnd" or "ReadToEndAsync" }, Instance: { } reader } => Comes(reader, depth + 1),
            IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_String } trimmed, TargetMethod.Name: "Trim" or "TrimStart" or "Substring" or "Split" or "Replace" or "Remove" or "ToString" } => Comes(trimmed, depth + 1),
            _ => false,
        });
    }

    // What a local begins with and what it is assigned later.
    private static IEnumerable<IOperation> Values(ILocalSymbol local, IOperation from)
    {
        var root = from;
        while (root.Parent is { } parent)
            root = parent;

        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local) && declarator.GetVariableInitializer() is { } initializer:
                    yield return initializer.Value;
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when SymbolEqualityComparer.Default.Equals(target.Local, local):
                    yield return assignment.Value;
                    break;
                case IIsPatternOperation { Pattern: IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol named } } match when SymbolEqualityComparer.Default.Equals(named, local):
                    yield return match.Value;
                    break;
            }
        }
    }
}
