using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Analyzers;

/// <summary>Tells whether a credential is for a model server on the machine itself, which takes any.</summary>
internal static class LoopbackEndpoint
{
    /// <summary>Whether the addresses that are set in the same statement, else in the same body, are all local.</summary>
    public static bool Serves(Body body, Passed credential)
    {
        var endpoints = body.Passed.Where(passed => passed.Row.Kind == "endpoint")
            .Select(passed => (passed.At, Addresses: body.Project.Constants.Of(passed.Value, body.Stop).Select(origin => origin.Text is { } text ? WebAddress.Of(text) : null).ToList()))
            .Where(endpoint => endpoint.Addresses.Count > 0).ToList();
        var statement = Statement(credential.At);
        var near = endpoints.Where(endpoint => Statement(endpoint.At) == statement).ToList();
        var considered = near.Count > 0 ? near : endpoints;
        return considered.Count > 0 && considered.All(endpoint => endpoint.Addresses.All(address => address is { IsUnknownHost: false, IsLocal: true }));
    }

    private static SyntaxNode? Statement(IOperation operation) => operation.Syntax.FirstAncestorOrSelf<StatementSyntax>();
}
