using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Settings;

/// <summary>Which cancellation tokens go along with model calls.</summary>
internal sealed class TokenUse(Project project)
{
    private const int Deepest = 4;

    /// <summary>Whether the token of the source that is made, or whose limit is set, goes to a model call, and nothing else limits it.</summary>
    public bool ReachesModelCall(Body body, IOperation setting)
    {
        var source = setting is IInvocationOperation { Instance: { } instance } ? instance : setting;
        if (source.Parent is IPropertyReferenceOperation inline && inline.Instance == source)
            return GoesToModel(body, inline, 0);

        return Uses.Holder(source) is { } holder && !HasOtherLimit(body, holder, setting) && TokensOf(body, holder, 0).Any(token => GoesToModel(body, token, 0));
    }

    /// <summary>Whether the class around a body gives its model calls tokens with a limit of their own.</summary>
    public bool LimitsCalls(Body body)
    {
        var type = body.Declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return (type is null ? body.Operations : Operations(body, type)).Any(operation => operation switch
        {
            IObjectCreationOperation { Constructor.ContainingType.Name: "CancellationTokenSource", Arguments: [var limit] } creation => IsFinite(body, limit.Value) && ReachesModelCall(body, creation),
            IInvocationOperation { TargetMethod.Name: "CancelAfter", Arguments: [var limit], Instance: { } source } call => IsFinite(body, limit.Value) && ReachesModelCall(body, call),
            IInvocationOperation { TargetMethod.Name: "WaitAsync" } call => call.Arguments.Any(argument => IsFinite(body, argument.Value)),
            _ => false,
        });
    }

    private IEnumerable<IOperation> Operations(Body body, TypeDeclarationSyntax type) =>
        from name in type.DescendantNodes().OfType<SimpleNameSyntax>()
        where name.Identifier.ValueText is "CancellationTokenSource" or "CancelAfter" or "WaitAsync"
        let node = name.FirstAncestorOrSelf<ExpressionSyntax>(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)
        where node is not null
        let operation = project.Constants.Operation(node, body.Stop)
        where operation is not null
        select operation;

    private bool HasOtherLimit(Body body, ISymbol holder, IOperation setting) =>
        setting is IObjectCreationOperation
        && Uses.Of(body, holder).Any(use => use.Parent is IInvocationOperation { TargetMethod.Name: "CancelAfter", Arguments: [var limit] } && IsFinite(body, limit.Value));

    private bool IsFinite(Body body, IOperation limit) => project.Constants.Of(limit, body.Stop).Any(origin => origin.Value switch
    {
        TimeSpan span => span > TimeSpan.Zero && span <= TimeSpan.FromHours(1),
        int milliseconds => milliseconds is > 0 and <= 3_600_000,
        _ => false,
    });

    private static IEnumerable<IOperation> TokensOf(Body body, ISymbol source, int depth)
    {
        foreach (var use in Uses.Of(body, source))
        {
            if (use.Parent is IPropertyReferenceOperation { Property.Name: "Token" } token)
                yield return token;
            else if (depth < Deepest && use.Parent is IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation { Property.Name: "Token" } optional })
                yield return optional;
        }
    }

    private bool GoesToModel(Body body, IOperation token, int depth)
    {
        if (depth > Deepest)
            return false;

        var at = token;
        while (at.Parent is IConversionOperation or IConditionalAccessOperation or ICoalesceOperation or IConditionalOperation or IParenthesizedOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation)
            at = at.Parent;
        if (at.Parent is IArgumentOperation { Parent: IInvocationOperation call })
        {
            if (project.ModelCall(call) is not null)
                return true;
            if (call.TargetMethod.Name == "CreateLinkedTokenSource" && Uses.Holder(call) is { } linked)
                return !HasOtherLimit(body, linked, call) && !Uses.Of(body, linked).Any(use => Limits(body, use)) && TokensOf(body, linked, depth).Any(next => GoesToModel(body, next, depth + 1));
            if (call.TargetMethod.Name is "WithCancellation" or "ConfigureAwait")
                return call.Descendants().Any(operation => project.ModelCall(operation) is not null);

            return !IsBackground(call.TargetMethod) && project.Calls.From(call.TargetMethod, body.Stop) is not null;
        }

        return at.Parent is IVariableInitializerOperation or ISimpleAssignmentOperation && Uses.Target(at) is { } held
            && Uses.Of(body, held).Any(use => use != at && GoesToModel(body, use, depth + 1));
    }

    private bool Limits(Body body, IOperation use) => use.Parent is IInvocationOperation { TargetMethod.Name: "CancelAfter", Arguments: [var limit] } && IsFinite(body, limit.Value);

    private static bool IsBackground(IMethodSymbol method) => method.DeclaringSyntaxReferences.IsEmpty && method.ContainingType.TypeKind != TypeKind.Interface;
}
