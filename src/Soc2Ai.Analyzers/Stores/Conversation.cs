using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Stores;

/// <summary>Tells by its type alone that a value is, or is made of, what people and models said.</summary>
internal static class Conversation
{
    /// <summary>The types of the SDKs that hold messages or answers.</summary>
    public static readonly HashSet<string> Types =
        ["ChatHistory", "ChatMessage", "ChatResponse", "ChatCompletion", "ChatMessageContent", "AgentResponse", "AgentSession", "AgentThread", "ResponseResult", "ResponseItem", "MessageParam", "UserChatMessage", "AssistantChatMessage"];

    private static readonly string[] Spaces = ["OpenAI", "Anthropic", "Azure.AI", "Microsoft.Extensions.AI", "Microsoft.SemanticKernel", "Microsoft.Agents", "OllamaSharp", "Mistral", "Google.GenAI"];

    /// <summary>Whether a value takes a conversation along: one itself, or text, bytes or an object made of one.</summary>
    public static bool Holds(IOperation value)
    {
        if (Is(value.Type, 2))
            return true;
        if (value.Type is { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double } or { TypeKind: TypeKind.Enum } || value is IAnonymousFunctionOperation)
            return false;

        // Of a message or an answer its text is content, its id and its role are none.
        if (value is IPropertyReferenceOperation { Property: var property, Instance.Type: { } of } && Is(of, 0))
            return property.Name is "Text" or "Content" or "Contents";

        return value.ChildOperations.Any(Holds);
    }

    private static bool Is(ITypeSymbol? type, int depth) => type switch
    {
        IArrayTypeSymbol array => Is(array.ElementType, depth),
        INamedTypeSymbol { IsGenericType: true } generic when !Types.Contains(generic.Name) => depth > 0 && generic.TypeArguments.Any(argument => Is(argument, depth - 1)),
        INamedTypeSymbol named when Types.Contains(named.Name) => IsSdk(named),
        INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false, TypeKind: TypeKind.Class or TypeKind.Struct } own => depth > 0 && own.GetMembers().Any(member => member is IPropertySymbol { IsStatic: false } property && Is(property.Type, depth - 1)),
        _ => false,
    };

    private static bool IsSdk(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        return Spaces.Any(name => space.StartsWith(name, System.StringComparison.Ordinal));
    }
}
