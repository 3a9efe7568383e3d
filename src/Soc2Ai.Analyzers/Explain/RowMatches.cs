using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Explain;

/// <summary>SAI9102: the rows that name what a file uses, each at the place of use.</summary>
internal static class RowMatches
{
    /// <summary>Reports every match in a file.</summary>
    public static void Report(SourceFile file)
    {
        foreach (var (declaration, owner, root) in Bodies.All(file.Index, file.Model, file.Stop))
        {
            var reported = new HashSet<(ApiRow, SyntaxNode)>();
            foreach (var row in file.Project.Api.Marks(owner))
                Report(file, row, Name(declaration), owner, reported);
            foreach (var operation in root.DescendantsAndSelf())
            {
                if (Member(operation) is not { } member)
                    continue;

                foreach (var row in file.Project.Api.Rows(member))
                    Report(file, row, Name(operation.Syntax), member, reported);
            }
        }
    }

    private static void Report(SourceFile file, ApiRow row, SyntaxNode at, ISymbol member, HashSet<(ApiRow, SyntaxNode)> reported)
    {
        if (reported.Add((row, at)))
            file.Report(Diagnostic.Create(Explanation.RowMatched, at.GetLocation(), Rules.FlowSite.Name(member), Explanation.Text(row), Explanation.Place(row)));
    }

    private static ISymbol? Member(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IMemberReferenceOperation reference => reference.Member,
        _ => null,
    };

    // The name is where a reader looks; a call's own syntax may begin lines before it.
    private static SyntaxNode Name(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => Name(call.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        ConditionalAccessExpressionSyntax access => Name(access.WhenNotNull),
        MemberBindingExpressionSyntax binding => binding.Name,
        BaseObjectCreationExpressionSyntax { } creation => creation is ObjectCreationExpressionSyntax { Type: var type } ? type : creation,
        _ => node,
    };
}
