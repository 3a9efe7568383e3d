using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>
/// Messages of the raw protocol, which no SDK's row names: an object with a role beside its content. Where the role is the constant
/// <c>system</c> or <c>developer</c>, the content is instructions.
/// </summary>
internal sealed partial class Walker
{
    private static readonly ApiRow RawInstructions = ApiRow.Parse("messages", "sink\tinstructions\tSystem.Net.Http.HttpRequestMessage\tContent\tvalue").Single();

    // Notes the content of a message that stands in an initializer with its role.
    private void NoteRole(SyntaxNode part, ISymbol member, IOperation content, Value value)
    {
        if (Assigned(part) is not (string name, { } written) || part.Parent is not { } whole)
            return;
        if (IsTopLevel(name, part, whole))
            Sink(RawInstructions, "instructions", member, written, value, content);
        if (!name.Equals("content", StringComparison.OrdinalIgnoreCase))
            return;

        foreach (var sibling in whole.ChildNodes())
        {
            if (Assigned(sibling) is (string other, LiteralExpressionSyntax { Token.Value: "system" or "developer" }) && other.Equals("role", StringComparison.OrdinalIgnoreCase))
                Sink(RawInstructions, "instructions", member, written, value, content);
        }
    }

    // `system` beside `messages`, `instructions` beside `input`, a `text` within `system_instruction`.
    private static bool IsTopLevel(string name, SyntaxNode part, SyntaxNode whole) => name switch
    {
        "system" or "System" => HasSibling(whole, "messages"),
        "instructions" => HasSibling(whole, "input"),
        "text" => part.Ancestors().TakeWhile(static node => node is not StatementSyntax and not MemberDeclarationSyntax).Any(static node => Assigned(node).Name is "system_instruction" or "systemInstruction"),
        _ => false,
    };

    private static bool HasSibling(SyntaxNode whole, string name)
    {
        foreach (var sibling in whole.ChildNodes())
        {
            if (name.Equals(Assigned(sibling).Name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // `role = …`, `Role = …`, `["role"] = …`, `{ "role", … }`.
    private static (string? Name, ExpressionSyntax? Value) Assigned(SyntaxNode part) => part switch
    {
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name } declarator => (name, declarator.Expression),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } assignment => (name, assignment.Right),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }] } } assignment => (name, assignment.Right),
        InitializerExpressionSyntax { Expressions: [LiteralExpressionSyntax { Token.Value: string name }, var given] } => (name, given),
        _ => (null, null),
    };
}
