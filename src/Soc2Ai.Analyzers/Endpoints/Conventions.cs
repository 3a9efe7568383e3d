using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>What one call on an endpoint's or a group's builder says about who may call: <c>RequireAuthorization()</c>, <c>AllowAnonymous()</c>, metadata, filters.</summary>
internal sealed class Conventions(Denial denial)
{
    private static readonly HashSet<string> OtherRequirements = ["RequireHost", "RequireRateLimiting", "RequireCors", "RequireProtectedResourceMetadata"];

    /// <summary>What the call says by itself; what a method of the source does inside is not looked at.</summary>
    public Access Of(IInvocationOperation call, CancellationToken stop)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "RequireAuthorization":
                return Access.Authorized;
            case "AllowAnonymous":
                return Access.Anonymous;
            case "WithMetadata" or "Add" or "Finally":
                return call.Descendants().OfType<IObjectCreationOperation>().Aggregate(Access.None, (access, made) => access | Metadata(made.Type));
            case "AddEndpointFilter" or "AddEndpointFilterFactory":
                return Filters(call, stop) ? Access.Authorized : Access.None;
        }

        if (!method.DeclaringSyntaxReferences.IsEmpty || !IsBuilder(call.Instance?.Type ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value.Type : null)))
            return Access.None;
        return (method.Name.StartsWith("Require", StringComparison.Ordinal) && !OtherRequirements.Contains(method.Name)) || Denial.Says(method.Name) ? Access.Authorized : Access.None;
    }

    /// <summary>Whether endpoints are told things through the type. <c>app.UseAuthentication()</c> tells no endpoint anything.</summary>
    public static bool IsBuilder(ITypeSymbol? type) =>
        type is not null && (type.Name == "IEndpointConventionBuilder" || type.AllInterfaces.Any(implemented => implemented.Name == "IEndpointConventionBuilder")
            || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(IsBuilder)));

    /// <summary>What an attribute or another piece of metadata says.</summary>
    public static Access Metadata(ITypeSymbol? type) =>
        type is null ? Access.None
        : type.AllInterfaces.Any(implemented => implemented.Name == "IAuthorizeData") ? Access.Authorized
        : type.AllInterfaces.Any(implemented => implemented.Name == "IAllowAnonymous") ? Access.Anonymous
        : Access.None;

    private bool Filters(IInvocationOperation call, CancellationToken stop) =>
        call.TargetMethod.TypeArguments.OfType<INamedTypeSymbol>().Any(type => denial.In(type, stop))
        || call.Arguments.Skip(1).Any(argument => argument.Value.DescendantsAndSelf().Any(operation => operation switch
        {
            IAnonymousFunctionOperation lambda => denial.In(lambda),
            IMethodReferenceOperation method => denial.In(method.Method, stop),
            IObjectCreationOperation { Type: INamedTypeSymbol type } => denial.In(type, stop),
            _ => false,
        }));
}
