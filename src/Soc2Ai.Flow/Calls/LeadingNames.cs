using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Flow.Calls;

/// <summary>
/// The names that may lead to a target: those of the targets, of the members whose source mentions one, and so on. What mentions none of
/// them calls no target, and is never bound.
/// </summary>
internal sealed class LeadingNames
{
    private readonly HashSet<string> _names;
    private readonly Func<string, bool> _literals;
    private readonly ConcurrentDictionary<SyntaxTree, (Places Names, Places Literals)> _places = new();

    /// <summary>Follows the names of a whole compilation, from the targets backwards.</summary>
    public LeadingNames(SourceIndex index, IEnumerable<string> targets, Func<string, bool> literals, CancellationToken stop)
    {
        _names = new HashSet<string>(targets, StringComparer.Ordinal);
        _literals = literals;
        var files = index.All(stop);
        var open = new Queue<string>(_names);
        foreach (var file in files)
        {
            foreach (var (at, text) in file.Texts)
            {
                if (literals(text))
                    Lead(file, file.Root.FindToken(at), open);
            }
        }

        while (open.Count > 0)
        {
            stop.ThrowIfCancellationRequested();
            var name = open.Dequeue();
            foreach (var file in files)
            {
                foreach (var place in file.PlacesOf(name))
                    Mention(file, file.Root.FindToken(place), open);
            }
        }
    }

    /// <summary>Whether a piece of source mentions such a name.</summary>
    public bool In(FileIndex file, TextSpan span)
    {
        var (names, literals) = _places.TryGetValue(file.Tree, out var known) ? known : _places.GetOrAdd(file.Tree, (file.PlacesOf(_names), Literals(file)));
        return names.In(span) || literals.In(span);
    }

    private Places Literals(FileIndex file)
    {
        List<int>? places = null;
        foreach (var (at, text) in file.Texts)
        {
            if (_literals(text))
                (places ??= []).Add(at);
        }

        return new Places(places);
    }

    private void Mention(FileIndex file, SyntaxToken token, Queue<string> open)
    {
        if (token.Parent is not ParameterSyntax)
            Lead(file, token, open);
    }

    // A variable that is set to something that leads there leads there too, and so does everything around it up to the member.
    private void Lead(FileIndex file, SyntaxToken token, Queue<string> open)
    {
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            var name = node switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                BasePropertyDeclarationSyntax => "this[]",
                LocalFunctionStatementSyntax local => local.Identifier.ValueText,
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText,
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
                _ => null,
            };
            if (name is not null && _names.Add(name) && !IsLocal(file, node, name))
                open.Enqueue(name);
            if (node is MethodDeclarationSyntax { ParameterList.Parameters: [{ Type: { } message }, ..] } handler && Dispatch.Receives(handler.Identifier.ValueText) && IsHandler(handler))
                Send(message, open);
            if (node is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseTypeDeclarationSyntax)
                return;
        }
    }

    private static bool IsHandler(MethodDeclarationSyntax method) => method.Parent is TypeDeclarationSyntax type
        && (Dispatch.IsHandler(type.Identifier.ValueText) || type.BaseList?.Types.Any(static above => Dispatch.IsHandler(above.Type.ToString())) == true);

    // Who makes or is given the message leads to its handler.
    private void Send(TypeSyntax message, Queue<string> open)
    {
        foreach (var part in message.DescendantTokens())
        {
            if (part.IsKind(SyntaxKind.IdentifierToken) && _names.Add(part.ValueText))
                open.Enqueue(part.ValueText);
        }
    }

    // Nobody outside of its member calls a local by its name, and the member itself leads already.
    private static bool IsLocal(FileIndex file, SyntaxNode node, string name)
    {
        if (node is LocalFunctionStatementSyntax or VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax })
            return true;
        if (node is not AssignmentExpressionSyntax || node.FirstAncestorOrSelf<SyntaxNode>(static at => at is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or CompilationUnitSyntax) is not { } member)
            return false;

        foreach (var place in file.PlacesOf(name))
        {
            if (member.Span.Contains(place) && file.Root.FindToken(place).Parent is VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } or ParameterSyntax or SingleVariableDesignationSyntax)
                return true;
        }

        return false;
    }
}
