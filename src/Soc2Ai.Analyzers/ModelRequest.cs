using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>Tells whether the address that a raw request gets is one of a model: by itself, by the request's body, or by the paths that are asked of a base address.</summary>
internal static class ModelRequest
{
    /// <summary>Whether a model answers at one of the addresses.</summary>
    public static bool Is(Body body, Passed passed, IEnumerable<WebAddress> addresses) =>
        addresses.Any(address => ProviderHosts.Vendor(address.Host) is not null || address.IsModelPath)
        || (passed.Member.Name == "BaseAddress" ? AsksModelPath(body, passed) : Bodies(body, passed).Any(content => AiBody.Is(body.Project.Constants, content, body.Stop)));

    // The body of the call, of the request's initializer, or what is assigned to the content of a request in the same body.
    private static IEnumerable<IOperation> Bodies(Body body, Passed passed) =>
        body.Passed.Where(other => other.Row.Kind == "http-body" && (other.At == passed.At || Contains(passed.At, other.At) || other.Member.Name == "Content" && passed.Member.ContainingType.Name == "HttpRequestMessage"))
            .Select(other => other.Value);

    private static bool Contains(IOperation outer, IOperation inner) => outer.Syntax.Span.Contains(inner.Syntax.Span);

    private static bool AsksModelPath(Body body, Passed passed)
    {
        var own = (SyntaxNode?)body.Declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? body.Declaration.SyntaxTree.GetRoot(body.Stop);
        if (MentionsModelPath(own))
            return true;

        // AddHttpClient<TClient>(client => client.BaseAddress = …): the paths stand in the typed client.
        for (var at = passed.At; at is not null; at = at.Parent)
        {
            if (at is IInvocationOperation { TargetMethod: { Name: "AddHttpClient", TypeArguments: { Length: > 0 } types } }
                && types[types.Length - 1].DeclaringSyntaxReferences.Any(reference => MentionsModelPath(reference.GetSyntax(body.Stop))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MentionsModelPath(SyntaxNode node) => node.DescendantTokens().Any(token =>
        KeyMatcher.IsText(token) && token.ValueText.IndexOf(' ') < 0 && new WebAddress("", "", $"/{token.ValueText.Split('?')[0]}").IsModelPath);
}
