using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Flow.Calls;

/// <summary>
/// The names that may lead to a target: those of the targets, of the members whose source mentions one, and so on. What mentions none of
/// them calls no target, and is never bound.
/// </summary>
internal sealed class LeadingNames
{
    private readonly HashSet<string> _names;
    private readonly Func<string, bool> _literals;

    /// <summary>Reads the syntax of a whole compilation once.</summary>
    public LeadingNames(Compilation compilation, IEnumerable<string> targets, Func<string, bool> literals, CancellationToken stop)
    {
        _names = new HashSet<string>(targets, StringComparer.Ordinal);
        _literals = literals;
        var mentionedBy = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var open = new Queue<string>(_names);
        foreach (var tree in compilation.SyntaxTrees)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var token in tree.GetRoot(stop).DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken))
                    Mention(mentionedBy, token);
                else if (token.Value is string text && literals(text))
                    Lead(token, open);
            }
        }

        while (open.Count > 0)
        {
            if (!mentionedBy.TryGetValue(open.Dequeue(), out var members))
                continue;
            foreach (var member in members)
            {
                if (_names.Add(member))
                    open.Enqueue(member);
            }
        }
    }

    /// <summary>Whether a piece of source mentions such a name.</summary>
    public bool In(SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) ? _names.Contains(token.ValueText) : token.Value is string text && _literals(text))
                return true;
        }

        return false;
    }

    private void Lead(SyntaxToken token, Queue<string> open)
    {
        foreach (var name in Owners(token))
        {
            if (_names.Add(name))
                open.Enqueue(name);
        }
    }

    private static void Mention(Dictionary<string, HashSet<string>> mentionedBy, SyntaxToken token)
    {
        if (token.Parent is BaseTypeDeclarationSyntax or BaseMethodDeclarationSyntax or NamespaceDeclarationSyntax or ParameterSyntax)
            return;

        foreach (var owner in Owners(token))
        {
            if (!mentionedBy.TryGetValue(token.ValueText, out var owners))
                mentionedBy.Add(token.ValueText, owners = new HashSet<string>(StringComparer.Ordinal));
            owners.Add(owner);
        }
    }

    // A variable that is set to something that leads there leads there too, and so does everything around it up to the member.
    private static IEnumerable<string> Owners(SyntaxToken token)
    {
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
                    yield return method.Identifier.ValueText;
                    yield break;
                case ConstructorDeclarationSyntax constructor:
                    yield return constructor.Identifier.ValueText;
                    yield break;
                case BasePropertyDeclarationSyntax property:
                    yield return property is PropertyDeclarationSyntax named ? named.Identifier.ValueText : "this[]";
                    yield break;
                case OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or BaseTypeDeclarationSyntax:
                    yield break;
                case LocalFunctionStatementSyntax local:
                    yield return local.Identifier.ValueText;
                    break;
                case VariableDeclaratorSyntax variable:
                    yield return variable.Identifier.ValueText;
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name }:
                    yield return name.Identifier.ValueText;
                    break;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access }:
                    yield return access.Name.Identifier.ValueText;
                    break;
            }
        }
    }
}
