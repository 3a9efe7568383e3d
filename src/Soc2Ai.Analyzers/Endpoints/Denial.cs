using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Flow.Calls;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>Code that turns callers away by itself: it answers 401 or 403, challenges, asks the authorization service, or stops where nobody is signed in.</summary>
internal sealed class Denial(Project project)
{
    private static readonly Regex Spoken = new("ApiKey|Authoriz|Authentic|BasicAuth|BearerToken|JwtValidat|SignatureValidat|VerifySignature", RegexOptions.CultureInvariant);

    private static readonly Regex Counted = new("RateLimit|Throttl|IpLimit", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Results = ["Unauthorized", "Forbid", "Challenge", "ChallengeAsync", "ForbidAsync"];

    private static readonly HashSet<string> Types =
    [
        "UnauthorizedResult", "UnauthorizedObjectResult", "ForbidResult", "ChallengeResult", "UnauthorizedHttpResult", "ForbidHttpResult", "ChallengeHttpResult", "UnauthorizedAccessException",
    ];

    /// <summary>Whether a name says that what it names asks who is calling, or counts calls. Only for what has no source to look at.</summary>
    public static Access Says(string name) => Counted.IsMatch(name) ? Access.Limited : Spoken.IsMatch(name) ? Access.Authorized : Access.None;

    /// <summary>What such code among these operations turns away: strangers, or whoever calls too often.</summary>
    public static Access Of(IOperation operation)
    {
        var found = Access.None;
        foreach (var inner in operation.DescendantsAndSelf())
        {
            if (Denies(inner) is var denied and not Access.None && !IsFailure(inner))
                found |= denied;
        }

        return found;
    }

    /// <summary>The same of a member of the source.</summary>
    public Access In(ISymbol member, CancellationToken stop)
    {
        var found = Access.None;
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            if (project.Constants.Operation(reference.GetSyntax(stop), stop) is { } body)
                found |= Of(body);
        }

        return found;
    }

    /// <summary>What the methods that a handler calls turn away, besides those on its way to the model: <c>if (Deny(context) is { } denied) return denied;</c></summary>
    public Access Before(IOperation handler, CallPath path, CancellationToken stop)
    {
        var found = Access.None;
        foreach (var operation in handler.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } method } call && !path.Steps.Any(step => step.Location.SourceSpan == call.Syntax.Span && step.Location.SourceTree == call.Syntax.SyntaxTree))
                found |= In(method, stop);
        }

        return found;
    }

    /// <summary>What a type (a filter, a middleware, an interceptor) is made to turn away: by what it implements, by its code, or, without source, by its name.</summary>
    public Access In(INamedTypeSymbol type, CancellationToken stop)
    {
        if (type.AllInterfaces.Any(implemented => implemented.Name is "IAuthorizationFilter" or "IAsyncAuthorizationFilter" or "IAuthorizeData"))
            return Access.Authorized;

        return type.DeclaringSyntaxReferences.IsEmpty
            ? Says(type.Name)
            : type.GetMembers().Where(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary }).Aggregate(Access.None, (found, member) => found | In(member, stop));
    }

    /// <summary>What a lambda, a method or an object that an operation hands over turns away.</summary>
    public Access Made(IOperation operation, CancellationToken stop) => operation switch
    {
        IAnonymousFunctionOperation lambda => Of(lambda),
        IMethodReferenceOperation method => In(method.Method, stop),
        IObjectCreationOperation { Type: INamedTypeSymbol type } => In(type, stop),
        _ => Access.None,
    };

    private static Access Denies(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "StatusCode" }, Value: var code } => Status(code),
        IInvocationOperation { TargetMethod: var method } call => Denies(call, method),
        IObjectCreationOperation { Type: { } type } creation => Types.Contains(type.Name) ? Access.Authorized
            : type.Name is "StatusCodeResult" or "ObjectResult" ? Any(creation.Arguments)
            : type.Name is "Status" && creation.Descendants().OfType<IFieldReferenceOperation>().FirstOrDefault(code => code.Field.Name is "Unauthenticated" or "PermissionDenied" or "ResourceExhausted") is { } status
                ? status.Field.Name is "ResourceExhausted" ? Access.Limited : Access.Authorized
            : Access.None,
        IPropertyReferenceOperation { Property.Name: "IsAuthenticated" } signedIn when IsCondition(signedIn) => Access.Authorized,
        _ => Access.None,
    };

    private static Access Denies(IInvocationOperation call, IMethodSymbol method)
    {
        if (Results.Contains(method.Name)
            || (method.Name == "AuthorizeAsync" && method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.Authorization", StringComparison.Ordinal))
            || (method.Name is "Abort" && method.ContainingType.Name is "HubCallerContext"))
        {
            return Access.Authorized;
        }

        if (method.Name is "IsInRole" or "HasClaim" && IsCondition(call))
            return Access.Authorized;
        if (method.Name is "AttemptAcquire" or "AcquireAsync" && method.ContainingNamespace.ToDisplayString() == "System.Threading.RateLimiting")
            return Access.Limited;
        return method.Name is "StatusCode" or "Problem" or "WriteAsync" or "SendError" ? Any(call.Arguments) : Access.None;
    }

    private static Access Any(IEnumerable<IArgumentOperation> arguments) => arguments.Aggregate(Access.None, (found, argument) => found | Status(argument.Value));

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

    private static Access Status(IOperation code)
    {
        while (code is IConversionOperation conversion)
            code = conversion.Operand;
        return code.ConstantValue is { HasValue: true, Value: int status and (401 or 403 or 429) } && (code.Type?.SpecialType == SpecialType.System_Int32 || code.Type?.Name == "HttpStatusCode")
            ? status is 429 ? Access.Limited : Access.Authorized
            : Access.None;
    }

    private static bool IsCondition(IOperation operation)
    {
        var child = operation;
        for (var at = operation.Parent; at is not null; child = at, at = at.Parent)
        {
            if (at is IConditionalOperation choice)
                return choice.Condition == child && choice.Syntax.IsKind(SyntaxKind.IfStatement);
            if (at is IBlockOperation)
                return false;
        }

        return false;
    }
}
