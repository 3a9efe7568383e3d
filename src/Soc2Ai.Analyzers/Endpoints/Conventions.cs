using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>What one call on an endpoint's or a group's builder says about who may call and how often: <c>RequireAuthorization()</c>, <c>AllowAnonymous()</c>, <c>RequireRateLimiting()</c>, metadata, filters.</summary>
internal sealed class Conventions(Denial denial)
{
    private static readonly HashSet<string> OtherRequirements = ["RequireHost", "RequireCors", "RequireProtectedResourceMetadata", "RequireAntiforgeryToken"];

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
            case "RequireRateLimiting":
                return Access.Limited;
            case "DisableRateLimiting":
                return Access.Unlimited;
            case "WithMetadata" or "Add" or "Finally":
                return call.Descendants().OfType<IObjectCreationOperation>().Aggregate(Access.None, (access, made) => access | Metadata(made.Type));
            case "AddEndpointFilter" or "AddEndpointFilterFactory":
                return Filters(call, stop);
        }

        if (!method.DeclaringSyntaxReferences.IsEmpty || !IsBuilder(call.Instance?.Type ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value.Type : null)))
            return Access.None;
        return Denial.Says(method.Name) is var said and not Access.None ? said
            : method.Name.StartsWith("Require", StringComparison.Ordinal) && !OtherRequirements.Contains(method.Name) ? Access.Authorized
            : Access.None;
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
        : Limit(type);

    private static Access Limit(ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "EnableRateLimitingAttribute")
                return Access.Limited;
            if (at.Name == "DisableRateLimitingAttribute")
                return Access.Unlimited;
        }

        return Access.None;
    }

    private Access Filters(IInvocationOperation call, CancellationToken stop)
    {
        var found = Access.None;
        foreach (var type in call.TargetMethod.TypeArguments.OfType<INamedTypeSymbol>())
            found |= denial.In(type, stop);
        foreach (var operation in call.Arguments.Skip(1).SelectMany(argument => argument.Value.DescendantsAndSelf()))
            found |= denial.Made(operation, stop);
        return found;
    }
}
