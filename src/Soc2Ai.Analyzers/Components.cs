using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers;

/// <summary>The AI components that rows name, and the places of the inventory that they make.</summary>
internal static class Components
{
    /// <summary>Whether an operation makes a client of a model.</summary>
    public static bool IsClient(Project project, IOperation operation) => Method(operation) is { } method && Kinds(project, method).Contains("client");

    /// <summary>The place in the inventory of a client, with its vendor and, when it is constant, its model.</summary>
    public static Site Client(Body body, IOperation client) => body.Site("client", client, Vendor(body.Project, client), Model(body, client), Name(Method(client)!));

    /// <summary>The kinds of site that rows call a member.</summary>
    public static IEnumerable<string> Kinds(Project project, ISymbol member) => project.Api.Rows(member).Where(row => row.Role == ApiRole.Call).Select(row => row.Kind);

    /// <summary>What a call or creation calls.</summary>
    public static IMethodSymbol? Method(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    /// <summary>A member as inventory and messages name it.</summary>
    public static string Name(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : $"{method.ContainingType.Name}.{method.Name}";

    /// <summary>The vendor of what an operation calls, or null.</summary>
    public static string? Vendor(Project project, IOperation operation) => Method(operation) is { } method ? Vendors.Of(project, method) : null;

    /// <summary>The constant model id that a call or creation passes, or null.</summary>
    public static string? Model(Body body, IOperation operation)
    {
        if (Method(operation) is not { } method)
            return null;

        var ports = body.Project.Api.Rows(method).Where(row => row is { Role: ApiRole.Sink, Kind: "model-id" }).Select(row => row.Port.In).ToList();
        var arguments = operation is IInvocationOperation call ? call.Arguments : ((IObjectCreationOperation)operation).Arguments;
        return arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && ports.Contains(parameter.Name)) is { } model
            ? body.Project.Constants.Of(model.Value, body.Stop).Select(origin => origin.WholeText).FirstOrDefault(text => text is { Length: > 0 })
            : null;
    }
}
