using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers;

/// <summary>Requests of the raw protocol to a model: an HttpClient sends to a provider's address, written in the call, in the request or in the class that sends.</summary>
internal sealed class RawModelCalls(Project project)
{
    /// <summary>How messages name the request that a call sends to a model; null when it sends none.</summary>
    public string? Model(IInvocationOperation call, CancellationToken stop)
    {
        foreach (var row in project.Api.Rows(call.TargetMethod))
        {
            if (row is { Role: ApiRole.Call, Kind: "http-send" }
                && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == row.Port.In) is { } argument
                && Addresses(argument.Value, stop).Any(address => IsModel(call, address, stop)))
            {
                return Components.Name(call.TargetMethod);
            }
        }

        return null;
    }

    private IEnumerable<string> Addresses(IOperation value, CancellationToken stop)
    {
        foreach (var origin in project.Constants.Of(value, stop))
        {
            if (origin.Text is { } text)
                yield return text;
        }

        foreach (var made in project.Constants.Expressions(value, stop))
        {
            // What is only read is no model call: a list of models, a probe of the host.
            if (made is not IObjectCreationOperation { Type.Name: "HttpRequestMessage" } request || request.Arguments.Any(argument => argument.Value is IPropertyReferenceOperation { Property: { Name: "Get" or "Head", ContainingType.Name: "HttpMethod" } }))
                continue;

            var given = request.Arguments.Where(argument => argument.Parameter?.Name == "requestUri").Select(argument => argument.Value)
                .Concat(request.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Where(IsAddress).Select(entry => entry.Value) ?? [])
                .Concat(Uses.Holder(request) is ILocalSymbol local ? Assigned(request, local) : []);
            foreach (var address in given.SelectMany(address => project.Constants.Of(address, stop)))
            {
                if (address.Text is { } text)
                    yield return text;
            }
        }
    }

    private static bool IsAddress(ISimpleAssignmentOperation assignment) => assignment.Target is IPropertyReferenceOperation { Property.Name: "RequestUri" };

    private static IEnumerable<IOperation> Assigned(IOperation from, ILocalSymbol request)
    {
        while (from.Parent is { } parent)
            from = parent;
        return from.Descendants().OfType<ISimpleAssignmentOperation>()
            .Where(assignment => IsAddress(assignment) && ((IPropertyReferenceOperation)assignment.Target).Instance is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, request))
            .Select(assignment => assignment.Value);
    }

    // A path alone is a model's when it says so itself, or when the class that sends it names a provider's host.
    private static bool IsModel(IOperation call, string address, CancellationToken stop)
    {
        if (ModelAddress.Is(address))
            return true;

        return address.IndexOf("://", System.StringComparison.Ordinal) < 0
            && call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart, stop)?.ContainingType is { } type
            && type.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax(stop).DescendantTokens().Any(token => token.Value is string text && ModelAddress.Vendor(text) is not null));
    }
}
