using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Guards;
using Soc2Ai.Catalog;
using Soc2Ai.Flow.Calls;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>The minimal-API routes that a body maps and that reach a model.</summary>
internal sealed class RouteEndpoints(Project project, ProjectAccess access)
{
    /// <summary>These routes.</summary>
    public IEnumerable<Endpoint> In(Body body)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is IInvocationOperation mapping && Handler(project, mapping) is { } handler && project.Calls.From(handler, body.Stop) is { } path)
                yield return new Endpoint(Name(body, mapping), Place(mapping), path, Of(body, mapping, handler, path), DevelopmentOnly.Covers(mapping));
        }
    }

    /// <summary>Where an endpoint's findings stand: the call up to its arguments, as a handler may be a screen long.</summary>
    public static Location Place(IInvocationOperation mapping) => (mapping.Syntax is InvocationExpressionSyntax call ? call.Expression : mapping.Syntax).GetLocation();

    /// <summary>What a call maps; null when it maps nothing.</summary>
    public static IOperation? Handler(Project project, IInvocationOperation call)
    {
        foreach (var row in project.Api.Rows(call.TargetMethod))
        {
            if (row is { Role: ApiRole.Call, Kind: "endpoint" } && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == row.Port.In) is { } argument)
                return argument.Value;
        }

        return null;
    }

    private Access Of(Body body, IInvocationOperation mapping, IOperation handler, CallPath path) => access.Route(mapping, body.Stop) | Declared(handler) | Denies(body, handler) | access.Denial.Before(Code(handler, body), path, body.Stop);

    private IOperation Code(IOperation handler, Body body) =>
        handler.DescendantsAndSelf().OfType<IMethodReferenceOperation>().FirstOrDefault()?.Method.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && handler.DescendantsAndSelf().All(operation => operation is not IAnonymousFunctionOperation)
            ? project.Constants.Operation(reference.GetSyntax(body.Stop), body.Stop) ?? handler
            : handler;

    // [Authorize] on a lambda or on the method that is mapped; the attributes of the method's type do not count for a route.
    private Access Declared(IOperation handler) => handler.DescendantsAndSelf()
        .Select(operation => operation switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation method => method.Method,
            _ => null,
        })
        .OfType<IMethodSymbol>().Take(1)
        .SelectMany(method => method.GetAttributes())
        .Aggregate(Access.None, (all, attribute) => all | Conventions.Metadata(attribute.AttributeClass));

    private Access Denies(Body body, IOperation handler) => handler.DescendantsAndSelf().Aggregate(Access.None, (found, operation) => found | operation switch
    {
        IAnonymousFunctionOperation or IMethodReferenceOperation => access.Denial.Made(operation, body.Stop),
        ILocalReferenceOperation local => project.Constants.Expressions(local, body.Stop).Aggregate(Access.None, (all, made) => all | Denial.Of(made)),
        _ => Access.None,
    });

    private string Name(Body body, IInvocationOperation mapping)
    {
        var verb = mapping.TargetMethod.Name switch
        {
            "Map" or "MapMethods" or "MapFallback" => "",
            var name => name.Substring("Map".Length).ToUpperInvariant() + " ",
        };
        var pattern = mapping.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "pattern") is { } route
            ? project.Constants.Of(route.Value, body.Stop).Select(origin => origin.WholeText).FirstOrDefault()
            : null;
        return verb + (pattern is { Length: > 0 } ? pattern : verb.Length == 0 ? mapping.TargetMethod.Name : "/");
    }
}
