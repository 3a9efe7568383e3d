using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.CodeFixes;

/// <summary>Puts statements around another.</summary>
internal static class SyntaxInsertion
{
    /// <summary>The tree with nodes before and behind one of its nodes, which takes a new lead.</summary>
    public static SyntaxNode InsertNodesAround(this SyntaxNode root, SyntaxNode anchor, IEnumerable<SyntaxNode> before, IEnumerable<SyntaxNode> after, SyntaxTriviaList lead)
    {
        var nodes = before.Append(anchor.WithLeadingTrivia(lead)).Concat(after);
        return root.ReplaceNode(anchor, nodes);
    }
}
