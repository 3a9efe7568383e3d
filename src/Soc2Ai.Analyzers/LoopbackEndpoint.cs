using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Analyzers;

/// <summary>The addresses that the client gets which a credential or a model id is for, as far as a body shows them.</summary>
internal static class LoopbackEndpoint
{
    /// <summary>Whether they are all local: a model server on the machine itself takes any key.</summary>
    public static bool Serves(Body body, Passed credential)
    {
        var addresses = Addresses(body, credential).Select(WebAddress.Of).ToList();
        return addresses.Count > 0 && addresses.All(address => address is { IsUnknownHost: false, IsLocal: true });
    }

    /// <summary>The constant addresses that are set in the same statement, else in the same body.</summary>
    public static IReadOnlyList<string> Addresses(Body body, Passed passed)
    {
        var endpoints = body.Passed.Where(other => other.Row.Kind == "endpoint").ToList();
        var statement = Statement(passed.At);
        var near = endpoints.Where(endpoint => Statement(endpoint.At) == statement).ToList();
        return [.. (near.Count > 0 ? near : endpoints).SelectMany(endpoint => body.Project.Constants.Of(endpoint.Value, body.Stop)).Select(origin => origin.Text).OfType<string>()];
    }

    private static SyntaxNode? Statement(IOperation operation) => operation.Syntax.FirstAncestorOrSelf<StatementSyntax>();
}
