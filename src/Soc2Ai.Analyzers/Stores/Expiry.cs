using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Stores;

/// <summary>Whether a write to a store says, there or beside it, when the entry ends. What cannot be seen counts as said.</summary>
internal sealed class Expiry(Project project, CancellationToken stop)
{
    private static readonly HashSet<string> Members = ["AbsoluteExpiration", "AbsoluteExpirationRelativeToNow", "SlidingExpiration", "Expiration", "ExpirationTokens"];

    private static readonly HashSet<string> Setters = ["SetAbsoluteExpiration", "SetSlidingExpiration", "AddExpirationToken", "SetOptions"];

    private static readonly HashSet<string> Siblings = ["KeyExpire", "KeyExpireAsync"];

    // What gives every entry of a store an end, wherever it is set.
    private static readonly string[] Defaults =
        ["DefaultSlidingExpiration", "DefaultAbsoluteExpiration", "DefaultExpiration", "DefaultEntryOptions", "DefaultTimeToLive", "DefaultTimeToLiveInMs", "AddDistributedSqlServerCache", "AddDistributedPostgresCache"];

    /// <summary>Whether the call or assignment that an expression is written by leaves the entry's end out.</summary>
    public bool IsLeftOut(IOperation value)
    {
        for (var at = value; at is not null; at = at.Parent)
        {
            if (at is IInvocationOperation call && call != value)
                return IsLeftOut(call);
            if (at is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Value", Instance: { } entry } })
                return Uses.Holder(entry) is { } holder && !IsBounded(entry, holder);
            if (at is IAnonymousFunctionOperation)
                return false;
        }

        return false;
    }

    /// <summary>Whether nothing in the project gives the entries of distributed caches an end by default.</summary>
    public bool HasNoDefault() => !Defaults.Any(name => project.Index.Tokens(name, stop).Any()) && !HasOwnStore();

    /// <summary>Whether a factory leaves the end of the entry out that it is handed.</summary>
    public static bool IsLeftOut(IAnonymousFunctionOperation factory) => !factory.Body.Descendants().Any(SetsEnd);

    /// <summary>Whether options that are handed over have no end in them; false where they come from elsewhere.</summary>
    public bool Lacks(IOperation options)
    {
        foreach (var made in project.Constants.Expressions(options, stop))
        {
            if (IsNull(made) || (Root(made) is IObjectCreationOperation creation && !IsBounded(made, creation)))
                return true;
        }

        return false;
    }

    private bool IsLeftOut(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        if (type.ContainingNamespace.ToDisplayString() == "StackExchange.Redis" || call.Instance?.Type is { ContainingNamespace.Name: "Redis" })
            return !(Given(call, "expiry") is { } expiry && !IsNull(expiry)) && !HasSibling(call);
        if (Given(call, "options") is { } options)
            return Lacks(options) && (!IsDistributed(type) || HasNoDefault());

        return type.Name switch
        {
            "CacheEntryExtensions" => call.Arguments[0].Value is var entry && Uses.Holder(entry) is { } holder && !IsBounded(entry, holder),
            "CacheExtensions" => call.TargetMethod.Parameters.All(parameter => !parameter.Name.StartsWith("absoluteExpiration", System.StringComparison.Ordinal) && parameter.Name != "expirationToken"),
            _ => IsDistributed(type) && HasNoDefault(),
        };
    }

    private static bool IsDistributed(INamedTypeSymbol type) => type.Name is "DistributedCacheExtensions" or "IDistributedCache" || type.AllInterfaces.Any(at => at.Name == "IDistributedCache");

    private static IOperation? Given(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;

    private static bool IsNull(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is IDefaultValueOperation || value.ConstantValue is { HasValue: true, Value: null };
    }

    // An own store that hands entries on with an end of its own.
    private bool HasOwnStore() => project.Index.Tokens("IDistributedCache", stop).Any(static token =>
        token.Parent?.FirstAncestorOrSelf<BaseTypeSyntax>()?.Parent?.Parent is TypeDeclarationSyntax store && store.DescendantTokens().Any(inner => Members.Contains(inner.ValueText)));

    // The same type sets the key's end elsewhere: on the next line, or in a method for all.
    // In the type that writes, whichever of its parts or nested types that is.
    private bool HasSibling(IOperation call)
    {
        if (Outermost(call.Syntax) is not { } type)
            return project.Index.File(call.Syntax.SyntaxTree, stop) is { } file && file.PlacesOf(Siblings).In(file.Root.FullSpan);

        foreach (var sibling in Siblings)
        {
            foreach (var token in project.Index.Tokens(sibling, stop))
            {
                if (token.Parent is { } node && Outermost(node) is { } other && other.Identifier.ValueText == type.Identifier.ValueText)
                    return true;
            }
        }

        return false;
    }

    private static TypeDeclarationSyntax? Outermost(SyntaxNode node)
    {
        TypeDeclarationSyntax? outermost = null;
        for (var at = node; at is not null; at = at.Parent)
            outermost = at as TypeDeclarationSyntax ?? outermost;
        return outermost;
    }

    // new MemoryCacheEntryOptions().SetSize(1): what the chain begins with.
    private static IOperation Root(IOperation made)
    {
        while (made is IInvocationOperation call && !Setters.Contains(call.TargetMethod.Name) && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } inner)
            made = inner is IConversionOperation conversion ? conversion.Operand : inner;
        return made;
    }

    private bool IsBounded(IOperation made, IObjectCreationOperation creation)
    {
        if (creation.Arguments.Length > 0 || creation.Descendants().Any(SetsEnd))
            return true;

        return Uses.Holder(creation) is { } holder ? IsBounded(creation, holder) : Uses.Holder(made) is { } other && IsBounded(made, other);
    }

    private bool IsBounded(IOperation from, ISymbol holder)
    {
        foreach (var use in Uses.Of(project, from, holder, stop))
        {
            IOperation at = use;
            while (at.Parent is IConversionOperation)
                at = at.Parent;
            for (var outer = at.Parent; outer is IPropertyReferenceOperation or IInvocationOperation or IArgumentOperation or ISimpleAssignmentOperation or IExpressionStatementOperation; outer = outer.Parent)
            {
                if (SetsEnd(outer))
                    return true;
            }
        }

        return false;
    }

    private static bool SetsEnd(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value } => Members.Contains(name) && !IsNull(value),
        IInvocationOperation { TargetMethod.Name: var name } call => Setters.Contains(name) || name == "Add" && call.Instance is IPropertyReferenceOperation { Property.Name: "ExpirationTokens" },
        _ => false,
    };
}
