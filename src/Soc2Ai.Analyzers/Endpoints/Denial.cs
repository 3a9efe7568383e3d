using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>Code that turns callers away by itself: it answers 401 or 403, challenges, asks the authorization service, or stops where nobody is signed in.</summary>
internal sealed class Denial(Project project)
{
    private static readonly Regex Spoken = new("ApiKey|Authoriz|Authentic|BasicAuth|BearerToken|JwtValidat|SignatureValidat|VerifySignature", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Results = ["Unauthorized", "Forbid", "Challenge", "ChallengeAsync", "ForbidAsync"];

    private static readonly HashSet<string> Types =
    [
        "UnauthorizedResult", "UnauthorizedObjectResult", "ForbidResult", "ChallengeResult", "UnauthorizedHttpResult", "ForbidHttpResult", "ChallengeHttpResult", "UnauthorizedAccessException",
    ];

    /// <summary>Whether a name says that what it names asks who is calling. Only for what has no source to look at.</summary>
    public static bool Says(string name) => Spoken.IsMatch(name);

    /// <summary>Whether such code is among these operations.</summary>
    public bool In(IOperation operation) => operation.DescendantsAndSelf().Any(found => Denies(found) && !IsFailure(found));

    /// <summary>Whether such code is in a member of the source.</summary>
    public bool In(ISymbol member, CancellationToken stop) =>
        member.DeclaringSyntaxReferences.Any(reference => project.Constants.Operation(reference.GetSyntax(stop), stop) is { } body && In(body));

    /// <summary>Whether a type (a filter, a middleware, an interceptor) is made to turn callers away: by what it implements, by its code, or, without source, by its name.</summary>
    public bool In(INamedTypeSymbol type, CancellationToken stop)
    {
        if (type.AllInterfaces.Any(implemented => implemented.Name is "IAuthorizationFilter" or "IAsyncAuthorizationFilter" or "IAuthorizeData"))
            return true;

        return type.DeclaringSyntaxReferences.IsEmpty
            ? Says(type.Name)
            : type.GetMembers().Any(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary } && In(member, stop));
    }

    private static bool Denies(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "StatusCode" }, Value: var code } => IsDenied(code),
        IInvocationOperation { TargetMethod: var method } call => Results.Contains(method.Name)
            || (method.Name == "AuthorizeAsync" && method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.Authorization", StringComparison.Ordinal))
            || (method.Name is "StatusCode" or "Problem" or "WriteAsync" && call.Arguments.Any(argument => IsDenied(argument.Value)))
            || method.Name is "Abort" && method.ContainingType.Name is "HubCallerContext",
        IObjectCreationOperation { Type: { } type } creation => Types.Contains(type.Name)
            || (type.Name is "StatusCodeResult" or "ObjectResult" && creation.Arguments.Any(argument => IsDenied(argument.Value)))
            || (type.Name is "Status" && creation.Descendants().Any(code => code is IFieldReferenceOperation { Field.Name: "Unauthenticated" or "PermissionDenied" })),
        IPropertyReferenceOperation { Property.Name: "IsAuthenticated" } signedIn => IsCondition(signedIn),
        _ => false,
    };

    // What a catch answers is how a call ended, not who made it.
    private static bool IsFailure(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is ICatchClauseOperation)
                return true;
        }

        return false;
    }

    private static bool IsDenied(IOperation code)
    {
        while (code is IConversionOperation conversion)
            code = conversion.Operand;
        return code.ConstantValue is { HasValue: true, Value: 401 or 403 }
            && (code.Type?.SpecialType == SpecialType.System_Int32 || code.Type?.Name == "HttpStatusCode");
    }

    private static bool IsCondition(IOperation operation)
    {
        var child = operation;
        for (var at = operation.Parent; at is not null; child = at, at = at.Parent)
        {
            if (at is IConditionalOperation choice)
                return choice.Condition == child && choice.Syntax.IsKind(SyntaxKind.IfStatement);
        }

        return false;
    }
}
