using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.ModelCalls;

/// <summary>Whether a model call says how much the model may answer: <c>MaxOutputTokens</c> and whatever SDKs and servers call it.</summary>
internal sealed class OutputLimit(Project project)
{
    /// <summary>The names of such limits, where they are not set to nothing.</summary>
    public static readonly Regex Words = new(@"\b(max_?\w*token\w*|num_?predict|max_?new_?length)\b(?!""?\s*[\]\)]?\s*[=:,]\s*null\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private bool? _inPipelines;
    private bool? _inAgents;

    /// <summary>Whether the call's options, its client or its agent say so; null when nobody can tell.</summary>
    public bool? IsSet(Body body, IInvocationOperation call, CallOptions options)
    {
        if (options.Says(Words) || call.Arguments.Any(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: var name } && Words.IsMatch(name)))
            return true;
        if (!options.IsKnown)
            return null;

        var method = call.TargetMethod;
        if (method.ContainingType.Name == "Kernel" && method.Name.StartsWith("Invoke", StringComparison.Ordinal) && method.Parameters.All(parameter => parameter.Type.Name != "KernelFunction"))
            return null;

        var receiver = CallOptions.Receiver(call)?.Type;
        if (receiver is null)
            return false;
        if (IsOwnPipeline(receiver, body))
            return null;
        if (receiver.Name.EndsWith("Agent", StringComparison.Ordinal) && !IsMadeHere(body, call))
            return (_inAgents ??= Any(body.Stop, IsOfAgent)) || (_inPipelines ??= Any(body.Stop, IsOfPipeline)) ? true : false;

        return receiver.Name is "IChatClient" or "DelegatingChatClient" or "ChatClientAgent" && (_inPipelines ??= Any(body.Stop, IsOfPipeline)) ? true : false;
    }

    // The client in the middle of a pipeline hands on the options that it gets.
    private static bool IsOwnPipeline(ITypeSymbol receiver, Body body) =>
        receiver.Name == "DelegatingChatClient" && body.Owner.ContainingType is { BaseType.Name: "DelegatingChatClient" };

    private bool IsMadeHere(Body body, IInvocationOperation call) =>
        CallOptions.Receiver(call) is { } receiver && project.Constants.Expressions(receiver, body.Stop).Any(made => made is IObjectCreationOperation || made is IInvocationOperation { TargetMethod.Name: var name } && name.EndsWith("Agent", StringComparison.Ordinal));

    private bool Any(CancellationToken stop, Func<SyntaxNode, bool> isOf)
    {
        foreach (var file in project.Index.All(stop))
        {
            foreach (var name in file.Names)
            {
                if (!Words.IsMatch(name))
                    continue;

                foreach (var place in file.PlacesOf(name))
                {
                    for (var node = file.Root.FindToken(place).Parent; node is not null; node = node.Parent)
                    {
                        if (isOf(node))
                            return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsOfPipeline(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => name is "ConfigureOptions" or "Use" or "ConfigureChatOptions",
        ObjectCreationExpressionSyntax { Type: var type } => type.ToString().EndsWith("ConfigureOptionsChatClient", StringComparison.Ordinal),
        TypeDeclarationSyntax { BaseList.Types: var types } => types.Any(type => type.ToString().IndexOf("DelegatingChatClient", StringComparison.Ordinal) >= 0),
        _ => false,
    };

    private static bool IsOfAgent(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => type.ToString().IndexOf("Agent", StringComparison.Ordinal) >= 0,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => name.IndexOf("Agent", StringComparison.Ordinal) >= 0,
        _ => false,
    };
}
