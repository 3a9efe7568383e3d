using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>The model ids that the raw requests of a body ask a provider for: a member <c>model</c> of what is sent, or the id in Google's path.</summary>
internal static class RequestedModels
{
    private static readonly Lazy<Regex> InJson = new(() => new Regex("\"model\"\\s*:\\s*\"(?<id>[^\"\\\\]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture));
    private static readonly Lazy<Regex> InPath = new(() => new Regex("/models/(?<id>[^/:?]+):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture));

    /// <summary>The expression of each id, and the id itself where it is only a part of that expression's text.</summary>
    public static IEnumerable<(IOperation Value, string? Id)> In(Body body)
    {
        foreach (var passed in body.Passed)
        {
            if (passed.Row.Kind == "http-address")
            {
                foreach (var origin in body.Project.Constants.Of(passed.Value, body.Stop))
                {
                    if (origin.Text is { } text && WebAddress.Of(text) is { } address && ProviderHosts.Vendor(address.Host) is "google" && InPath.Value.Match(address.Path) is { Success: true } match)
                        yield return (passed.Value, match.Groups["id"].Value);
                }
            }
            else if (passed.Row.Kind == "http-body" && passed.Member.Name is not ("Send" or "SendAsync") && AiRequest.Vendor(body) is { } vendor && vendor != "unknown" && !vendor.StartsWith("azure", StringComparison.Ordinal))
            {
                foreach (var made in AiBody.Objects(body.Project.Constants, passed.Value, body.Stop, 0))
                {
                    foreach (var model in Models(made))
                        yield return model;
                }
            }
        }
    }

    private static IEnumerable<(IOperation, string?)> Models(IOperation made)
    {
        var initializers = made switch
        {
            IAnonymousObjectCreationOperation anonymous => anonymous.Initializers,
            IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers,
            _ => [],
        };
        foreach (var initializer in initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target, Value: var value }
                && (target.Property.IsIndexer ? target.Arguments is { Length: 1 } index && index[0].Value.ConstantValue.Value is "model" : string.Equals(target.Property.Name, "model", StringComparison.OrdinalIgnoreCase)))
            {
                yield return (value, null);
            }
            else if (initializer is IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair } && pair[0].Value.ConstantValue.Value is "model")
                yield return (pair[1].Value, null);
        }

        var json = made is IInterpolatedStringOperation text
            ? text.Parts.OfType<IInterpolatedStringTextOperation>().Select(part => part.Text.ConstantValue.Value as string)
            : [made.ConstantValue is { HasValue: true, Value: string constant } ? constant : null];
        foreach (var part in json)
        {
            if (part is not null && InJson.Value.Match(part) is { Success: true } match)
                yield return (made, match.Groups["id"].Value);
        }
    }
}
