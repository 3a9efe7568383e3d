using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.ModelCalls;

/// <summary>The calls of a body that ask a model for text, and their places in the inventory.</summary>
internal static class TextCalls
{
    private static readonly string[] OtherMedia = ["Image", "Audio", "Speech", "Video", "Realtime", "Batch", "Embedding"];

    /// <summary>Identifiers, one of which a body with a model call mentions.</summary>
    public static IEnumerable<string> Names { get; } = [.. ApiRows.All.Where(row => row is { Role: ApiRole.Call, Kind: "model-call" or "http-send" }).Select(row => row.Member).Distinct()];

    /// <summary>Each such call; raw requests say so.</summary>
    public static IEnumerable<(IInvocationOperation Call, bool IsRaw)> In(Body body)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is not IInvocationOperation call)
                continue;
            if (Components.Kinds(body.Project, call.TargetMethod).Contains("model-call"))
            {
                if (!OtherMedia.Any(word => call.TargetMethod.ContainingType.Name.IndexOf(word, StringComparison.Ordinal) >= 0) && call.TargetMethod.ContainingType.Name != "McpServer")
                    yield return (call, false);
            }
            else if (body.Project.Requests.Model(call, body.Stop) is not null && !IsOther(body, call))
                yield return (call, true);
        }
    }

    /// <summary>The call's place in the inventory: the same for every rule.</summary>
    public static Site Site(Body body, IInvocationOperation call, bool isRaw) => isRaw
        ? body.Site("model call", call, member: Name(call))
        : body.Site("model call", call, Components.Vendor(body.Project, call), Components.Model(body, call), Name(call));

    /// <summary>How messages name the call.</summary>
    public static string Name(IInvocationOperation call) => Components.Name(call.TargetMethod);

    // Vectors, pictures and counts are asked for at addresses of their own.
    private static bool IsOther(Body body, IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Parameter?.Name is "request" && body.Project.Constants.Expressions(argument.Value, body.Stop).Any(made => made.Syntax.ToString().IndexOf("count_tokens", StringComparison.Ordinal) >= 0)
            || argument.Parameter?.Name is "requestUri" && body.Project.Constants.Of(argument.Value, body.Stop).Any(origin => origin.Text is { } text
            && (text.IndexOf("embeddings", StringComparison.Ordinal) >= 0 || text.IndexOf("/images", StringComparison.Ordinal) >= 0 || text.IndexOf("/audio", StringComparison.Ordinal) >= 0 || text.IndexOf("count_tokens", StringComparison.Ordinal) >= 0
                || text.IndexOf("moderations", StringComparison.Ordinal) >= 0 || text.IndexOf("/files", StringComparison.Ordinal) >= 0 || text.IndexOf("fine_tuning", StringComparison.Ordinal) >= 0)));
}
