using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Clients;

/// <summary>Where code makes clients that ask a model.</summary>
internal static class ModelClients
{
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "McpClient", "OpenAIFileClient", "VectorStoreClient", "FineTuningClient", "ModerationClient" };

    /// <summary>Identifiers, one of which a body that makes a client mentions.</summary>
    public static IEnumerable<string> Names { get; } =
        [.. ApiRows.All.Where(row => row is { Role: ApiRole.Call, Kind: "client" }).Select(row => row.Member == ".ctor" ? row.Type.Substring(row.Type.LastIndexOf('.') + 1) : row.Member).Distinct()];

    /// <summary>The clients that a body makes.</summary>
    public static IEnumerable<IOperation> In(Body body) =>
        body.Operations.Where(operation => operation.Kind is OperationKind.ObjectCreation or OperationKind.Invocation && Components.IsClient(body.Project, operation) && !Others.Contains(Components.Method(operation)!.ContainingType.Name));

    /// <summary>The expression that a client becomes before anything asks a model: through calls on it, creations that take it and conversions.</summary>
    public static IOperation Outermost(Project project, IOperation client)
    {
        var at = client;
        while (true)
        {
            switch (at.Parent)
            {
                case IConversionOperation or IParenthesizedOperation or ITupleOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation or ICoalesceOperation or IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                case IInvocationOperation call when call.Instance == at && IsMade(project, call):
                case IArgumentOperation { Parent: IObjectCreationOperation }:
                case IObjectOrCollectionInitializerOperation or IObjectCreationOperation:
                case IMemberReferenceOperation { Parent: not IInvocationOperation { Type: null } }:
                    at = at.Parent!;
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation call } argument when IsMade(project, call) && (call.TargetMethod.IsExtensionMethod && call.Arguments[0] == argument || call.TargetMethod.Name is "FromResult"):
                    at = call;
                    continue;
                case ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } inner when inner.Value == at:
                    at = inner.Parent!;
                    continue;
                default:
                    return at;
            }
        }
    }

    private static bool IsMade(Project project, IInvocationOperation call) => project.ModelCall(call) is null && call.Type is { SpecialType: SpecialType.None };
}
